/** Excerpts in the working store: of one article, of the whole case, and the words that they are tagged with. */
import type { WorkingStore } from '../working-store.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Excerpt, ExcerptId } from '../../../shared/domain/excerpt.ts'
import { readById } from './evidence.ts'

/** Rows read in one go where a whole table is gone through: long enough to be quick, short enough that the window goes on drawing. */
const BATCH = 2000

export async function listExcerptsOfArticle(store: WorkingStore, articleId: ArticleId): Promise<Excerpt[]> {
  return store.excerpts.where('articleId').equals(articleId).toArray()
}

export interface LinkRecords {
  readonly evidence: readonly Evidence[]
  readonly claims: readonly Claim[]
}

/** The evidence that excerpts give and the claims it is held against. */
export async function readLinkRecords(
  store: WorkingStore,
  excerptIds: readonly ExcerptId[],
): Promise<LinkRecords> {
  const evidence = await store.evidence.where('excerptId').anyOf(excerptIds).toArray()
  const claims = await readById(
    store.claims,
    evidence.map((each) => each.claimId),
  )
  return { evidence, claims: [...claims.values()] }
}

/** Goes through every excerpt of the case in id order, a batch at a time. */
export async function forEachExcerpt(store: WorkingStore, visit: (excerpt: Excerpt) => void): Promise<void> {
  let after = ''
  for (;;) {
    const batch = await store.excerpts.where('id').above(after).limit(BATCH).toArray()
    for (const excerpt of batch) visit(excerpt)
    if (batch.length < BATCH) return
    after = batch.at(-1)!.id
  }
}

/** How many pieces of evidence each excerpt gives. Keys of an index only: no record is read. */
export async function countLinks(store: WorkingStore): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const id of (await store.evidence.orderBy('excerptId').keys()) as string[])
    counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
