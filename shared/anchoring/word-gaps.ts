/**
 * What lies between the words that two texts have in common: where an alignment leaves gaps, told as an editor would tell it. A gap begins
 * with a paragraph where it can, rewritten passages are one gap, and paragraphs that stand elsewhere are known.
 */
import type { Alignment } from './align-texts.ts'
import type { Tokens } from './tokens.ts'

/** Tokens in common that do not part two rewritten passages, when each has at least so many. */
const INCIDENTAL_TOKENS = 2
const REWRITTEN_TOKENS = 4
/** A shorter paragraph ("END") stands in many places and has moved from none. */
const MOVED_TOKENS = 8

/** Tokens between two that correspond; one side may be empty. */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly newFrom: number
  readonly newTo: number
}

export function findGaps(alignment: Alignment, newLength: number): Gap[] {
  const gaps: Gap[] = []
  let [from, newFrom] = [0, 0]
  const close = (to: number, newTo: number) => {
    if (to > from || newTo > newFrom) gaps.push({ from, to, newFrom, newTo })
    ;[from, newFrom] = [to + 1, newTo + 1]
  }
  for (const [index, match] of alignment.entries()) if (match >= 0) close(index, match)
  close(alignment.length, newLength)
  return gaps
}

/**
 * Of a paragraph that was put in or taken out, an alignment may take the full stop before it instead of its own. Where the same words can be
 * counted from the beginning of a paragraph, they are.
 */
export function slideToParagraphs(gaps: readonly Gap[], old: Tokens, now: Tokens): Gap[] {
  return gaps.map((gap, index) => {
    const isNew = gap.from === gap.to
    if (!isNew && gap.newFrom !== gap.newTo) return gap
    const side = isNew ? now : old
    const [from, to] = isNew ? [gap.newFrom, gap.newTo] : [gap.from, gap.to]
    if (beginsParagraph(side, from)) return gap
    const [before, behind] = [gaps[index - 1], gaps[index + 1]]
    const least = (isNew ? before?.newTo : before?.to) ?? 0
    const most = (isNew ? behind?.newFrom : behind?.from) ?? side.ids.length
    for (let by = 1; to + by <= most && side.ids[from + by - 1] === side.ids[to + by - 1]; by++)
      if (beginsParagraph(side, from + by)) return slide(gap, by)
    for (let by = 1; from - by >= least && side.ids[from - by] === side.ids[to - by]; by++)
      if (beginsParagraph(side, from - by)) return slide(gap, -by)
    return gap
  })
}

function slide({ from, to, newFrom, newTo }: Gap, by: number): Gap {
  return { from: from + by, to: to + by, newFrom: newFrom + by, newTo: newTo + by }
}

/** A line feed, which is no token, stands before it. */
export function beginsParagraph({ text, starts, ends }: Tokens, index: number): boolean {
  return index === 0 || text.slice(ends[index - 1], starts[index]).includes('\n')
}

const sizeOf = ({ from, to, newFrom, newTo }: Gap) => to - from + newTo - newFrom

export function joinRewritten(gaps: readonly Gap[]): Gap[] {
  const joined: Gap[] = []
  for (const gap of gaps) {
    const last = joined.at(-1)
    const isIncidental =
      last !== undefined &&
      gap.from - last.to <= INCIDENTAL_TOKENS &&
      sizeOf(last) >= REWRITTEN_TOKENS &&
      sizeOf(gap) >= REWRITTEN_TOKENS
    if (isIncidental) joined[joined.length - 1] = { ...last, to: gap.to, newTo: gap.newTo }
    else joined.push(gap)
  }
  return joined
}

/** Whole paragraphs that are missing at one place of each text and are the same. */
export function findMoved(gaps: readonly Gap[], old: Tokens, now: Tokens): Gap[] {
  const keyOf = ({ ids }: Tokens, [from, to]: readonly [number, number]) => ids.subarray(from, to).join(' ')
  const waiting = new Map<string, [number, number][]>()
  for (const { newFrom, newTo } of gaps)
    for (const paragraph of paragraphsWithin(now, newFrom, newTo)) {
      const key = keyOf(now, paragraph)
      waiting.set(key, [...(waiting.get(key) ?? []), paragraph])
    }
  return gaps.flatMap(({ from, to }) =>
    paragraphsWithin(old, from, to).flatMap((paragraph) => {
      const other = waiting.get(keyOf(old, paragraph))?.shift()
      return other === undefined
        ? []
        : [{ from: paragraph[0], to: paragraph[1], newFrom: other[0], newTo: other[1] }]
    }),
  )
}

function paragraphsWithin(tokens: Tokens, from: number, to: number): [number, number][] {
  const starts: number[] = []
  for (let index = from; index <= to; index++)
    if (index === tokens.ids.length || beginsParagraph(tokens, index)) starts.push(index)
  return starts
    .slice(0, -1)
    .map((start, at): [number, number] => [start, starts[at + 1]!])
    .filter(([start, end]) => end - start >= MOVED_TOKENS)
}
