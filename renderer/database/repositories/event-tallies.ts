/** Claims and evidence of all events at once, for the events table: records by event, each read once, page by page. */
import type { Article } from '../../../shared/domain/article.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { WorkingStore } from '../working-store.ts'
import { readById, type EvidenceItem, type LedgerRecords } from './evidence.ts'
import { readPages } from './read-pages.ts'

/** Excerpts are fetched by id in lots of this size, between which the window breathes. */
const LOT = 2000

/** What a table row needs of an event's ledger. Articles come from the caller, who mirrors them. */
export async function readAllLedgers(
  store: WorkingStore,
  findArticle: (id: string) => Article | undefined,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, LedgerRecords>> {
  const ledgers = new Map<string, { claims: Claim[]; items: EvidenceItem[] }>()
  const ledgerOfClaim = new Map<string, { claims: Claim[]; items: EvidenceItem[] }>()
  await readPages(
    store,
    'claims',
    (claims) => {
      for (const claim of claims) {
        const ledger = ledgers.get(claim.eventId) ?? { claims: [], items: [] }
        ledgers.set(claim.eventId, ledger)
        ledger.claims.push(claim)
        ledgerOfClaim.set(claim.id, ledger)
      }
    },
    signal,
  )
  const evidence: Evidence[] = []
  await readPages(store, 'evidence', (page) => void evidence.push(...page), signal)
  for (let from = 0; from < evidence.length; from += LOT) {
    signal?.throwIfAborted()
    const lot = evidence.slice(from, from + LOT)
    const excerpts = await readById(
      store.excerpts,
      lot.map((each) => each.excerptId),
    )
    for (const each of lot) {
      const excerpt = excerpts.get(each.excerptId)
      const article = excerpt && findArticle(excerpt.articleId)
      if (excerpt !== undefined && article !== undefined)
        ledgerOfClaim.get(each.claimId)?.items.push({ evidence: each, excerpt, article })
    }
  }
  return ledgers
}
