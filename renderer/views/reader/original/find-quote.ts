/**
 * Where an excerpt's words stand in the source as it was received. The text was set from the source, so between two words there may be other
 * white space than in the quote; everything else has to agree letter by letter. Of several places, the one with the surroundings of the quote.
 */
import type { TextPositionSelector, TextQuoteSelector } from '../../../../shared/domain/excerpt.ts'

/** More places than these are not weighed against each other. */
const MAX_PLACES = 1000

export function findQuote(source: string, quote: TextQuoteSelector): TextPositionSelector | null {
  const words = quote.exact.split(/\s+/u).filter((word) => word !== '')
  if (words.length === 0) return null
  const pattern = new RegExp(words.map(escape).join('\\s+'), 'gu')
  let best: TextPositionSelector | null = null
  let bestScore = -1
  let places = 0
  for (const match of source.matchAll(pattern)) {
    if (++places > MAX_PLACES) break
    const start = match.index
    const end = start + match[0].length
    const score = surroundings(source, start, end, quote)
    if (score > bestScore) [best, bestScore] = [{ start, end }, score]
  }
  return best
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** How many characters before and after agree. */
function surroundings(
  source: string,
  start: number,
  end: number,
  { prefix, suffix }: TextQuoteSelector,
): number {
  let before = 0
  while (before < prefix.length && source[start - 1 - before] === prefix.at(-1 - before)) before++
  let after = 0
  while (after < suffix.length && source[end + after] === suffix[after]) after++
  return before + after
}
