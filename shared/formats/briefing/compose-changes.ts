/** Quotes of the briefing that the outlet changed or took out: a reader who looks them up in the newer text would not find them. */
import { findChangedQuotes, type ChangedQuote } from '../../anchoring/changed-quotes.ts'
import { reanchorQuotes } from '../../anchoring/reanchor-quotes.ts'
import type { RevisionId } from '../../domain/article-revision.ts'
import type { ArticleBody } from '../../domain/article-body.ts'
import type { ComposeContext } from './compose-briefing.ts'
import type { ExportedChangedQuote } from './document-changes.ts'
import type { BriefingRecords } from './select-briefing-records.ts'

export function composeChangedQuotes(context: ComposeContext): ExportedChangedQuote[] {
  const { endnotes, knownRevisions, mask } = context
  const textOf = (id: RevisionId) => {
    const { revisionNumber, sourceFileId } = knownRevisions.get(id)!
    return { revisionId: id, revisionNumber, sourceFileSha256: sourceFileId.replace(/^.*:/, '') }
  }
  return changedQuotesOf(context, context.bodies).map((each) => ({
    excerptId: each.excerptId,
    endnote: endnotes.get(each.excerptId)!,
    kind: each.kind,
    before: mask.text(each.before),
    after: each.after && mask.text(each.after),
    from: textOf(each.fromRevisionId),
    to: textOf(each.toRevisionId),
  }))
}

/** Those of a briefing, as far as its texts are at hand. */
export function changedQuotesOf(
  { excerpts, articles, knownRevisions }: Pick<BriefingRecords, 'excerpts' | 'articles' | 'knownRevisions'>,
  bodies: ReadonlyMap<string, ArticleBody> | undefined,
): ChangedQuote[] {
  const textOf = (id: RevisionId) => bodies?.get(knownRevisions.get(id)?.bodySha256 ?? '')?.text
  return findChangedQuotes({
    excerpts: excerpts.values(),
    article: (id) => articles.get(id),
    revision: (id) => knownRevisions.get(id),
    fate(excerpt, current) {
      const [before, text] = [textOf(excerpt.revisionId), textOf(current)]
      if (before === undefined || text === undefined) return undefined
      return { result: reanchorQuotes(before, text, [excerpt])[0]!, text }
    },
  }).filter((each) => knownRevisions.has(each.fromRevisionId) && knownRevisions.has(each.toRevisionId))
}
