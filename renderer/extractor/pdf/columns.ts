/**
 * The order in which a page without tags is read. Runs become stretches of lines, stretches are parted into columns wherever a strip of
 * white runs down between them, and what spans the columns (a headline, a picture's caption) parts the page from top to bottom.
 */
import type { Layer } from './layers.ts'
import { findStretches } from './stretches.ts'
import { makeLine, type TextLine } from './text-line.ts'

/** Lines that stand under each other, as a column or a part of one. */
export interface Column {
  readonly lines: readonly TextLine[]
  /** Lines that have cells: a table. */
  readonly rows: readonly (readonly TextLine[])[] | null
}

/** A strip of white this wide, in sizes of the type beside it, parts columns. */
const GUTTER = 0.8
export function readColumns(layer: Layer, page: number): readonly Column[] {
  const stretches = findStretches(layer.runs).flatMap((runs) => makeLine(runs, page, layer) ?? [])
  return divide(stretches, layer.direction === 'rtl', 0)
}

const MAX_DEPTH = 12

function divide(lines: readonly TextLine[], isRtl: boolean, depth: number): Column[] {
  if (lines.length === 0) return []
  const gutter = depth < MAX_DEPTH && lines.length > 1 ? findGutter(lines) : null
  if (gutter === null) return divideLevels(lines, isRtl, depth)
  const { spanning, left, right } = gutter
  if (spanning.length === 0) {
    const table = findTable([...left, ...right])
    if (table !== null) return [{ lines: [], rows: table }]
    const sides = isRtl ? [right, left] : [left, right]
    return sides.flatMap((side) => divide(side, isRtl, depth + 1))
  }
  const isSpanning = widenSpan(lines, new Set(spanning))
  // What spans the columns parts what is above from what is below.
  const bands = partWhere(sortLines(lines), (line, before) => isSpanning.has(line) !== isSpanning.has(before))
  return bands.flatMap((band) => divide(band, isRtl, depth + 1))
}

/** The short last line of a headline or of a wide paragraph goes with it, though it spans nothing. */
function widenSpan(lines: readonly TextLine[], spanning: ReadonlySet<TextLine>): ReadonlySet<TextLine> {
  const widened = new Set(spanning)
  const sorted = sortLines(lines)
  for (const [index, line] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before === undefined || !widened.has(before) || widened.has(line)) continue
    const isAlone = Math.abs((sorted[index + 1]?.y ?? Infinity) - line.y) > line.size * 0.5
    const isAlike = Math.abs(before.size - line.size) < line.size * 0.06 && before.isBold === line.isBold
    const isNext = line.y - before.y < line.size * 1.7 && before.left - line.left < line.size
    if (isAlone && isAlike && isNext) widened.add(line)
  }
  return widened
}

/** One column, but perhaps a table or a few lines side by side in it. */
function divideLevels(lines: readonly TextLine[], isRtl: boolean, depth: number): Column[] {
  const sorted = sortLines(lines)
  const levels = partWhere(
    sorted,
    (line, before) => Math.abs(line.y - before.y) > Math.min(line.size, before.size) * 0.4,
  )
  const isWide = new Set(levels.filter((level) => level.length > 1).flat())
  const bands = partWhere(sorted, (line, before) => isWide.has(line) !== isWide.has(before))
  if (depth >= MAX_DEPTH || bands.length < 2) return [{ lines: joinLevel(lines), rows: null }]
  return joinColumns(
    bands.flatMap((band) =>
      isWide.has(band[0]!) && countLevels(band) > 1
        ? divide(band, isRtl, depth + 1)
        : [{ lines: joinLevel(band), rows: null }],
    ),
  )
}

function countLevels(lines: readonly TextLine[]): number {
  return new Set(lines.map(({ y }) => Math.round(y))).size
}

/** What is no table and was not parted after all is one column again. */
function joinColumns(columns: readonly Column[]): Column[] {
  const joined: Column[] = []
  for (const column of columns) {
    const last = joined.at(-1)
    const isUnder = last !== undefined && (column.lines[0]?.y ?? 0) > (last.lines.at(-1)?.y ?? Infinity)
    if (isUnder && last.rows === null && column.rows === null)
      joined[joined.length - 1] = { lines: [...last.lines, ...column.lines], rows: null }
    else joined.push(column)
  }
  return joined
}

