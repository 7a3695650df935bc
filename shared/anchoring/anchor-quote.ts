/**
 * Selectors → the place in a text. The position is a hint and the quote the proof: whatever this finds has exactly the quoted words.
 * Among several equal places the surroundings decide, and where they cannot, nobody guesses: the places are listed for the analyst.
 *
 * `approximate` is part of the answer's type because everything that shows anchors must be ready for it; finding similar words in a
 * revised text is re-anchoring, which comes with revisions. Here a quote whose words are gone is an orphan.
 */
import type { TextPositionSelector, TextQuoteSelector } from '../domain/excerpt.ts'

export type AnchorResult =
  /** The same words at the same place. */
  | { readonly state: 'exact'; readonly start: number; readonly end: number }
  /** The same words elsewhere. */
  | { readonly state: 'moved'; readonly start: number; readonly end: number }
  /** Similar words; `score` from 0 to 1. Always a proposal that the analyst confirms. */
  | { readonly state: 'approximate'; readonly start: number; readonly end: number; readonly score: number }
  /** The same words at several places that the surroundings don't tell apart, the likeliest first. */
  | { readonly state: 'ambiguous'; readonly places: readonly TextPositionSelector[] }
  /** The words are not in the text. */
  | { readonly state: 'orphan' }

/** By how many matching units of context one place must beat the next to be taken without asking. */
const CLEAR_LEAD = 4

/** More places than this are not read by anyone. */
const MAX_PLACES = 50

export function anchorQuote(
  text: string,
  quote: TextQuoteSelector,
  hint: TextPositionSelector,
): AnchorResult {
  const { exact } = quote
  if (exact === '') return { state: 'orphan' }
  const isAtHint = text.startsWith(exact, hint.start)
  const full = quote.prefix.length + quote.suffix.length
  // An unchanged text is the everyday case and needs no search.
  if (isAtHint && countContext(text, quote, hint.start) === full) return found('exact', hint.start, exact)

  const places = findPlaces(text, exact).map((start) => ({
    start,
    context: countContext(text, quote, start),
  }))
  if (places.length === 0) return { state: 'orphan' }
  places.sort(
    (a, b) => b.context - a.context || Math.abs(a.start - hint.start) - Math.abs(b.start - hint.start),
  )
  const [best, next] = [places[0]!, places[1]]
  const isClear = next === undefined || best.context - next.context >= Math.min(CLEAR_LEAD, Math.max(full, 1))
  if (isClear) return found(best.start === hint.start ? 'exact' : 'moved', best.start, exact)
  return {
    state: 'ambiguous',
    places: places.slice(0, MAX_PLACES).map(({ start }) => ({ start, end: start + exact.length })),
  }
}

function found(state: 'exact' | 'moved', start: number, exact: string): AnchorResult {
  return { state, start, end: start + exact.length }
}

/** Every place of the words, overlapping ones too. */
function findPlaces(text: string, exact: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at)
  return places
}

/** How many units of the prefix and the suffix stand around a place, counted outwards from the quote. */
function countContext(text: string, { exact, prefix, suffix }: TextQuoteSelector, start: number): number {
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  const end = start + exact.length
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return before + after
}
