/**
 * Quotes of an old text → their places in a revised one. The old text is known, so what its editor did can be followed: that says where each
 * quoted sentence went, also when another one like it stands elsewhere. Only words that are the same at the place where they are expected
 * are taken over without asking; whatever else this finds is a proposal.
 */
import type { TextPositionSelector, TextQuoteSelector } from '../domain/excerpt.ts'
import { alignTexts, type Alignment } from './align-texts.ts'
import type { AnchorResult } from './anchor-quote.ts'
import { describeQuote } from './describe-quote.ts'
import { createSimilarFinder, type SimilarFinder } from './find-similar.ts'
import { similarity } from './similarity.ts'
import { firstTokenAfter, tokenize, type Tokens } from './tokens.ts'

export interface QuoteToReanchor {
  readonly quote: TextQuoteSelector
  /** In the old text. */
  readonly position: TextPositionSelector
}

/** Below this the words are others, and the quote is gone. */
const LEAST_SCORE = 0.55
/** Short quotes are alike by chance. */
const SHORT_LENGTH = 24
const LEAST_SCORE_WHEN_SHORT = 0.8
/** By how much one place must beat the next. */
const CLEAR_LEAD = 0.1

export function reanchorQuotes(
  oldText: string,
  newText: string,
  quotes: readonly QuoteToReanchor[],
): AnchorResult[] {
  const vocabulary = new Map<string, number>()
  const before = tokenize(oldText, vocabulary)
  const after = tokenize(newText, vocabulary)
  const alignment = alignTexts(before, after)
  let finder: SimilarFinder | null = null
  const similar = (quote: string) => (finder ??= createSimilarFinder(after, vocabulary)).find(quote)
  return quotes.map((quote) => reanchor(quote, { before, after, alignment, similar }))
}

interface Revision {
  readonly before: Tokens
  readonly after: Tokens
  readonly alignment: Alignment
  readonly similar: SimilarFinder['find']
}

interface Candidate extends TextPositionSelector {
  readonly score: number
}

function reanchor({ quote, position }: QuoteToReanchor, revision: Revision): AnchorResult {
  const { exact } = quote
  const text = revision.after.text
  const followed = follow(position, revision)
  // The editor left it standing: the same words between the same neighbours.
  if (followed !== null && text.slice(followed.start, followed.end) === exact) {
    const { start, end } = followed
    return { state: start === position.start ? 'exact' : 'moved', start, end }
  }
  const places = findPlaces(text, exact)
  if (followed === null && places.length === 1) return moved(places[0]!, exact, quote, text)
  if (places.length > 0) {
    const all = followed === null ? places : [followed, ...places]
    return { state: 'ambiguous', places: all.map(({ start, end }) => ({ start, end })) }
  }
  return propose(exact, followed, revision)
}

/**
 * The same words once, but not where the editor's changes lead. A paragraph that was moved brings its neighbours along; the same words between
 * strangers may be another sentence, so they are only proposed.
 */
function moved(place: TextPositionSelector, exact: string, quote: TextQuoteSelector, text: string): AnchorResult {
  const { start, end } = place
  const around = describeQuote(text, start, end)?.quote
  const isAmongNeighbours =
    around !== undefined &&
    (shared(around.prefix, quote.prefix, 'end') >= MIN_NEIGHBOUR || shared(around.suffix, quote.suffix, 'start') >= MIN_NEIGHBOUR)
  return isAmongNeighbours
    ? { state: 'moved', start, end }
    : { state: 'approximate', start, end, score: exact.length < SHORT_LENGTH ? LEAST_SCORE_WHEN_SHORT : 1 }
}

/** Letters of the surroundings that must be the same next to the quote. */
const MIN_NEIGHBOUR = 12

function shared(a: string, b: string, side: 'start' | 'end'): number {
  let length = 0
  const most = Math.min(a.length, b.length)
  while (
    length < most &&
    (side === 'start' ? a[length] === b[length] : a[a.length - 1 - length] === b[b.length - 1 - length])
  )
    length++
  return length
}

function propose(exact: string, followed: Candidate | null, revision: Revision): AnchorResult {
  const least = exact.length < SHORT_LENGTH ? LEAST_SCORE_WHEN_SHORT : LEAST_SCORE
  // Where the sentence was is where its new wording is: it need be less alike than a stranger elsewhere.
  if (followed !== null && followed.score >= Math.min(least, LEAST_SCORE)) return asProposal(followed)
  const [best, next] = revision.similar(exact)
  if (best === undefined || best.score < least) return { state: 'orphan' }
  if (next !== undefined && best.score - next.score < CLEAR_LEAD)
    return { state: 'ambiguous', places: [best, next].map(({ start, end }) => ({ start, end })) }
  return asProposal(best)
}

function asProposal({ start, end, score }: Candidate): AnchorResult {
  return { state: 'approximate', start, end, score }
}

/** Where a stretch of the old text went, by its own words that are left and, at its ends, by its neighbours'. Null when nothing of it is left. */
function follow({ start, end }: TextPositionSelector, { before, after, alignment }: Revision): Candidate | null {
  const first = firstTokenAfter(before, start)
  let last = first
  while (last + 1 < before.starts.length && before.starts[last + 1]! < end) last++
  let from = first
  while (from <= last && alignment[from]! < 0) from++
  if (from > last) return null
  let to = last
  while (alignment[to]! < 0) to--
  // Words at its ends that were replaced: up to the neighbours that are left, but not much more than was there.
  let newFrom = alignment[from]!
  let newTo = alignment[to]!
  if (from > first) newFrom = Math.max(neighbourBefore(first, alignment) + 1, newFrom - 2 * (from - first))
  if (to < last) newTo = Math.min(neighbourAfter(last, alignment, after) - 1, newTo + 2 * (last - to))
  // A stretch may begin or end inside a word.
  const startsInside = from === first ? start - before.starts[first]! : 0
  const endsInside = to === last ? before.ends[last]! - end : 0
  const stretch = { start: after.starts[newFrom]! + startsInside, end: after.ends[newTo]! - endsInside }
  if (stretch.end <= stretch.start) return null
  const exact = before.text.slice(start, end)
  return { ...stretch, score: similarity(exact, after.text.slice(stretch.start, stretch.end)) }
}

function neighbourBefore(token: number, alignment: Alignment): number {
  for (let at = token - 1; at >= 0; at--) if (alignment[at]! >= 0) return alignment[at]!
  return -1
}

function neighbourAfter(token: number, alignment: Alignment, after: Tokens): number {
  for (let at = token + 1; at < alignment.length; at++) if (alignment[at]! >= 0) return alignment[at]!
  return after.starts.length
}

const MAX_PLACES = 50

function findPlaces(text: string, exact: string): TextPositionSelector[] {
  const places: TextPositionSelector[] = []
  for (let at = text.indexOf(exact); at !== -1 && places.length < MAX_PLACES; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length })
  return places
}
