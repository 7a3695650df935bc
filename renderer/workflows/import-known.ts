/**
 * What the case already knows of an arriving article. The same name and a version that its sender counts up make it the next state of that
 * article; the same address or the same text only make it look like one, and the analyst is asked.
 */
import type { WorkingStore } from '../database/working-store.ts'
import type { PackedArticle } from '../extraction/extractor-client.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { ArticleTwin } from './import-report.ts'

export interface KnownState {
  readonly article: Article
  /** Of its newest revision. */
  readonly revisionNumber: number
}

/** The article of the case that bears the same name, when both say which state they are. */
export async function findKnownState(
  store: WorkingStore,
  { identifier, identifierVersion }: Pick<PackedArticle, 'identifier' | 'identifierVersion'>,
): Promise<KnownState | null> {
  if (identifier === null || identifierVersion === null) return null
  const article = await store.articles.where('identifier').equals(identifier).first()
  const version = article?.identifierVersion ?? null
  if (article === undefined || version === null || version === identifierVersion) return null
  const revisions = await store.revisions.where('articleId').equals(article.id).toArray()
  return { article, revisionNumber: Math.max(...revisions.map((revision) => revision.revisionNumber)) }
}

/** True when the second version is later than the first, as numbers count and as dates and words sort. */
export function isLaterVersion(known: string, arriving: string): boolean {
  return known.localeCompare(arriving, 'en', { numeric: true }) < 0
}

export async function findTwins(
  store: WorkingStore,
  { url, textSha256 }: { readonly url: string | null; readonly textSha256: string },
): Promise<readonly ArticleTwin[]> {
  const byUrl = url === null ? [] : await store.articles.where('url').equals(url).primaryKeys()
  const byText = await store.revisions.where('textSha256').equals(textSha256).toArray()
  const twins = new Map<string, ArticleTwin>()
  for (const { articleId } of byText) twins.set(articleId, { articleId, because: 'same-text' })
  for (const articleId of byUrl)
    if (!twins.has(articleId)) twins.set(articleId, { articleId, because: 'same-url' })
  return [...twins.values()]
}
