/**
 * Quotes of an old text → their places in a revised one. The old text is known, so what its editor did can be followed: that says where each
 * quoted sentence went, also when another one like it stands elsewhere. Only words that are the same at the place where they are expected
 * are taken over without asking; whatever else this finds is a proposal.
 */
import type { TextPositionSelector, TextQuoteSelector } from '../domain/excerpt.ts'
import { alignTexts } from './align-texts.ts'
import type { AnchorResult } from './anchor-quote.ts'
import { createSimilarFinder, type SimilarFinder } from './find-similar.ts'
import { followStretch, type AlignedTexts, type Candidate } from './follow-stretch.ts'
import { followedNeighbours, isAmongNeighbours, LEAST_NEIGHBOURHOOD, neighbourhood } from './neighbours.ts'
import { firstTokenAfter, tokenize } from './tokens.ts'

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
/** Between words that are all where they were, as much of the quote as this may be left. */
const LEAST_LEFT = 0.3
/** By how much one place must beat the next, in likeness and neighbours together. */
const CLEAR_LEAD = 0.5

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

interface Revision extends AlignedTexts {
  /** 1 for each word of the new text that was in the old one. */
  readonly isOld: Uint8Array
  readonly similar: SimilarFinder['find']
}

function reanchor({ quote, position }: QuoteToReanchor, revision: Revision): AnchorResult {
  const { exact } = quote
  const { text } = revision.after
  const followed = followStretch(position, revision)
  const places = findPlaces(text, exact)
  // The editor left it standing: the same words, where the changes lead. Or they stand nowhere else.
  const kept =
    followed === null ? (places.length === 1 ? places[0]! : null) : (places.find((place) => isNextTo(place, followed)) ?? null)
  if (kept !== null && isAmongNeighbours(position, kept, revision))
    return takeOver(kept, position, revision)
  return propose({ exact, position, followed, places }, revision)
}

/** The very words among their old neighbours. Where something like them was written into the text anew, one of the two is a copy of the other, and nobody guesses which. */
function takeOver({ start, end }: TextPositionSelector, old: TextPositionSelector, revision: Revision): AnchorResult {
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

interface Asked {
  readonly exact: string
  readonly position: TextPositionSelector
  readonly followed: Candidate | null
  /** Where the very words stand. */
  readonly places: readonly TextPositionSelector[]
}

/**
 * The likeliest place, or the likeliest ones where none leads: like the quote in its words, and with its old neighbours around it. The
 * neighbours count as much as the words, for a sentence that was written anew elsewhere may be more like the quote than the quote is now.
 */
function propose({ exact, position, followed, places }: Asked, revision: Revision): AnchorResult {
  const least = exact.length < SHORT_LENGTH ? LEAST_SCORE_WHEN_SHORT : LEAST_SCORE
  const candidates: Candidate[] = places.map((place) => ({ ...place, score: 1 }))
  const add = (candidate: Candidate, leastScore: number) => {
    if (candidate.score >= leastScore && !candidates.some((other) => isSamePlace(other, candidate)))
      candidates.push(candidate)
  }
  // Where the sentence was is where its new wording is: it need be less alike than a stranger elsewhere, the less the more of its neighbours stayed.
  if (followed !== null)
    add(followed, followedNeighbours(position, followed, revision) >= LEAST_NEIGHBOURHOOD ? LEAST_LEFT : Math.min(least, LEAST_SCORE))
  for (const candidate of revision.similar(exact)) add(candidate, least)
  const ranked = candidates
    .map((candidate) => ({
      ...candidate,
      rank:
        candidate.score +
        neighbourhood(position, candidate, revision) +
        followedNeighbours(position, candidate, revision),
    }))
    .sort((a, b) => b.rank - a.rank)
  const [best] = ranked
  if (best === undefined) return { state: 'orphan' }
  // Where the very words stand is always worth a look.
  const close = ranked.filter(({ rank, score }) => rank > best.rank - CLEAR_LEAD || score === 1)
  if (close.length > 1) return { state: 'ambiguous', places: close.map(({ start, end }) => ({ start, end })) }
  return asProposal(best)
}

/** A mark at an end of the quote may have been followed to the mark of another sentence. */
function isNextTo(a: TextPositionSelector, b: TextPositionSelector): boolean {
  return Math.abs(a.start - b.start) <= 1 && Math.abs(a.end - b.end) <= 1
}

/** More than half of the shorter one in common. */
function isSamePlace(a: TextPositionSelector, b: TextPositionSelector): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0.5 * Math.min(a.end - a.start, b.end - b.start)
}

function asProposal({ start, end, score }: Candidate): AnchorResult {
  return { state: 'approximate', start, end, score }
}

const MAX_PLACES = 50

function findPlaces(text: string, exact: string): TextPositionSelector[] {
  const places: TextPositionSelector[] = []
  for (let at = text.indexOf(exact); at !== -1 && places.length < MAX_PLACES; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length })
  return places
}
