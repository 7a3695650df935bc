/** Evidence in the working store: which excerpts stand against which claims, joined with what a view shows of them. */
import type { WorkingStore } from '../working-store.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { Claim, ClaimId } from '../../../shared/domain/claim.ts'
import type { EventId, EventRecord } from '../../../shared/domain/event-record.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Excerpt, ExcerptId } from '../../../shared/domain/excerpt.ts'

/** One link of an excerpt, seen from the excerpt. */
export interface ExcerptLink {
  readonly evidence: Evidence
  readonly claim: Claim
  readonly event: EventRecord
}

/** One piece of evidence, seen from the claim. */
export interface EvidenceItem {
  readonly evidence: Evidence
  readonly excerpt: Excerpt
  readonly article: Article
}

export async function findEvidence(
  store: WorkingStore,
  excerptId: ExcerptId,
  claimId: ClaimId,
): Promise<Evidence | undefined> {
  return store.evidence
    .where('excerptId')
    .equals(excerptId)
    .filter((evidence) => evidence.claimId === claimId)
    .first()
}

/** What an excerpt is linked to, in the order in which it was linked. */
export async function listLinksOfExcerpt(store: WorkingStore, excerptId: ExcerptId): Promise<ExcerptLink[]> {
  const evidence = await store.evidence.where('excerptId').equals(excerptId).sortBy('id')
  const claims = await store.claims.bulkGet(evidence.map((each) => each.claimId))
  const events = await store.events.bulkGet(claims.map((claim) => claim?.eventId ?? 'event:none'))
  return evidence.flatMap((each, index) => {
    const claim = claims[index]
    const event = events[index]
    return claim === undefined || event === undefined ? [] : [{ evidence: each, claim, event }]
  })
}

export async function listEvidenceOfClaims(
  store: WorkingStore,
  claimIds: readonly ClaimId[],
): Promise<Evidence[]> {
  return store.evidence.where('claimId').anyOf(claimIds).sortBy('id')
}

/** Joins evidence with its excerpts and articles. An item whose excerpt is gone is left out rather than hiding the rest. */
export async function joinEvidence(
  store: WorkingStore,
  evidence: readonly Evidence[],
): Promise<EvidenceItem[]> {
  const excerpts = await readById(
    store.excerpts,
    evidence.map((each) => each.excerptId),
  )
  const articles = await readById(
    store.articles,
    [...excerpts.values()].map((excerpt) => excerpt.articleId),
  )
  return evidence.flatMap((each) => {
    const excerpt = excerpts.get(each.excerptId)
    const article = excerpt && articles.get(excerpt.articleId)
    return excerpt === undefined || article === undefined ? [] : [{ evidence: each, excerpt, article }]
  })
}

/** Records by id, each read once. */
export async function readById<T extends { id: string }>(
  table: { bulkGet(keys: T['id'][]): PromiseLike<(T | undefined)[]> },
  ids: readonly T['id'][],
): Promise<ReadonlyMap<string, T>> {
  const records = await table.bulkGet([...new Set(ids)])
  return new Map(records.flatMap((record) => (record === undefined ? [] : [[record.id, record] as const])))
}

/** All claims about an event and everything that is held against them. */
export interface LedgerRecords {
  readonly claims: readonly Claim[]
  readonly items: readonly EvidenceItem[]
}

export async function readLedger(store: WorkingStore, eventId: EventId): Promise<LedgerRecords> {
  const claims = await store.claims.where('eventId').equals(eventId).sortBy('id')
  const evidence = await listEvidenceOfClaims(
    store,
    claims.map((claim) => claim.id),
  )
  return { claims, items: await joinEvidence(store, evidence) }
}
