/**
 * Quotes that the outlet changed or took out after they were made: a newer file of the same article says it otherwise. Found where an analyst
 * has taken a new wording over, and, where both texts are at hand, for excerpts that still stand on the older one. A new reading of the same
 * file is our doing and not the outlet's, so it doesn't count.
 */
import type { AnchorResult } from './anchor-quote.ts'
import type { ArticleRevision, RevisionId } from '../domain/article-revision.ts'
import type { Article } from '../domain/article.ts'
import type { Anchor, Excerpt, ExcerptId } from '../domain/excerpt.ts'

export interface ChangedQuote {
  readonly excerptId: ExcerptId
  readonly kind: 'reworded' | 'removed'
  /** The words as they were quoted. */
  readonly before: string
  /** What stands there now; null when it was taken out. */
  readonly after: string | null
  readonly fromRevisionId: RevisionId
  readonly toRevisionId: RevisionId
}

export interface ChangedQuotesInput {
  readonly excerpts: Iterable<Excerpt>
  readonly article: (id: Excerpt['articleId']) => Pick<Article, 'currentRevisionId'> | undefined
  readonly revision: (id: RevisionId) => Pick<ArticleRevision, 'sourceFileId'> | undefined
  /** What became of an excerpt in the current text of its article. Undefined where nobody has looked: then only what was taken over is known. */
  readonly fate: (excerpt: Excerpt, current: RevisionId) => Fate | undefined
}

export interface Fate {
  readonly result: AnchorResult
  /** Of the current revision. */
  readonly text: string
}

export function findChangedQuotes({ excerpts, article, revision, fate }: ChangedQuotesInput): ChangedQuote[] {
  const isOutletsDoing = (from: RevisionId, to: RevisionId) =>
    revision(from)?.sourceFileId !== revision(to)?.sourceFileId
  const changed: ChangedQuote[] = []
  for (const excerpt of excerpts) {
    changed.push(...takenOver(excerpt).filter((each) => isOutletsDoing(each.fromRevisionId, each.toRevisionId)))
    const current = article(excerpt.articleId)?.currentRevisionId ?? excerpt.revisionId
    if (current === excerpt.revisionId || !isOutletsDoing(excerpt.revisionId, current)) continue
    const met = fate(excerpt, current)
    const change = met === undefined ? null : readFate(excerpt, current, met)
    if (change !== null) changed.push(change)
  }
  return changed
}

/** From each revision to the next one that the excerpt was carried to. Bounds that were edited on one text are no change of it. */
function takenOver(excerpt: Excerpt): ChangedQuote[] {
  const anchors: readonly Anchor[] = [...(excerpt.earlierAnchors ?? []), excerpt]
  return anchors.slice(1).flatMap((to, index): ChangedQuote[] => {
    const from = anchors[index]!
    if (from.revisionId === to.revisionId || hasSameWords(from.quote.exact, to.quote.exact)) return []
    return [
      {
        excerptId: excerpt.id,
        kind: 'reworded',
        before: from.quote.exact,
        after: to.quote.exact,
        fromRevisionId: from.revisionId,
        toRevisionId: to.revisionId,
      },
    ]
  })
}

function readFate(excerpt: Excerpt, current: RevisionId, { result, text }: Fate): ChangedQuote | null {
  const place = { excerptId: excerpt.id, fromRevisionId: excerpt.revisionId, toRevisionId: current }
  const before = excerpt.quote.exact
  if (result.state === 'orphan') return { ...place, kind: 'removed', before, after: null }
  if (result.state !== 'approximate') return null
  const after = text.slice(result.start, result.end)
  return hasSameWords(before, after) ? null : { ...place, kind: 'reworded', before, after }
}

/** Other marks and other spaces are no other wording. */
function hasSameWords(a: string, b: string): boolean {
  const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? ''
  return words(a) === words(b)
}
