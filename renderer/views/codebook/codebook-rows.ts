/** The rows of the codebook's screen: its tree with how often each tag is used, and under a heading of their own the words that have no record. */
import type { Tag, TagColour } from '../../../shared/domain/tag.ts'
import { colourOf, compareNames, subtreeOf, type TagNode, type TagTree } from '../../../shared/domain/tag-tree.ts'
import type { TagUses } from './tag-uses.ts'

export interface TagRow {
  /** The record's id; of a word without one `word:` and the word. */
  readonly key: string
  readonly name: string
  /** Null: a word that only excerpts carry. */
  readonly tag: Tag | null
  readonly colour: TagColour
  /** Excerpts with this tag; undefined until they are counted. */
  readonly own: number | undefined
  /** Excerpts with this tag or one under it. */
  readonly all: number | undefined
  readonly rows: readonly TagRow[]
}

export interface CodebookRows {
  readonly tree: readonly TagRow[]
  /** Words that are not in the codebook. */
  readonly words: readonly TagRow[]
  readonly byKey: ReadonlyMap<string, TagRow>
  readonly shownCount: number
}

/** With a filter: what has the words in its name, and what such a tag stands under. */
export function listCodebookRows(codebook: TagTree, uses: TagUses | undefined, filter: string): CodebookRows {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  const isMatch = (name: string) => words.every((word) => fold(name).includes(word))
  const byKey = new Map<string, TagRow>()
  let shownCount = 0
  const keep = (row: TagRow): TagRow[] => {
    if (!isMatch(row.name) && row.rows.length === 0) return []
    if (isMatch(row.name)) shownCount++
    byKey.set(row.key, row)
    return [row]
  }
  const rowsOf = (nodes: readonly TagNode[]): TagRow[] =>
    nodes.flatMap((node) =>
      keep({
        key: node.tag.id,
        name: node.tag.name,
        tag: node.tag,
        colour: colourOf(node.tag.name, codebook),
        own: uses?.own.get(node.tag.name) ?? (uses === undefined ? undefined : 0),
        all: uses?.countAny(new Set(subtreeOf(node).map(({ tag }) => tag.name))),
        rows: rowsOf(node.children),
      }),
    )
  const tree = rowsOf(codebook.roots)
  const plain = [...(uses?.own ?? [])]
    .filter(([name]) => codebook.named(name) === undefined)
    .sort(([a], [b]) => compareNames(a, b))
    .flatMap(([name, count]) =>
      keep({ key: `word:${name}`, name, tag: null, colour: colourOf(name, codebook), own: count, all: count, rows: [] }),
    )
  return { tree, words: plain, byKey, shownCount }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
