/**
 * Two articles of the case turn out to be states of one: the text of the one that came later becomes the next revision of the other, and the
 * double goes. Nothing that was written is lost: an article on which excerpts stand is not joined.
 */
import type { CaseSession } from '../session/case-session.ts'
import { createArticleRevision } from '../../shared/domain/article-revision.ts'
import type { ArticleId } from '../../shared/domain/article.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import { insertion, removal, update } from '../../shared/journal/change.ts'
import type { RecordChange } from '../../shared/journal/entry.ts'
import { listRevisions } from '../database/repositories/articles.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

export async function joinAsRevision(session: CaseSession, doubleId: ArticleId, articleId: ArticleId) {
  const { store } = session
  const [double, article] = await store.articles.bulkGet([doubleId, articleId])
  if (double === undefined || article === undefined)
    throw new AttestError('not-found', 'One of the two articles is not in the case any more.')
  const excerptCount = await store.excerpts.where('articleId').equals(doubleId).count()
  if (excerptCount > 0)
    throw new AttestError(
      'still-referenced',
      'There are excerpts in the article that came later. Keep both, or delete those excerpts first.',
    )
  const [older, arriving] = await Promise.all([
    listRevisions(store, articleId),
    listRevisions(store, doubleId),
  ])
  let number = older.at(-1)!.revisionNumber
  const joined = arriving.map(({ id: _id, createdAt, ...fields }) =>
    createArticleRevision({ ...fields, articleId, revisionNumber: ++number }, new Date(createdAt)),
  )
  const changes: (RecordChange | null)[] = [
    ...joined.map((revision) => insertion('revisions', revision)),
    update('articles', article, { currentRevisionId: joined.at(-1)!.id }),
    removal('articles', double),
    ...arriving.map((revision) => removal('revisions', revision)),
  ]
  return commit(session, {
    verb: 'article/join-revision',
    label: `Make a new revision of ${quoted(article.title)}`,
    changes,
  })
}
