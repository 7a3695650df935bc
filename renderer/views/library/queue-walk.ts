/**
 * The way through the reading queue: the library's articles in the order and with the filter that the analyst last had on. It stays as it was
 * while articles are read and marked, so that "4 of 37" counts on. Pure.
 */
import type { ArticleId } from '../../../shared/domain/article.ts'

export interface ReadingQueue {
  readonly ids: readonly ArticleId[]
  /** The last one of them that was open. The way goes on here after an article was opened from elsewhere. */
  readonly at: ArticleId | null
}

export const NO_QUEUE: ReadingQueue = { ids: [], at: null }

/** The one before or behind; null at either end. From an article that is not in the queue the way leads back into it. */
export function stepInQueue({ ids, at }: ReadingQueue, from: ArticleId, by: 1 | -1): ArticleId | null {
  const index = ids.indexOf(from)
  if (index >= 0) return ids[index + by] ?? null
  const left = at === null ? -1 : ids.indexOf(at)
  return ids[by === 1 ? left + 1 : Math.max(0, left)] ?? null
}

/** The next one that is wanted behind an article, and behind the end from the start again. */
export function findInQueue(
  { ids, at }: ReadingQueue,
  from: ArticleId,
  isWanted: (id: ArticleId) => boolean,
): ArticleId | null {
  const here = ids.includes(from) ? ids.indexOf(from) : at === null ? -1 : ids.indexOf(at)
  const around = [...ids.slice(here + 1), ...ids.slice(0, here + 1)]
  return around.find((id) => id !== from && isWanted(id)) ?? null
}

/** At most so many around the place of reading: what is remembered over a restart is bounded. */
export function cutQueue({ ids, at }: ReadingQueue, length: number): ReadingQueue {
  const here = at === null ? 0 : ids.indexOf(at)
  const from = Math.max(0, Math.min(here - Math.floor(length / 4), ids.length - length))
  return { ids: ids.slice(from, from + length), at }
}
