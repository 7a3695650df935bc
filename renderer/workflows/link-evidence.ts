/**
 * Holds an excerpt against a claim. The event and the claim may be new: whatever the case does not have yet is written in the same entry,
 * so that one undo takes the whole act back.
 */
import { findEvidence } from '../database/repositories/evidence.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import type { EventRecord } from '../../shared/domain/event-record.ts'
import { createEvidence, type Stance } from '../../shared/domain/evidence.ts'
import type { ExcerptId } from '../../shared/domain/excerpt.ts'
import { insertion, update } from '../../shared/journal/change.ts'
import type { JournalEntry, RecordChange } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

export interface EvidenceLink {
  readonly excerptId: ExcerptId
  readonly event: EventRecord
  readonly claim: Claim
  readonly stance: Stance
  readonly note: string
}

/** Links, or changes the stance and the note where the two are linked already. Answers null when nothing is different. */
export async function linkEvidence(session: CaseSession, link: EvidenceLink): Promise<JournalEntry | null> {
  const { excerptId, event, claim, stance } = link
  const { store } = session
  const note = link.note.trim()
  const linked = await findEvidence(store, excerptId, claim.id)
  if (linked !== undefined)
    return commit(session, {
      verb: 'evidence/change-stance',
      label: `Change evidence for ${quoted(claim.value)}`,
      changes: [update('evidence', linked, note === '' ? { stance } : { stance, note })],
    })
  const changes: RecordChange[] = []
  if ((await store.events.get(event.id)) === undefined) changes.push(insertion('events', event))
  if ((await store.claims.get(claim.id)) === undefined) changes.push(insertion('claims', claim))
  changes.push(insertion('evidence', createEvidence({ excerptId, claimId: claim.id, stance, note })))
  return commit(session, { verb: 'evidence/link', label: `Link excerpt to ${quoted(event.title)}`, changes })
}
