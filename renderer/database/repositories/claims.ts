/** Claims in the working store: the competing propositions of an event, and what hangs on one of them. */
import type { WorkingStore } from '../working-store.ts'
import type { Claim, ClaimId } from '../../../shared/domain/claim.ts'
import type { EventId } from '../../../shared/domain/event-record.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Judgement } from '../../../shared/domain/judgement.ts'
import type { Briefing } from '../../../shared/domain/briefing.ts'
import { listBriefingsExcluding } from './briefings.ts'
import { listEvidenceOfClaims } from './evidence.ts'

/** The claims about an event, in the order in which they were written. */
export async function listClaimsOfEvent(store: WorkingStore, eventId: EventId): Promise<Claim[]> {
  return store.claims.where('eventId').equals(eventId).sortBy('id')
}

/** Everything that points at some claims and has to go or to change when they go. */
export interface ClaimDependents {
  readonly evidence: readonly Evidence[]
  readonly judgements: readonly Judgement[]
  readonly briefings: readonly Briefing[]
}

export async function readClaimDependents(
  store: WorkingStore,
  claimIds: readonly ClaimId[],
): Promise<ClaimDependents> {
  const evidence = await listEvidenceOfClaims(store, claimIds)
  const ids = new Set<string>(claimIds)
  const judgements = await store.judgements
    .filter((each) => each.claimIds.some((id) => ids.has(id)))
    .toArray()
  const briefings = await listBriefingsExcluding(
    store,
    evidence.map((each) => each.id),
  )
  return { evidence, judgements, briefings }
}
