/** Takes a described stretch of an article's text as an excerpt: one journal entry. */
import type { CaseSession } from '../session/case-session.ts'
import type { DescribedQuote } from '../../shared/anchoring/describe-quote.ts'
import type { Excerpt } from '../../shared/domain/excerpt.ts'
import { insertion } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

/** Settles when the excerpt is durable. */
export async function captureExcerpt(session: CaseSession, excerpt: Excerpt): Promise<JournalEntry | null> {
  return commit(session, {
    verb: 'excerpt/capture',
    label: `Capture excerpt ${quoted(excerpt.quote.exact)}`,
    changes: [insertion('excerpts', excerpt)],
  })
}

/** An excerpt of the same words at the same place, which a second capture would silently double. */
export function findTwin(
  excerpts: readonly Excerpt[],
  revisionId: string,
  { position }: DescribedQuote,
): Excerpt | undefined {
  return excerpts.find(
    (each) =>
      each.revisionId === revisionId &&
      each.position.start === position.start &&
      each.position.end === position.end,
  )
}
