/**
 * The lines of a page in the order of reading, in groups: what the file's tags say belongs together, or else what stands in one column.
 * Tags are believed when they hold most of the text; half-tagged pages are read by their looks.
 */
import { readColumns, type Column } from './columns.ts'
import type { Layer, Run } from './layers.ts'
import { ARTIFACT, type PageContent, type TagNode } from './read-page.ts'
import { collectTagged, type TaggedRuns } from './tagged-runs.ts'
import { makeLine, type Sheet, type TextLine } from './text-line.ts'
import type { BlockPart } from '../../../shared/domain/article-body.ts'

export interface LineGroup {
  /** Null where the looks decide. */
  readonly kind: BlockPart['kind'] | null
  /** Of a heading (1 to 6) or of a list item (0 at the outside). */
  readonly level: number | null
  readonly lines: readonly TextLine[]
  /** For a row of a table: its cells, each with its lines. */
  readonly cells: readonly (readonly TextLine[])[] | null
  /** The tags that say where it begins and ends, from the root; null where the looks say so. */
  readonly path: readonly TagNode[] | null
}

/** Of the characters of a page, how many have to be tagged for the tags to be believed. */
const ENOUGH_TAGGED = 0.7

export interface GroupingOptions {
  /** Leave out what the tags of a page leave out: a browser tags everything that a page says, and nothing that it draws besides. */
  readonly onlyTagged: boolean
}

export function groupLines(content: PageContent, { onlyTagged }: GroupingOptions): LineGroup[] {
  const layers = content.layers.map((layer) => ({
    ...layer,
    runs: layer.runs.filter(({ mark }) => mark !== ARTIFACT),
  }))
  const tagged = content.tags === null ? [] : collectTagged(content.tags, indexByMark(layers))
  const placed = new Set(tagged.flatMap(({ runs, cells }) => [...runs, ...cells.flat()]))
  const [all, inTags] = [countCharacters(layers.flatMap(({ runs }) => runs)), countCharacters([...placed])]
  if (inTags === 0 || inTags < all * ENOUGH_TAGGED)
    return layers.flatMap((layer) => fromColumns(readColumns(layer, content.number)))
  const sheet = layers[0] ?? { width: 0, height: 0, direction: 'ltr' as const }
  const groups = tagged.flatMap((each) => fromTags(each, content.number, sheet))
  if (onlyTagged) return groups
  const left = layers.map((layer) => ({ ...layer, runs: layer.runs.filter((run) => !placed.has(run)) }))
  return [...groups, ...left.flatMap((layer) => fromColumns(readColumns(layer, content.number)))]
}

function indexByMark(layers: readonly Layer[]): Map<string, Run[]> {
  const byMark = new Map<string, Run[]>()
  for (const { runs } of layers)
    for (const run of runs) {
      if (run.mark === null) continue
      const known = byMark.get(run.mark)
      if (known === undefined) byMark.set(run.mark, [run])
      else known.push(run)
    }
  return byMark
}

function countCharacters(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0)
}

function fromColumns(columns: readonly Column[]): LineGroup[] {
  return columns.flatMap(({ lines, rows }): LineGroup[] =>
    rows === null
      ? [{ kind: null, level: null, lines, cells: null, path: null }]
      : rows.map((row) => ({
          ...{ kind: 'table-row', level: null, lines: row, path: null },
          cells: row.map((line) => [line]),
        })),
  )
}

function fromTags({ kind, level, runs, cells, path }: TaggedRuns, page: number, sheet: Sheet): LineGroup[] {
  if (kind === 'table-row') {
    const rows = cells.map((cell) => breakLines(cell, page, sheet))
    return rows.every((row) => row.length === 0)
      ? []
      : [{ kind, level: null, lines: rows.flat(), cells: rows, path }]
  }
  const lines = breakLines(runs, page, sheet)
  return lines.length === 0 ? [] : [{ kind, level, lines, cells: null, path }]
}

/** Runs in the order of the tags, broken where the writing goes to another height. */
function breakLines(runs: readonly Run[], page: number, sheet: Sheet): TextLine[] {
  const lines: Run[][] = []
  for (const run of runs) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    const isSame = before !== undefined && Math.abs(before.y - run.y) < Math.max(before.size, run.size) * 0.5
    if (isSame) line!.push(run)
    else lines.push([run])
  }
  return lines.flatMap((line) => makeLine(line, page, sheet) ?? [])
}
