/** To the next and the previous article in the library's order as it was last seen; the order of import when it has not been seen yet. */
import { useCallback } from 'react'
import { showNotice } from '../../components/notices/notices.tsx'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { readingQueue } from '../library/reading-queue.ts'

export function useArticleWalk(articleId: ArticleId): (by: 1 | -1) => void {
  const { session, navigation } = useWorkbench()
  return useCallback(
    (by) => {
      const seen = readingQueue.get()
      const order = seen.includes(articleId)
        ? seen
        : (session.articles.rows.get() ?? []).map((article) => article.id)
      const next = order[order.indexOf(articleId) + by]
      if (next === undefined || session.articles.get(next) === undefined)
        showNotice({
          message:
            by === 1 ? 'This is the last article of the library' : 'This is the first article of the library',
        })
      else navigation.go({ view: 'reader', articleId: next as ArticleId })
    },
    [articleId, session, navigation],
  )
}
