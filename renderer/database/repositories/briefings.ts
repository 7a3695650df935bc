/** Briefings and their judgements in the working store. There are few of them, so they are read whole. */
import type { WorkingStore } from '../working-store.ts'
import type { Briefing, BriefingId } from '../../../shared/domain/briefing.ts'
import type { EvidenceId } from '../../../shared/domain/evidence.ts'
import type { Judgement } from '../../../shared/domain/judgement.ts'

export async function listBriefings(store: WorkingStore): Promise<Briefing[]> {
  return store.briefings.toArray()
}

/** A briefing's judgements in the order in which they are told. */
export async function listJudgements(store: WorkingStore, briefingId: BriefingId): Promise<Judgement[]> {
  const judgements = await store.judgements.where('briefingId').equals(briefingId).toArray()
  return judgements.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
}

/** Briefings that leave out some of this evidence. */
export async function listBriefingsExcluding(
  store: WorkingStore,
  evidenceIds: readonly EvidenceId[],
): Promise<Briefing[]> {
  const ids = new Set<string>(evidenceIds)
  return store.briefings
    .filter((briefing) => briefing.excludedEvidenceIds.some((id) => ids.has(id)))
    .toArray()
}