function partWhere(
  lines: readonly TextLine[],
  isParting: (line: TextLine, before: TextLine) => boolean,
): TextLine[][] {
  const parts: TextLine[][] = []
  for (const line of lines) {
    const before = parts.at(-1)?.at(-1)
    if (before === undefined || isParting(line, before)) parts.push([line])
    else parts.at(-1)!.push(line)
  }
  return parts
}

interface Gutter {
  readonly spanning: readonly TextLine[]
  readonly left: readonly TextLine[]
  readonly right: readonly TextLine[]
}

/** The strip of white that most lines keep clear of; null when the lines are one column. */
function findGutter(lines: readonly TextLine[]): Gutter | null {
  const size = median(lines.map((line) => line.size))
  const width = size * GUTTER
  let best: Gutter | null = null
  let bestScore = 0
  for (const at of candidateGutters(lines)) {
    const left = lines.filter((line) => line.right <= at)
    const right = lines.filter((line) => line.left >= at + width)
    const spanning = lines.filter((line) => line.right > at && line.left < at + width)
    // Text on both sides at the same height, or the strip parts nothing.
    const beside = countBeside(left, right)
    if (beside < Math.min(2, lines.length / 2)) continue
    const score = beside * 2 - spanning.length * 1.5
    if (score > bestScore && beside >= spanning.length * 0.3)
      [best, bestScore] = [{ spanning, left, right }, score]
  }
  return best
}

/** A gutter begins where lines end. */
function candidateGutters(lines: readonly TextLine[]): readonly number[] {
  const ends = new Map<number, number>()
  for (const { right } of lines) {
    const at = Math.ceil(right)
    ends.set(at, (ends.get(at) ?? 0) + 1)
  }
  return [...ends]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 24)
    .map(([at]) => at)
}

function countBeside(left: readonly TextLine[], right: readonly TextLine[]): number {
  const heights = (lines: readonly TextLine[]) => [...lines].sort((a, b) => a.y - b.y)
  const [a, b] = [heights(left), heights(right)]
  let count = 0
  let at = 0
  for (const line of a) {
    while (at < b.length && b[at]!.y < line.y - line.size) at++
    if (at < b.length && Math.abs(b[at]!.y - line.y) <= line.size) count++
  }
  return Math.min(count, b.length)
}

/** Stretches on one height in one column are one line with a wide gap in it. */
function joinLevel(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = []
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const before = joined.at(-1)
    const isLevel =
      before !== undefined && Math.abs(before.y - line.y) < Math.min(before.size, line.size) * 0.3
    if (!isLevel || before.page !== line.page) {
      joined.push(line)
      continue
    }
    const [first, second] =
      before.left <= line.left === (before.direction === 'ltr') ? [before, line] : [line, before]
    joined[joined.length - 1] = {
      ...before,
      pieces: [
        ...first.pieces,
        ...second.pieces.map((piece, index) => (index === 0 ? { ...piece, text: ` ${piece.text}` } : piece)),
      ],
      text: `${first.text} ${second.text}`,
      left: Math.min(before.left, line.left),
      right: Math.max(before.right, line.right),
    }
  }
  return joined
}

function sortLines(lines: readonly TextLine[]): TextLine[] {
  return [...lines].sort((a, b) => a.y - b.y || a.left - b.left)
}

/**
 * Rows of a table: short entries, level with each other, in at least three rows. Columns of running text are level, too, but their lines
 * are full.
 */
function findTable(lines: readonly TextLine[]): TextLine[][] | null {
  const rows: TextLine[][] = []
  for (const line of sortLines(lines)) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs(row[0]!.y - line.y) < line.size * 0.4) row.push(line)
    else rows.push([line])
  }
  const level = rows.filter((row) => row.length > 1).length
  if (rows.length < 3 || level < rows.length * 0.7) return null
  const words = lines.map(({ text }) => text.split(' ').length)
  const numbers = lines.filter(({ text }) => /^[\d\s.,%$€£()+–-]+$/.test(text)).length
  if (median(words) > 3 && numbers < lines.length * 0.3) return null
  return rows.map((row) => row.sort((a, b) => a.left - b.left))
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
