/**
 * What one excerpt says about where its information comes from, read off the excerpt, its article and the sources: the input of
 * counting, with all names folded. Kept apart from the counting so that each rule can be read by itself.
 */
import type { Article, ArticleId } from '../domain/article.ts'
import type { Excerpt, ExcerptId } from '../domain/excerpt.ts'
import type { Source, SourceId } from '../domain/source.ts'
import { foldName, splitCredits } from './fold-name.ts'

export type OriginExcerpt = Pick<
  Excerpt,
  'id' | 'articleId' | 'originatorId' | 'carrierId' | 'directness' | 'channel'
>
export type OriginArticle = Pick<Article, 'id' | 'title' | 'publisher' | 'agency'>
export type OriginSource = Pick<Source, 'id' | 'name' | 'kind'>

export interface OriginInput {
  /** The excerpts that take one stance on one claim. */
  readonly excerpts: Iterable<OriginExcerpt>
  readonly articles: ReadonlyMap<string, OriginArticle>
  readonly sources: ReadonlyMap<string, OriginSource>
  /** The wire family that an article's text belongs to, where texts have been compared; null when it belongs to none. */
  readonly familyOf?: (articleId: ArticleId) => string | null
}

export interface OriginReading {
  readonly excerptId: ExcerptId
  readonly articleId: ArticleId
  /** Who is stated to have said it, with the name folded; null when nobody is. */
  readonly originator: { readonly key: string; readonly sourceId: SourceId; readonly label: string } | null
  /** The house's own reporter saw it. */
  readonly isWitness: boolean
  readonly family: string | null
  /** Folded names of the agencies that the excerpt or its article credits. */
  readonly agencies: readonly string[]
  /** Agency, else carrier, else outlet, else the article: as printed, and folded. */
  readonly house: string
  readonly houseKey: string
}

export function readOrigins({ excerpts, articles, sources, familyOf }: OriginInput): OriginReading[] {
  return Array.from(excerpts, (excerpt) => {
    const article = articles.get(excerpt.articleId)
    const carrier = excerpt.carrierId === null ? undefined : sources.get(excerpt.carrierId)
    const originator = excerpt.originatorId === null ? undefined : sources.get(excerpt.originatorId)
    // The analyst may name an agency that the credit line leaves out; both then stand as a shared credit.
    const printed = [
      ...(carrier?.kind === 'agency' ? [carrier.name] : []),
      ...splitCredits(article?.agency ?? ''),
    ]
    const agencies = [...new Map(printed.map((name) => [foldName(name), name])).values()]
    const named = agencies.length > 0 ? agencies.join(' and ') : (carrier?.name ?? article?.publisher ?? '')
    const house = named.trim() === '' ? (article?.title ?? 'an article') : named
    const houseKey = named.trim() === '' ? `article:${excerpt.articleId}` : foldName(named)
    return {
      excerptId: excerpt.id,
      articleId: excerpt.articleId,
      originator:
        originator === undefined
          ? null
          : { key: foldName(originator.name), sourceId: originator.id, label: originator.name },
      isWitness: excerpt.directness === 'own-observation' || excerpt.channel === 'own-observation',
      family: familyOf?.(excerpt.articleId) ?? null,
      agencies: agencies.map(foldName),
      house,
      houseKey,
    }
  })
}

/**
 * Whether two excerpts may come from one story. Where both texts have been put into wire families, that decides; before, one agency or
 * one outlet that credits nobody is taken for one story.
 */
export function mayShareStory(a: OriginReading, b: OriginReading): boolean {
  if (a.articleId === b.articleId) return true
  if (a.family !== null && b.family !== null) return a.family === b.family
  if (a.agencies.length > 0 && b.agencies.length > 0)
    return a.agencies.some((name) => b.agencies.includes(name))
  return a.agencies.length === 0 && b.agencies.length === 0 && a.houseKey === b.houseKey
}
