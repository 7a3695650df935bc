/** Changes what an excerpt does to a claim, or the note that says why. */
import type { CaseSession } from '../session/case-session.ts'
import type { Evidence } from '../../shared/domain/evidence.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { commit } from './commit.ts'

export async function editEvidence(
  session: CaseSession,
  evidence: Evidence,
  fields: Partial<Pick<Evidence, 'stance' | 'note'>>,
): Promise<JournalEntry | null> {
  const isStance = fields.stance !== undefined && fields.stance !== evidence.stance
  return commit(session, {
    verb: isStance ? 'evidence/change-stance' : 'evidence/edit-note',
    label: isStance ? `Change stance to ${fields.stance}` : 'Edit note on evidence',
    changes: [update('evidence', evidence, fields)],
  })
}
