/**
 * How Hypothesis finds a quote in a changed page (client, src/annotator/anchoring/match-quote.ts): exact occurrences, else all with errors in up to
 * half of the quote's letters, weighed by quote, surroundings and position; the best one is taken without asking.
 */
import search from 'approx-string-match'
import type { AnchorResult } from '../../shared/anchoring/anchor-quote.ts'
import type { QuoteToReanchor } from '../../shared/anchoring/reanchor-quotes.ts'

const MOST_ERRORS = 256
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 }

interface Match {
  readonly start: number
  readonly end: number
  readonly errors: number
}

export function matchQuotePeer(text: string, { quote, position }: QuoteToReanchor): AnchorResult {
  const { exact, prefix, suffix } = quote
  const score = ({ start, end, errors }: Match) =>
    WEIGHTS.quote * (1 - errors / exact.length) +
    WEIGHTS.prefix * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    WEIGHTS.suffix * likeness(text.slice(end, end + suffix.length), suffix) +
    WEIGHTS.position * (1 - Math.abs(start - position.start) / text.length)
  const [best] = findMatches(text, exact, Math.min(MOST_ERRORS, exact.length / 2))
    .map((match) => ({ match, score: score(match) }))
    .sort((a, b) => b.score - a.score)
  return best === undefined ? { state: 'orphan' } : { state: 'moved', start: best.match.start, end: best.match.end }
}

function findMatches(text: string, words: string, mostErrors: number): Match[] {
  const exact: Match[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 })
  return exact.length > 0 ? exact : search(text, words, mostErrors)
}

/** 1 for the same words; 1 where nothing is known of the surroundings. */
function likeness(text: string, words: string): number {
  if (words === '') return 1
  if (text === '') return 0
  const [match] = findMatches(text, words, words.length)
  return match === undefined ? 0 : 1 - match.errors / words.length
}
