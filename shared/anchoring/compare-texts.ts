/**
 * Two whole texts side by side: where their words differ, which places correspond, and how much of each stands in the other. Differences
 * are read off the alignment of words (align-texts.ts); a word or two that two rewritten passages happen to share do not cut them up.
 */
import { alignTexts, type Alignment } from './align-texts.ts'
import type { Stretch } from './layer-intervals.ts'
import { tokenize, type Tokens } from './tokens.ts'

export interface Difference {
  /** `gone` stands in the first text only, `new` in the second only; `moved` is one of the two whose paragraphs all stand elsewhere. */
  readonly kind: 'gone' | 'new' | 'changed' | 'moved'
  /** In the first text; empty where something was put in. */
  readonly before: Stretch
  /** In the second text; empty where something was taken out. */
  readonly after: Stretch
}

/** A paragraph that stands in both texts word for word, but not in the same order as the rest. */
export interface Move {
  readonly before: Stretch
  readonly after: Stretch
}

/** A place of the first text and the same place of the second. */
export interface Correspondence {
  readonly before: number
  readonly after: number
}

export interface TextComparison {
  /** In order, in both texts. */
  readonly differences: readonly Difference[]
  /** In the order of the first text. */
  readonly moves: readonly Move[]
  /** Rises on both sides; about one for each paragraph that both have. */
  readonly correspondences: readonly Correspondence[]
  readonly beforeWords: number
  readonly afterWords: number
  /** Words that stand in both, in the same order. */
  readonly sharedWords: number
}

/** As many words in a row on both sides make a place that corresponds. */
const SURE_TOKENS = 3
/** A long paragraph has several corresponding places, this far apart. */
const TOKENS_APART = 60
/** Tokens in common that do not part two rewritten passages, when each has at least so many. */
const INCIDENTAL_TOKENS = 2
const REWRITTEN_TOKENS = 4
/** A shorter paragraph ("END") stands in many places and has moved from none. */
const MOVED_TOKENS = 8

export function compareTexts(before: string, after: string): TextComparison {
  const vocabulary = new Map<string, number>()
  const [old, now] = [tokenize(before, vocabulary), tokenize(after, vocabulary)]
  const alignment = alignTexts(old, now)
  const isWord = (tokens: Tokens) => (index: number) =>
    /[\p{L}\p{N}]/u.test(tokens.text.slice(tokens.starts[index], tokens.ends[index]))
  const isOldWord = isWord(old)
  let [beforeWords, sharedWords] = [0, 0]
  for (const [index, match] of alignment.entries()) {
    if (!isOldWord(index)) continue
    beforeWords++
    if (match >= 0) sharedWords++
  }
  let afterWords = 0
  const isNewWord = isWord(now)
  for (let index = 0; index < now.ids.length; index++) if (isNewWord(index)) afterWords++
  const gaps = slideToParagraphs(findGaps(alignment, now.ids.length), old, now)
  const moved = findMoved(gaps, old, now)
  return {
    differences: joinRewritten(gaps).map((gap) => describeGap(gap, old, now, moved)),
    moves: moved.map(({ from, to, newFrom, newTo }) => ({
      before: stretchOf(old, from, to),
      after: stretchOf(now, newFrom, newTo),
    })),
    correspondences: findCorrespondences(alignment, old, now),
    beforeWords,
    afterWords,
    sharedWords,
  }
}

/** Tokens between two that correspond; one side may be empty. */
interface Gap {
  readonly from: number
  readonly to: number
  readonly newFrom: number
  readonly newTo: number
}

function findGaps(alignment: Alignment, newLength: number): Gap[] {
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
function slideToParagraphs(gaps: readonly Gap[], old: Tokens, now: Tokens): Gap[] {
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
function beginsParagraph({ text, starts, ends }: Tokens, index: number): boolean {
  return index === 0 || text.slice(ends[index - 1], starts[index]).includes('\n')
}

const sizeOf = ({ from, to, newFrom, newTo }: Gap) => to - from + newTo - newFrom

function joinRewritten(gaps: readonly Gap[]): Gap[] {
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
function findMoved(gaps: readonly Gap[], old: Tokens, now: Tokens): Gap[] {
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

function describeGap(gap: Gap, old: Tokens, now: Tokens, moved: readonly Gap[]): Difference {
  const { from, to, newFrom, newTo } = gap
  const isOneSided = from === to || newFrom === newTo
  return {
    kind:
      isOneSided && isAllMoved(gap, moved)
        ? 'moved'
        : from === to
          ? 'new'
          : newFrom === newTo
            ? 'gone'
            : 'changed',
    before: stretchOf(old, from, to),
    after: stretchOf(now, newFrom, newTo),
  }
}

function isAllMoved({ from, to, newFrom, newTo }: Gap, moved: readonly Gap[]): boolean {
  let size = 0
  for (const each of moved) {
    if (each.from >= from && each.to <= to) size += each.to - each.from
    if (each.newFrom >= newFrom && each.newTo <= newTo) size += each.newTo - each.newFrom
  }
  return size === to - from + newTo - newFrom
}

/** An empty one stands before the token that follows. */
function stretchOf({ starts, ends, text }: Tokens, from: number, to: number): Stretch {
  const start = starts[from] ?? text.length
  return { start, end: to > from ? ends[to - 1]! : start }
}

function findCorrespondences(alignment: Alignment, old: Tokens, now: Tokens): Correspondence[] {
  const found: Correspondence[] = []
  let next = 0
  for (let index = 0; index + SURE_TOKENS <= alignment.length; index++) {
    const match = alignment[index]!
    if (beginsParagraph(old, index)) next = index
    if (index < next || match < 0) continue
    let run = 1
    while (run < SURE_TOKENS && alignment[index + run] === match + run) run++
    if (run < SURE_TOKENS) continue
    found.push({ before: old.starts[index]!, after: now.starts[match]! })
    next = index + TOKENS_APART
  }
  return found
}
