/** Takes an excerpt off a claim. Briefings that had left this piece of evidence out forget about it in the same entry. */
import { listBriefingsExcluding } from '../database/repositories/briefings.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { Evidence } from '../../shared/domain/evidence.ts'
import { removal, update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { commit } from './commit.ts'
import { readPresent } from './read-present.ts'

export async function removeEvidence(session: CaseSession, evidence: Evidence): Promise<JournalEntry | null> {
  const present = await readPresent(session, 'evidence', evidence.id)
  if (present === undefined) return null
  const briefings = await listBriefingsExcluding(session.store, [evidence.id])
  return commit(session, {
    verb: 'evidence/remove',
    label: 'Remove evidence',
    changes: [
      ...briefings.map((briefing) =>
        update('briefings', briefing, {
          excludedEvidenceIds: briefing.excludedEvidenceIds.filter((id) => id !== evidence.id),
        }),
      ),
      removal('evidence', present),
    ],
  })
}
