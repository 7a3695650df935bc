/** The dates, places and numbers of a stretch, as details that an excerpt can hold. Only what stands in the stretch itself is proposed. */
import { referenceDate } from './dates/reference-date.ts'
import { findDates } from './dates/find-dates.ts'
import { findPlaces } from './find-places.ts'
import type { Lexicon } from './lexicon.ts'
import { findNumbers } from './numbers/find-numbers.ts'
import type { ArticleFacts, DetailValue, Proposal, RuleId, Stretch } from './proposal.ts'
import { tokenize } from './tokens.ts'

/** What an excerpt can hold (excerpt.ts), and more than anybody looks through. */
const MAX_DETAILS = 100
/** Words before and behind the stretch that tell a date's tense. */
const AROUND = 300
const MAX_WORDS = 500
/** Characters of a stretch that are read: what is longer is a document and no quote, and has more details than an excerpt can hold. */
const MAX_READ = 20_000

export function proposeDetails(
  text: string,
  stretch: Stretch,
  facts: ArticleFacts,
  { rules }: Lexicon,
): Proposal[] {
  const lineStart = text.lastIndexOf('\n', Math.max(0, stretch.start - 1)) + 1
  const lineEnd = text.indexOf('\n', stretch.end)
  const from = Math.max(lineStart, stretch.start - AROUND)
  const to = Math.min(
    lineEnd === -1 ? text.length : lineEnd,
    Math.min(stretch.end, stretch.start + MAX_READ) + AROUND,
  )
  const tokens = tokenize(text, from, to, rules)
  const { dates, taken } = findDates(tokens, referenceDate(facts, rules), rules)

  const propose = (value: DetailValue, rule: RuleId, { start, end }: Stretch): Proposal => ({
    ...{ field: 'detail', value, rule, start, end, words: text.slice(start, end) },
  })
  return [
    ...dates.map(({ edtf, rule, ...place }) => propose({ kind: 'date', value: edtf }, rule, place)),
    ...findPlaces(text, tokens, facts, rules).map(({ name, rule, ...place }) =>
      propose({ kind: 'place', value: name }, rule, place),
    ),
    ...findNumbers(text, tokens, (at) => taken.has(at), rules).map(({ least, most, unit, rule, ...place }) =>
      propose({ kind: 'number', least, most, unit }, rule, place),
    ),
  ]
    .filter(
      ({ start, end, words }) => start >= stretch.start && end <= stretch.end && words.length <= MAX_WORDS,
    )
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .slice(0, MAX_DETAILS)
}
