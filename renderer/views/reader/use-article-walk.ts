/** From article to article through the reading queue, without going back to the library. */
import { useCallback, useEffect, useMemo } from 'react'
import { showNotice } from '../../components/notices/notices.tsx'
import { setReadingState } from '../../workflows/set-reading-state.ts'
import type { Article, ArticleId } from '../../../shared/domain/article.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { findInQueue, stepInQueue } from '../library/queue-walk.ts'
import { useReadingQueue } from '../library/reading-queue.ts'

export interface ArticleWalk {
  /** Where the article stands in the queue, from 1; null when it was opened from elsewhere. */
  readonly place: number | null
  readonly count: number
  readonly step: (by: 1 | -1) => void
}

export function useArticleWalk(article: Article): ArticleWalk {
  const { session, navigation } = useWorkbench()
  const access = useReadingQueue()
  const queue = useMemo(() => access.read(), [access])
  useEffect(() => access.arrive(article.id), [access, article.id])
  const at = queue.ids.indexOf(article.id)

  const go = useCallback(
    (next: ArticleId | null, atTheEnd: string) => {
      if (next === null) showNotice({ message: atTheEnd })
      else navigation.go({ view: 'reader', articleId: next })
    },
    [navigation],
  )
  const { step, stepToUnread, readAndGoOn } = useMemo(() => {
    const findUnread = () =>
      findInQueue(access.read(), article.id, (id) => session.articles.get(id)?.readingState === 'unread')
    return {
      step: (by: 1 | -1) =>
        go(
          stepInQueue(access.read(), article.id, by),
          by === 1 ? 'This is the last article of the queue' : 'This is the first article of the queue',
        ),
      stepToUnread: () => go(findUnread(), 'No other article of the queue is unread'),
      readAndGoOn: async () => {
        const isMarked =
          article.readingState === 'read' ||
          (await runAct(session, () => setReadingState(session, [article], 'read')))
        if (isMarked) go(findUnread(), 'Marked as read. No other article of the queue is unread')
      },
    }
  }, [access, article, session, go])
  useCommands(useMemo(() => listQueueCommands(stepToUnread, readAndGoOn), [stepToUnread, readAndGoOn]))
  return { place: at < 0 ? null : at + 1, count: queue.ids.length, step }
}

function listQueueCommands(stepToUnread: () => void, readAndGoOn: () => Promise<void>): Command[] {
  return [
    {
      id: 'reader/next-unread',
      label: 'Next unread article',
      group: 'Reader',
      shortcut: 'U',
      run: stepToUnread,
    },
    {
      id: 'reader/read-and-go-on',
      label: 'Mark as read and go on to the next unread article',
      group: 'Reader',
      shortcut: 'Shift+R',
      run: () => void readAndGoOn(),
    },
  ]
}
