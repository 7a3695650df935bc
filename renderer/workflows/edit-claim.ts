/** Rewords a claim or moves it to another field. Its evidence stays with it. */
import type { CaseSession } from '../session/case-session.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

export async function editClaim(
  session: CaseSession,
  claim: Claim,
  fields: Partial<Pick<Claim, 'field' | 'value'>>,
): Promise<JournalEntry | null> {
  return commit(session, {
    verb: 'claim/edit',
    label: `Edit claim ${quoted(fields.value ?? claim.value)}`,
    changes: [update('claims', claim, fields)],
  })
}
