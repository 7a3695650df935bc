/** Excerpts in the working store: of one article, of the whole case, and the words that they are tagged with. */
import type { WorkingStore } from '../working-store.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Excerpt, ExcerptId } from '../../../shared/domain/excerpt.ts'
import { readById } from './evidence.ts'
import { readInBatches } from './read-in-batches.ts'

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
  await readInBatches(store.excerpts, visit)
}
