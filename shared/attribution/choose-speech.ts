/**
 * Which act of saying a stretch belongs to: a quoted stretch to the one nearest to its quotation marks, another one to the one that it takes in,
 * else to the one before it, else to the one trailing behind a comma. When none of these fits, to none.
 */
import type { Stretch } from './proposal.ts'
import type { ToldSpeech, ToldUnit } from './last-speakers.ts'
import type { QuoteSpan } from './quote-spans.ts'

export function quoteAround(
  { quotes }: { readonly quotes: readonly QuoteSpan[] },
  { start, end }: Stretch,
): QuoteSpan | null {
  return quotes.find((quote) => quote.start <= start && quote.end >= end) ?? null
}

export function chooseSpeech(
  text: string,
  { unit, speeches }: ToldUnit,
  stretch: Stretch,
): ToldSpeech | null {
  const quote = quoteAround(unit, stretch)
  if (quote !== null) return nearest(speeches, quote)
  const within = speeches.find((speech) => speech.start < stretch.end && speech.end > stretch.start)
  if (within !== undefined)
    return within.isSecondClause && stretch.start < within.start - 2 && !hasQuote(unit.quotes, stretch)
      ? null
      : within
  const before = speeches.findLast(({ end }) => end <= stretch.start)
  if (before !== undefined) return before
  const behind = speeches.find(({ start }) => start >= stretch.end)
  return behind !== undefined && isTrailing(text, behind) && !behind.isSecondClause ? behind : null
}

function hasQuote(quotes: readonly QuoteSpan[], { start, end }: Stretch): boolean {
  return quotes.some((quote) => quote.start < end && quote.end > start)
}

function nearest(speeches: readonly ToldSpeech[], { start, end }: QuoteSpan): ToldSpeech | null {
  const distance = (speech: ToldSpeech) =>
    speech.start >= end ? speech.start - end : Math.max(0, start - speech.end)
  return speeches.reduce<ToldSpeech | null>(
    (best, each) => (best === null || distance(each) < distance(best) ? each : best),
    null,
  )
}

function isTrailing(text: string, { start }: Stretch): boolean {
  return /[,،"”»–—]\s*$/u.test(text.slice(Math.max(0, start - 4), start))
}
