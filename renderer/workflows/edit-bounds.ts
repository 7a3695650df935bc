/**
 * Gives an excerpt other bounds in the text that it stands on: other words are quoted, everything that was said about it stays, and the words
 * that were quoted before are kept with it. One journal entry.
 */
import type { CaseSession } from '../session/case-session.ts'
import type { DescribedQuote } from '../../shared/anchoring/describe-quote.ts'
import { moveExcerpt, type Excerpt } from '../../shared/domain/excerpt.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

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
  const { revisionId } = excerpt
  return { ...moveExcerpt(excerpt, { revisionId, quote, position }), anchorState: 'exact' as const }
}
