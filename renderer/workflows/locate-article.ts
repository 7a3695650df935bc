/**
 * Which article of a file that was read once more is the one in the case. A feed or a mailbox holds many, and nothing may be written about
 * the wrong one: where it can't be told, nobody guesses.
 */
import type { PackedArticle } from '../extraction/extractor-client.ts'
import type { ArticleRevision } from '../../shared/domain/article-revision.ts'
import type { Article } from '../../shared/domain/article.ts'

export interface SoughtArticle {
  readonly article: Article
  readonly revision: ArticleRevision
  /** The case has no other article from this file. */
  readonly isOnlyOne: boolean
}

type Hash = (bytes: Blob) => Promise<string>

/** Its place in the reading, or null. What names it comes first, then its words, then its title. */
export async function locateArticle(
  articles: readonly PackedArticle[],
  { article, revision, isOnlyOne }: SoughtArticle,
  hash: Hash,
): Promise<number | null> {
  if (isOnlyOne && articles.length === 1) return 0
  return (
    onlyPlace(articles, ({ identifier }) => identifier !== null && identifier === article.identifier) ??
    (await placeOfText(articles, revision.textSha256, hash)) ??
    onlyPlace(articles, ({ title }) => title === article.title)
  )
}

function onlyPlace(
  articles: readonly PackedArticle[],
  isIt: (article: PackedArticle) => boolean,
): number | null {
  const places = [...articles.keys()].filter((place) => isIt(articles[place]!))
  return places.length === 1 ? places[0]! : null
}

async function placeOfText(
  articles: readonly PackedArticle[],
  textSha256: string,
  hash: Hash,
): Promise<number | null> {
  const hashes: string[] = []
  for (const { text } of articles) hashes.push(await hash(text))
  return onlyPlace(articles, (each) => hashes[articles.indexOf(each)] === textSha256)
}
