/**
 * Quotes of an old text → their places in a revised one. The old text is known, so what its editor did can be followed: that says where each
 * quoted sentence went, also when another one like it stands elsewhere. Only words that are the same at the place where they are expected
 * are taken over without asking; whatever else this finds is a proposal.
 */
import type { TextPositionSelector, TextQuoteSelector } from '../domain/excerpt.ts'
import { alignTexts, type Alignment } from './align-texts.ts'
import type { AnchorResult } from './anchor-quote.ts'
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
  if (oldText === newText) return quotes.map(({ position }) => ({ state: 'exact', ...position }))
  const vocabulary = new Map<string, number>()
  const before = tokenize(oldText, vocabulary)
  const after = tokenize(newText, vocabulary)
  const alignment = alignTexts(before, after)
  const isOld = new Uint8Array(after.ids.length)
  for (const at of alignment) if (at >= 0) isOld[at] = 1
  let finder: SimilarFinder | null = null
  const similar = (quote: string) => (finder ??= createSimilarFinder(after, vocabulary)).find(quote)
  return quotes.map((quote) => reanchor(quote, { before, after, alignment, isOld, similar }))
}

interface Revision {
  readonly before: Tokens
  readonly after: Tokens
  readonly alignment: Alignment
  /** 1 for each word of the new text that was in the old one. */
  readonly isOld: Uint8Array
  readonly similar: SimilarFinder['find']
}

interface Candidate extends TextPositionSelector {
  readonly score: number
}

function reanchor({ quote, position }: QuoteToReanchor, revision: Revision): AnchorResult {
  const { exact } = quote
  const text = revision.after.text
  const followed = follow(position, revision)
  // The editor left it standing: the same words, where the changes lead.
  if (followed !== null && text.slice(followed.start, followed.end) === exact)
    return takeOver(followed, position, revision)
  const places = findPlaces(text, exact)
  if (followed === null && places.length === 1) return takeOver(places[0]!, position, revision)
  if (places.length > 0) {
    const all = followed === null ? places : [followed, ...places]
    return { state: 'ambiguous', places: all.map(({ start, end }) => ({ start, end })) }
  }
  return propose(exact, followed, revision)
}

/**
 * The very words. Among their old neighbours they are the quote; among strangers they may be another sentence that says the same, and are only
 * proposed. Where something like them was written into the text anew, one of the two is a copy of the other, and nobody guesses which.
 */
function takeOver({ start, end }: TextPositionSelector, old: TextPositionSelector, revision: Revision): AnchorResult {
  if (neighbourhood(old, { start, end }, revision) < LEAST_NEIGHBOURHOOD)
    return { state: 'approximate', start, end, score: 1 }
  const rival = findRival({ start, end }, revision)
  if (rival === null) return { state: start === old.start ? 'exact' : 'moved', start, end }
  const places = [{ start, end }, rival].sort(
    (a, b) => neighbourhood(old, b, revision) - neighbourhood(old, a, revision),
  )
  return { state: 'ambiguous', places }
}

/** Words like these at another place that were not in the old text. */
function findRival({ start, end }: TextPositionSelector, { after, isOld, similar }: Revision) {
  const rival = similar(after.text.slice(start, end)).find(
    (other) => (other.end <= start || other.start >= end) && other.score >= LEAST_SCORE,
  )
  if (rival === undefined) return null
  const first = firstTokenAfter(after, rival.start)
  const next = firstTokenAfter(after, rival.end - 1) + 1
  const known = isOld.subarray(first, next).reduce((sum, each) => sum + each, 0)
  return known / (next - first) >= 0.5 ? null : { start: rival.start, end: rival.end }
}

/** Words on each side that count as neighbours: more than a sentence, or a copy of the sentence would bring enough of them along. */
const NEIGHBOURS = 40
const LEAST_NEIGHBOURHOOD = 0.6

/** How many of the words around a stretch stand around the other one, too: 0–1. */
function neighbourhood(old: TextPositionSelector, now: TextPositionSelector, { before, after }: Revision): number {
  const around = listNeighbours(before, old)
  if (around.length === 0) return 1
  const counts = new Map<number, number>()
  for (const id of listNeighbours(after, now)) counts.set(id, (counts.get(id) ?? 0) + 1)
  let found = 0
  for (const id of around) {
    const left = counts.get(id) ?? 0
    if (left === 0) continue
    counts.set(id, left - 1)
    found++
  }
  return found / around.length
}

function listNeighbours(tokens: Tokens, { start, end }: TextPositionSelector): readonly number[] {
  const first = firstTokenAfter(tokens, start)
  const next = firstTokenAfter(tokens, end - 1) + 1
  return [
    ...tokens.ids.subarray(Math.max(0, first - NEIGHBOURS), first),
    ...tokens.ids.subarray(next, next + NEIGHBOURS),
  ]
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
