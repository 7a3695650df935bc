/** Removes a claim with its evidence in one entry. Excerpts stay; judgements and briefings forget what is gone. */
import { readClaimDependents, type ClaimDependents } from '../database/repositories/claims.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import type { EventId } from '../../shared/domain/event-record.ts'
import { removal, update } from '../../shared/journal/change.ts'
import type { JournalEntry, RecordChange } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'
import { readPresent } from './read-present.ts'

export async function deleteClaim(session: CaseSession, claim: Claim): Promise<JournalEntry | null> {
  const present = await readPresent(session, 'claims', claim.id)
  if (present === undefined) return null
  const dependents = await readClaimDependents(session.store, [claim.id])
  return commit(session, {
    verb: 'claim/delete',
    label: `Delete claim ${quoted(claim.value)}`,
    changes: forgetClaims([present], dependents, null),
  })
}

/** The changes that remove claims: what points at them first, so that no reference is left hanging at any step. */
export function forgetClaims(
  claims: readonly Claim[],
  { evidence, judgements, briefings }: ClaimDependents,
  eventId: EventId | null,
): (RecordChange | null)[] {
  const goneClaims = new Set<string>(claims.map((claim) => claim.id))
  const goneEvidence = new Set<string>(evidence.map((each) => each.id))
  return [
    ...judgements.map((judgement) =>
      update('judgements', judgement, { claimIds: judgement.claimIds.filter((id) => !goneClaims.has(id)) }),
    ),
    ...briefings.map((briefing) =>
      update('briefings', briefing, {
        eventIds: briefing.eventIds.filter((id) => id !== eventId),
        excludedEvidenceIds: briefing.excludedEvidenceIds.filter((id) => !goneEvidence.has(id)),
      }),
    ),
    ...evidence.map((each) => removal('evidence', each)),
    ...claims.map((claim) => removal('claims', claim)),
  ]
}
