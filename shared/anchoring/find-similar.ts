/**
 * Where in a text words like a quote's stand, when nothing is known of how the text came about: short runs of the quote's words vote for the
 * places where they stand, and the places with most votes are looked at letter by letter.
 */
import type { TextPositionSelector } from '../domain/excerpt.ts'
import { createNearestFinder, type NearestStretch } from './similarity.ts'
import { tokenize, type Tokens, type Vocabulary } from './tokens.ts'

export interface SimilarStretch extends TextPositionSelector {
  /** 0–1. */
  readonly score: number
}

/** A run of words that stands at more places than this tells nothing. */
const MAX_PLACES_OF_A_RUN = 60
const LOOKED_AT = 6

export interface SimilarFinder {
  /** The best few places, the best first; they don't overlap. */
  find(quote: string): readonly SimilarStretch[]
}

export function createSimilarFinder(tokens: Tokens, vocabulary: Vocabulary): SimilarFinder {
  const byPair = indexRuns(tokens.ids, 2)
  const bySingle = indexRuns(tokens.ids, 1)
  return {
    find(quote) {
      const { ids } = tokenize(quote, vocabulary)
      const votes = new Map<number, number>()
      vote(ids, 2, byPair, votes)
      if (votes.size === 0) vote(ids, 1, bySingle, votes)
      const findNearest = createNearestFinder(quote)
      const measure = (first: number) => measureNear(tokens, first, ids.length, quote.length, findNearest)
      const stretches = likeliest(votes, ids.length).map(measure)
      return withoutOverlaps(stretches.sort((a, b) => b.score - a.score))
    },
  }
}

function indexRuns(ids: Int32Array, size: 1 | 2): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>()
  for (let at = 0; at + size <= ids.length; at++) {
    const key = keyOf(ids, at, size)
    const places = index.get(key)
    if (places === undefined) index.set(key, [at])
    else if (places.length <= MAX_PLACES_OF_A_RUN) places.push(at)
  }
  return index
}

function keyOf(ids: Int32Array, at: number, size: 1 | 2): number {
  return size === 1 ? ids[at]! : ids[at]! * 16_777_216 + ids[at + 1]!
}

/** Each run says where the quote's first word would be. */
function vote(
  ids: Int32Array,
  size: 1 | 2,
  index: ReadonlyMap<number, readonly number[]>,
  votes: Map<number, number>,
): void {
  for (let at = 0; at + size <= ids.length; at++) {
    const places = index.get(keyOf(ids, at, size))
    if (places === undefined || places.length > MAX_PLACES_OF_A_RUN) continue
    // The rarer, the more it says.
    for (const place of places) votes.set(place - at, (votes.get(place - at) ?? 0) + 1 / places.length)
  }
}

/** First words with most votes, those nearby counted in: words inserted or dropped within the quote shift its end. */
function likeliest(votes: ReadonlyMap<number, number>, length: number): number[] {
  const sorted = [...votes.keys()].sort((a, b) => a - b)
  const slack = Math.max(2, Math.ceil(length / 4))
  const sums = sorted.map((first, index) => {
    let sum = 0
    for (let at = index; at >= 0 && first - sorted[at]! <= slack; at--) sum += votes.get(sorted[at]!)!
    for (let at = index + 1; at < sorted.length && sorted[at]! - first <= slack; at++) sum += votes.get(sorted[at]!)!
    return { first, sum: sum + votes.get(first)! }
  })
  sums.sort((a, b) => b.sum - a.sum)
  const chosen: number[] = []
  for (const { first } of sums) {
    if (chosen.length >= LOOKED_AT) break
    if (chosen.every((each) => Math.abs(each - first) > slack)) chosen.push(first)
  }
  return chosen
}

function measureNear(
  { text, starts, ends }: Tokens,
  first: number,
  tokenCount: number,
  quoteLength: number,
  findNearest: (text: string) => NearestStretch,
): SimilarStretch {
  const margin = Math.max(3, Math.ceil(tokenCount / 3))
  const from = starts[Math.max(0, Math.min(starts.length - 1, first - margin))] ?? 0
  const to = ends[Math.max(0, Math.min(ends.length - 1, first + tokenCount + margin))] ?? text.length
  const found = findNearest(text.slice(from, to))
  const longer = Math.max(quoteLength, found.end - found.start)
  return {
    start: from + found.start,
    end: from + found.end,
    score: longer === 0 ? 0 : Math.max(0, 1 - found.edits / longer),
  }
}

function withoutOverlaps(stretches: readonly SimilarStretch[]): readonly SimilarStretch[] {
  const kept: SimilarStretch[] = []
  for (const each of stretches)
    if (kept.every((other) => each.end <= other.start || each.start >= other.end)) kept.push(each)
  return kept
}
