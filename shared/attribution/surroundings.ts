/**
 * The text around a stretch, cut into units: sentences, with those joined that one quote runs through. Agencies give each sentence a
 * paragraph of its own, so some paragraphs before are read, too; how far is bounded, whatever the length of the text.
 */
import { findSentences } from '../anchoring/sentences.ts'
import type { Spelling, Token } from './tokens.ts'
import { tokenize } from './tokens.ts'
import type { Stretch } from './proposal.ts'
import { findQuotes, type QuoteSpan } from './quote-spans.ts'

export interface Unit extends Stretch {
  /** Outside quotes; each quote is one mark, `QUOTE`. */
  readonly tokens: readonly Token[]
  readonly quotes: readonly QuoteSpan[]
  /** The first of its paragraph. */
  readonly isFirst: boolean
}

export const QUOTE = '“”'

const PARAGRAPHS_BEFORE = 6
const REACH = 4000

/** Units up to and including the one where the stretch begins, which is the last. */
export function readSurroundings(
  text: string,
  at: number,
  language: string | null,
  spelling: Spelling,
): Unit[] {
  const units: Unit[] = []
  for (const paragraph of paragraphsUpTo(text, at))
    units.push(...readUnits(text, paragraph, language, spelling))
  const last = units.findIndex((unit) => unit.end > at)
  return last === -1 ? units : units.slice(0, last + 1)
}

function paragraphsUpTo(text: string, at: number): Stretch[] {
  const lineEnd = text.indexOf('\n', at)
  const end = Math.min(lineEnd === -1 ? text.length : lineEnd, at + REACH)
  const paragraphs: Stretch[] = []
  const floor = Math.max(0, at - REACH)
  for (let to = end; to > floor && paragraphs.length <= PARAGRAPHS_BEFORE;) {
    const start = Math.max(text.lastIndexOf('\n', to - 1) + 1, floor)
    if (start < to) paragraphs.push({ start, end: to })
    to = start - 1
  }
  return paragraphs.reverse()
}

function readUnits(
  text: string,
  { start, end }: Stretch,
  language: string | null,
  spelling: Spelling,
): Unit[] {
  const quotes = findQuotes(text, start, end)
  const sentences = findSentences(text.slice(start, end), language)
  const units: Unit[] = []
  let from = start
  for (const [index, sentence] of sentences.entries()) {
    const to = index === sentences.length - 1 ? end : start + sentences[index + 1]!.start
    // A sentence that ends inside a quote has not ended.
    if (
      index < sentences.length - 1 &&
      quotes.some((quote) => quote.start < to && quote.end > start + sentence.end)
    )
      continue
    const own = quotes.filter((quote) => quote.start < to && quote.end > from)
    units.push({
      start: from,
      end: to,
      tokens: outsideQuotes(text, from, to, own, spelling),
      quotes: own,
      isFirst: from === start,
    })
    from = to
  }
  return units
}

function outsideQuotes(
  text: string,
  from: number,
  to: number,
  quotes: readonly QuoteSpan[],
  spelling: Spelling,
): Token[] {
  const tokens: Token[] = []
  let at = from
  for (const { start, end } of quotes) {
    tokens.push(...tokenize(text, at, start, spelling))
    tokens.push({ kind: 'mark', start, end, text: QUOTE, word: QUOTE, isCapital: false })
    at = end
  }
  tokens.push(...tokenize(text, at, to, spelling))
  return tokens
}
