/** Claims and evidence of all events at once, for the events table: records by event, each read once. */
import type { WorkingStore } from '../working-store.ts'
import { readById, type EvidenceItem, type LedgerRecords } from './evidence.ts'
import type { Article } from '../../../shared/domain/article.ts'

/** What a table row needs of an event's ledger. Articles come from the caller, who mirrors them. */
export async function readAllLedgers(
  store: WorkingStore,
  findArticle: (id: string) => Article | undefined,
): Promise<ReadonlyMap<string, LedgerRecords>> {
  const claims = await store.claims.toArray()
  const evidence = await store.evidence.toArray()
  const excerpts = await readById(
    store.excerpts,
    evidence.map((each) => each.excerptId),
  )
  const ledgers = new Map<string, { claims: typeof claims; items: EvidenceItem[] }>()
  const eventOf = new Map<string, string>()
  for (const claim of claims) {
    eventOf.set(claim.id, claim.eventId)
    const ledger = ledgers.get(claim.eventId)
    if (ledger === undefined) ledgers.set(claim.eventId, { claims: [claim], items: [] })
    else ledger.claims.push(claim)
  }
  for (const each of evidence) {
    const excerpt = excerpts.get(each.excerptId)
    const article = excerpt && findArticle(excerpt.articleId)
    if (excerpt !== undefined && article !== undefined)
      ledgers.get(eventOf.get(each.claimId) ?? '')?.items.push({ evidence: each, excerpt, article })
  }
  return ledgers
}
