/** Quotes of one article that the outlet changed or took out, found from what the queue has compared already. */
import { useMemo } from 'react'
import { findChangedQuotes, type ChangedQuote } from '../../../../shared/anchoring/changed-quotes.ts'
import type { ArticleRevision } from '../../../../shared/domain/article-revision.ts'
import type { Article } from '../../../../shared/domain/article.ts'
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import type { CarryQueue } from './use-carry-queue.ts'

export function useChangedQuotes(
  article: Article,
  revisions: readonly ArticleRevision[],
  excerpts: readonly Excerpt[],
  { candidates, text }: CarryQueue,
): readonly ChangedQuote[] {
  return useMemo(() => {
    const byId = new Map(revisions.map((revision) => [revision.id, revision]))
    const anchored = new Map(candidates?.map(({ excerpt, result }) => [excerpt.id, result]))
    return findChangedQuotes({
      excerpts,
      article: () => article,
      revision: (id) => byId.get(id),
      fate(excerpt) {
        const result = anchored.get(excerpt.id)
        return result && { result, text }
      },
    })
  }, [article, revisions, excerpts, candidates, text])
}
