/** Marks articles as unread, to do or read. */
import type { CaseSession } from '../session/case-session.ts'
import type { Article } from '../../shared/domain/article.ts'
import { update } from '../../shared/journal/change.ts'
import { commit } from './commit.ts'

export function setReadingState(session: CaseSession, articles: readonly Article[], readingState: Article['readingState']) {
  return commit(session, {
    verb: 'article/set-reading-state',
    label: `Mark as ${readingState === 'to-do' ? 'to do' : readingState}`,
    changes: articles.map((article) => update('articles', article, { readingState })),
  })
}
