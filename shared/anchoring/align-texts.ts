/**
 * Which words of an old text are which words of a new one. Patience first (stretches that occur once in both texts and stay in order), then the
 * longest common sequence in the small gaps between: it follows what an editor did, where a plain diff finds the shortest list of changes.
 */
import type { Tokens } from './tokens.ts'

/** For each token of the old text the index of the same token in the new one, or -1 where it is gone. Grows from left to right. */
export type Alignment = Int32Array

/** Tokens in a row that must occur once in both texts to be believed; the second try is for short gaps. */
const SHINGLE_SIZES = [3, 1] as const

/** Differences that are followed within one gap; more of them is another text. */
const MAX_GAP_EDITS = 400

export function alignTexts(before: Tokens, after: Tokens): Alignment {
  const alignment = new Int32Array(before.ids.length).fill(-1)
  const waiting: Gap[] = [{ from: 0, to: before.ids.length, newFrom: 0, newTo: after.ids.length, level: 0 }]
  for (let gap = waiting.pop(); gap !== undefined; gap = waiting.pop()) {
    const rest = matchEnds(before.ids, after.ids, gap, alignment)
    if (rest.from === rest.to || rest.newFrom === rest.newTo) continue
    const size = SHINGLE_SIZES[rest.level]
    if (size === undefined) {
      alignSmallGap(before.ids, after.ids, rest, alignment)
      continue
    }
    waiting.push(...splitGap(before.ids, after.ids, rest, size, alignment))
  }
  return alignment
}

interface Gap {
  readonly from: number
  readonly to: number
  readonly newFrom: number
  readonly newTo: number
  /** Which size of shingles is tried. */
  readonly level: number
}

/** Takes what is the same at both ends of a gap. */
function matchEnds(before: Int32Array, after: Int32Array, gap: Gap, alignment: Alignment): Gap {
  let { from, to, newFrom, newTo } = gap
  while (from < to && newFrom < newTo && before[from] === after[newFrom]) alignment[from++] = newFrom++
  while (from < to && newFrom < newTo && before[to - 1] === after[newTo - 1]) alignment[--to] = --newTo
  return { ...gap, from, to, newFrom, newTo }
}

/** Parts a gap at the shingles that occur once on both sides and stay in order. */
function splitGap(
  before: Int32Array,
  after: Int32Array,
  gap: Gap,
  size: number,
  alignment: Alignment,
): readonly Gap[] {
  const once = findOnce(after, gap.newFrom, gap.newTo, size)
  const pairs: [number, number][] = []
  for (const [key, at] of findOnce(before, gap.from, gap.to, size)) {
    const other = once.get(key)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other])
  }
  const kept = longestRising(pairs)
  const deeper = { level: gap.level + 1 }
  if (kept.length === 0) return [{ ...gap, ...deeper }]
  const gaps: Gap[] = []
  let [from, newFrom] = [gap.from, gap.newFrom]
  for (const [at, other] of kept) {
    if (at < from || other < newFrom) continue
    gaps.push({ from, to: at, newFrom, newTo: other, ...deeper })
    let length = 0
    while (
      at + length < gap.to &&
      other + length < gap.newTo &&
      before[at + length] === after[other + length]
    ) {
      alignment[at + length] = other + length
      length++
    }
    ;[from, newFrom] = [at + length, other + length]
  }
  gaps.push({ from, to: gap.to, newFrom, newTo: gap.newTo, ...deeper })
  return gaps
}

/** Where each shingle begins; -1 for one that occurs again. Ids stay below 2^17 in texts of any real length, so three fit a double. */
function findOnce(ids: Int32Array, from: number, to: number, size: number): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = from; at + size <= to; at++) {
    let key = 0
    for (let step = 0; step < size; step++) key = key * 131_072 + (ids[at + step]! % 131_072)
    found.set(key, found.has(key) ? -1 : at)
  }
  return found
}

/** The longest list of pairs that rises on both sides (patience sorting); `pairs` rise on the first. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const piles: number[] = []
  const previous = new Int32Array(pairs.length).fill(-1)
  for (const [index, [, other]] of pairs.entries()) {
    let low = 0
    let high = piles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[piles[middle]!]![1] < other) low = middle + 1
      else high = middle
    }
    if (low > 0) previous[index] = piles[low - 1]!
    piles[low] = index
  }
  const rising: [number, number][] = []
  for (let at = piles.at(-1) ?? -1; at >= 0; at = previous[at]!) rising.push(pairs[at]!)
  return rising.reverse()
}

/** Myers' greedy search for the longest common sequence (An O(ND) Difference Algorithm, 1986), given up when the gap is another text. */
function alignSmallGap(before: Int32Array, after: Int32Array, gap: Gap, alignment: Alignment): void {
  const rows = gap.to - gap.from
  const columns = gap.newTo - gap.newFrom
  const limit = Math.min(rows + columns, MAX_GAP_EDITS)
  const trace: Int32Array[] = []
  const reach = new Int32Array(2 * limit + 3)
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(reach.slice())
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + limit + 1
      const isDown = diagonal === -edits || (diagonal !== edits && reach[at - 1]! < reach[at + 1]!)
      let row = isDown ? reach[at + 1]! : reach[at - 1]! + 1
      let column = row - diagonal
      while (row < rows && column < columns && before[gap.from + row] === after[gap.newFrom + column]) {
        row++
        column++
      }
      reach[at] = row
      if (row >= rows && column >= columns) return walkBack(trace, edits, limit, gap, alignment)
    }
  }
}

/** From the end of a gap back along the edits that led there; what was passed diagonally is the same word. */
function walkBack(
  trace: readonly Int32Array[],
  edits: number,
  limit: number,
  { from, to, newFrom, newTo }: Gap,
  alignment: Alignment,
): void {
  let row = to - from
  let column = newTo - newFrom
  for (let step = edits; step >= 0; step--) {
    const reach = trace[step]!
    const diagonal = row - column
    const at = diagonal + limit + 1
    const isDown = diagonal === -step || (diagonal !== step && reach[at - 1]! < reach[at + 1]!)
    const snakeStart = step === 0 ? 0 : isDown ? reach[at + 1]! : reach[at - 1]! + 1
    while (row > snakeStart) alignment[from + --row] = newFrom + --column
    if (isDown) column--
    else row--
  }
}
