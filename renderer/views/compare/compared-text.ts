/** One of two texts that are compared: an article as it stands in one of its revisions. */
import { useLiveQuery } from 'dexie-react-hooks'
import { findRevision } from '../../database/repositories/articles.ts'
import { useObservable } from '../../session/observable.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'
import type { ArticleRevision } from '../../../shared/domain/article-revision.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { TextReference } from '../app/navigation.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { useArticleBody } from '../reader/use-article-body.ts'

export interface ComparedText {
  readonly article: Article
  readonly revision: ArticleRevision
  readonly body: ArticleBody
}

export type LoadedText = ComparedText | 'loading' | 'missing'

export function useComparedText(reference: TextReference): LoadedText {
  const { session } = useWorkbench()
  useObservable(session.articles.rows)
  const article = session.articles.get(reference.articleId)
  const revisionId = reference.revisionId ?? article?.currentRevisionId
  const records = useLiveQuery(
    () => (revisionId === undefined ? null : findRevision(session.store, revisionId)),
    [session.store, revisionId],
  )
  const loaded = useArticleBody(records?.revision.bodySha256)
  if (article === undefined || records === null || loaded.state === 'failed') return 'missing'
  if (records === undefined || loaded.state === 'loading') return 'loading'
  return { article, revision: records.revision, body: loaded.body }
}

/** An article as it was picked; its current revision when none is named. */
export interface TextChoice {
  readonly article: Article
  readonly revision?: ArticleRevision
}

/** Whether the first is an earlier revision than the second, or was published before it. */
export function isOlder(a: TextChoice, b: TextChoice): boolean {
  if (a.article.id === b.article.id)
    return (a.revision?.revisionNumber ?? 0) < (b.revision?.revisionNumber ?? 0)
  return a.article.issued !== null && b.article.issued !== null && a.article.issued < b.article.issued
}
