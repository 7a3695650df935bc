/** Takes a described stretch of an article's text as an excerpt: one journal entry. */
import type { CaseSession } from '../session/case-session.ts'
import type { DescribedQuote } from '../../shared/anchoring/describe-quote.ts'
import type { ArticleRevision } from '../../shared/domain/article-revision.ts'
import { createExcerpt, type Excerpt } from '../../shared/domain/excerpt.ts'
import { insertion } from '../../shared/journal/change.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

/** The excerpt, once it is durable. */
export async function captureExcerpt(
  session: CaseSession,
  revision: Pick<ArticleRevision, 'id' | 'articleId'>,
  { quote, position }: DescribedQuote,
): Promise<Excerpt> {
  const excerpt = createExcerpt({ articleId: revision.articleId, revisionId: revision.id, quote, position })
  await commit(session, {
    verb: 'excerpt/capture',
    label: `Capture excerpt ${quoted(quote.exact)}`,
    changes: [insertion('excerpts', excerpt)],
  })
  return excerpt
}

/** An excerpt of the same words at the same place, which a second capture would silently double. */
export function findTwin(
  excerpts: readonly Excerpt[],
  revisionId: string,
  { position }: DescribedQuote,
): Excerpt | undefined {
  return excerpts.find(
    (each) =>
      each.revisionId === revisionId &&
      each.position.start === position.start &&
      each.position.end === position.end,
  )
}
