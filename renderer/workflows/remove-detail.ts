/** Takes a date, a place or a number off an excerpt that it was accepted for. */
import type { CaseSession } from '../session/case-session.ts'
import { detailLabel } from '../../shared/attribution/describe-proposal.ts'
import type { ExcerptId } from '../../shared/domain/excerpt.ts'
import type { ExcerptDetail } from '../../shared/domain/excerpt-detail.ts'
import { sameJson } from '../../shared/journal/canonical-json.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'
import { readPresent } from './read-present.ts'

/** Answers null when it is not there any more. */
export async function removeDetail(
  session: CaseSession,
  excerptId: ExcerptId,
  detail: ExcerptDetail,
): Promise<JournalEntry | null> {
  const excerpt = await readPresent(session, 'excerpts', excerptId)
  if (excerpt === undefined) return null
  const details = (excerpt.details ?? []).filter((each) => !sameJson(each, detail))
  return commit(session, {
    verb: 'excerpt/remove-detail',
    label: `Remove ${detail.kind} ${quoted(detailLabel(detail))} from ${quoted(excerpt.quote.exact)}`,
    changes: [update('excerpts', excerpt, { details })],
  })
}
