/**
 * The invariant that everything else in this program rests on: an excerpt's words stand in its revision's text, unit for unit, where it says
 * they stand. Position is a hint elsewhere; at the door for writing it is held against the quote.
 */
import type { Excerpt } from '../../../shared/domain/excerpt.ts'

/** What doesn't agree between an excerpt and the text, or null. */
export function findQuoteFault(
  { quote, position }: Pick<Excerpt, 'quote' | 'position'>,
  text: string,
): string | null {
  const { start, end } = position
  if (end > text.length || start > end) return 'its position is outside the text'
  if (text.slice(start, end) !== quote.exact) return 'its words are not at its place in the text'
  if (text.slice(Math.max(0, start - quote.prefix.length), start) !== quote.prefix)
    return 'the words before it are not those in the text'
  if (text.slice(end, end + quote.suffix.length) !== quote.suffix)
    return 'the words after it are not those in the text'
  return null
}
