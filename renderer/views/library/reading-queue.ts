/**
 * The reading queue of the open case: set by the library whenever what it shows changes, walked through in the reader, and remembered over a
 * restart. Where nobody has looked at the library yet, it is all articles in the order of import.
 */
import { useMemo } from 'react'
import type { CaseSession } from '../../session/case-session.ts'
import { preferenceOfCase, type Preferences } from '../../session/preferences.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { cutQueue, type ReadingQueue } from './queue-walk.ts'

export interface QueueAccess {
  /** Without articles that are not in the case any more. */
  read(): ReadingQueue
  /** What the library shows now. */
  take(ids: readonly ArticleId[]): void
  /** An article is open; in the queue or not. */
  arrive(id: ArticleId): void
}

/** Remembered over a restart; about 70 KB. */
const MAX_REMEMBERED = 2000

const queues = new WeakMap<CaseSession, ReadingQueue>()

export function useReadingQueue(): QueueAccess {
  const { session, preferences } = useWorkbench()
  return useMemo(() => createQueueAccess(session, preferences), [session, preferences])
}

function createQueueAccess(session: CaseSession, preferences: Preferences): QueueAccess {
  const key = preferenceOfCase('reading-queue', session.openCase.caseId)
  const present = (): ReadingQueue => {
    const known = queues.get(session)
    if (known !== undefined) return known
    const remembered = preferences.get<{ ids: ArticleId[]; at: ArticleId | null } | null>(key, null)
    return remembered ?? { ids: (session.articles.rows.get() ?? []).map(({ id }) => id), at: null }
  }
  return {
    read() {
      const { ids, at } = present()
      return { ids: ids.filter((id) => session.articles.get(id) !== undefined), at }
    },
    take: (ids) => void queues.set(session, { ids, at: present().at }),
    arrive(id) {
      const { ids, at } = present()
      if (at === id || !ids.includes(id)) return
      const queue = { ids, at: id }
      queues.set(session, queue)
      const { ids: kept } = cutQueue(queue, MAX_REMEMBERED)
      preferences.set(key, { ids: [...kept], at: id })
    },
  }
}
