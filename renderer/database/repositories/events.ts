/** Events in the working store, and what hangs on one of them. */
import type { WorkingStore } from '../working-store.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Briefing } from '../../../shared/domain/briefing.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { EventId, EventRecord } from '../../../shared/domain/event-record.ts'
import { listClaimsOfEvent, readClaimDependents, type ClaimDependents } from './claims.ts'

/** The events that an article's excerpts are linked to. */
export async function listEventIdsOfArticle(store: WorkingStore, articleId: ArticleId): Promise<EventId[]> {
  const excerptIds = await store.excerpts.where('articleId').equals(articleId).primaryKeys()
  const evidence = await store.evidence.where('excerptId').anyOf(excerptIds).toArray()
  const claims = await store.claims.bulkGet([...new Set(evidence.map((each) => each.claimId))])
  return [...new Set(claims.flatMap((claim) => (claim === undefined ? [] : [claim.eventId])))]
}

export async function listSubEvents(store: WorkingStore, eventId: EventId): Promise<EventRecord[]> {
  return store.events.filter((event) => event.parentEventId === eventId).toArray()
}

/** Everything that points at an event, directly or through its claims. */
export interface EventDependents extends ClaimDependents {
  readonly claims: readonly Claim[]
  readonly subEvents: readonly EventRecord[]
  /** Briefings that tell this event, as well as those that leave out some of its evidence. */
  readonly briefings: readonly Briefing[]
}

export async function readEventDependents(store: WorkingStore, eventId: EventId): Promise<EventDependents> {
  const claims = await listClaimsOfEvent(store, eventId)
  const dependents = await readClaimDependents(
    store,
    claims.map((claim) => claim.id),
  )
  const telling = await store.briefings.filter((briefing) => briefing.eventIds.includes(eventId)).toArray()
  const briefings = new Map([...dependents.briefings, ...telling].map((briefing) => [briefing.id, briefing]))
  return {
    ...dependents,
    claims,
    briefings: [...briefings.values()],
    subEvents: await listSubEvents(store, eventId),
  }
}
