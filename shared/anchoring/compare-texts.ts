/**
 * Two whole texts side by side: where their words differ, which places correspond, and how much of each stands in the other. Differences
 * are read off the alignment of words (align-texts.ts); a word or two that two rewritten passages happen to share do not cut them up.
 */
import { alignTexts, type Alignment } from './align-texts.ts'
import type { Stretch } from './layer-intervals.ts'
import { tokenize, type Tokens } from './tokens.ts'
import {
  beginsParagraph,
  findGaps,
  findMoved,
  joinRewritten,
  slideToParagraphs,
  type Gap,
} from './word-gaps.ts'

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

function describeGap(gap: Gap, old: Tokens, now: Tokens, moved: readonly Gap[]): Difference {
  const { from, to, newFrom, newTo } = gap
  return {
    kind: kindOf(gap, moved),
    before: stretchOf(old, from, to),
    after: stretchOf(now, newFrom, newTo),
  }
}

function kindOf(gap: Gap, moved: readonly Gap[]): Difference['kind'] {
  const [isNew, isGone] = [gap.from === gap.to, gap.newFrom === gap.newTo]
  if (!isNew && !isGone) return 'changed'
  if (isAllMoved(gap, moved)) return 'moved'
  return isNew ? 'new' : 'gone'
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
