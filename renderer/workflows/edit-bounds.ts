/**
 * Gives an excerpt other bounds in the text that it stands on: other words are quoted, everything that was said about it stays, and the words
 * that were quoted before are kept with it. One journal entry.
 */
import type { CaseSession } from '../session/case-session.ts'
import type { DescribedQuote } from '../../shared/anchoring/describe-quote.ts'
import type { Excerpt } from '../../shared/domain/excerpt.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

/** What a record takes; of more, the oldest give way, and stay in the journal. */
const MAX_EARLIER_ANCHORS = 100

/** Answers null when the bounds are the same. `described` is of the revision that the excerpt stands on. */
export async function editBounds(
  session: CaseSession,
  excerpt: Excerpt,
  described: DescribedQuote,
): Promise<JournalEntry | null> {
  const { start, end } = described.position
  if (start === excerpt.position.start && end === excerpt.position.end) return null
  return commit(session, {
    verb: 'excerpt/edit-bounds',
    label: `Edit the bounds of ${quoted(excerpt.quote.exact)}`,
    changes: [update('excerpts', excerpt, withBounds(excerpt, described))],
  })
}

export function withBounds(excerpt: Excerpt, { quote, position }: DescribedQuote) {
  const { revisionId, earlierAnchors, details } = excerpt
  const before = { revisionId, quote: excerpt.quote, position: excerpt.position }
  return {
    quote,
    position,
    anchorState: 'exact' as const,
    earlierAnchors: [...(earlierAnchors ?? []), before].slice(-MAX_EARLIER_ANCHORS),
    ...(details ? { details: moveDetails(details, excerpt, { quote, position }) } : {}),
  }
}

/** Details stand in the quote by place; those whose words are not quoted any more go with them. */
function moveDetails(details: NonNullable<Excerpt['details']>, from: DescribedQuote, to: DescribedQuote) {
  const by = from.position.start - to.position.start
  return details
    .map((detail) => ({ ...detail, start: detail.start + by, end: detail.end + by }))
    .filter(({ start, end }) => start >= 0 && end <= to.quote.exact.length)
}
