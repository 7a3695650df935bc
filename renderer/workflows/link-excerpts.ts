/**
 * Holds many excerpts against one claim with one stance, in one act. Where one is linked to the claim already, its stance (and its note, when one
 * is given) changes instead. The event and the claim may be new, as for a single excerpt.
 */
import { listEvidenceOfClaims } from '../database/repositories/evidence.ts'
import type { CaseSession } from '../session/case-session.ts'
import { createEvidence } from '../../shared/domain/evidence.ts'
import type { ExcerptId } from '../../shared/domain/excerpt.ts'
import { insertion, update } from '../../shared/journal/change.ts'
import type { JournalEntry, RecordChange } from '../../shared/journal/entry.ts'
import { counted, quoted } from './act-label.ts'
import { commitLongAct, type Pace } from './commit-long-act.ts'
import type { EvidenceLink } from './link-evidence.ts'
import { readExcerpts } from './read-excerpts.ts'

export interface EvidenceLinks extends Omit<EvidenceLink, 'excerptId'> {
  readonly excerptIds: readonly ExcerptId[]
}

/** Answers null when all are linked so already. */
export async function linkExcerpts(
  session: CaseSession,
  { excerptIds, event, claim, stance, note }: EvidenceLinks,
  pace: Pace = {},
): Promise<JournalEntry | null> {
  const { store } = session
  const written = note.trim()
  async function* changes(): AsyncGenerator<RecordChange | null> {
    if ((await store.events.get(event.id)) === undefined) yield insertion('events', event)
    if ((await store.claims.get(claim.id)) === undefined) yield insertion('claims', claim)
    const linked = new Map(
      (await listEvidenceOfClaims(store, [claim.id])).map((each) => [each.excerptId, each]),
    )
    for await (const { id } of readExcerpts(session, excerptIds, pace)) {
      const evidence = linked.get(id)
      yield evidence === undefined
        ? insertion('evidence', createEvidence({ excerptId: id, claimId: claim.id, stance, note: written }))
        : update('evidence', evidence, written === '' ? { stance } : { stance, note: written })
    }
  }
  const label = `Link ${counted(excerptIds.length, 'excerpt')} to ${quoted(event.title)}`
  return commitLongAct(session, { verb: 'evidence/link', label }, changes())
}
