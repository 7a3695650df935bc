/**
 * Brings excerpts from the text they were made on to the current text of their article. What is word for word where it is expected is carried
 * over together; everything else is a proposal, taken or left one by one. The old anchor is kept with the excerpt, and undo brings it back.
 */
import { reanchorInWorker } from '../anchoring/reanchor.ts'
import { listRevisions } from '../database/repositories/articles.ts'
import { readArticleBody } from '../desktop/bulk-client.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { AnchorResult } from '../../shared/anchoring/anchor-quote.ts'
import { describeQuote } from '../../shared/anchoring/describe-quote.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { ArticleBody } from '../../shared/domain/article-body.ts'
import { moveExcerpt, type Excerpt, type TextPositionSelector } from '../../shared/domain/excerpt.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { counted, quoted } from './act-label.ts'
import { commit } from './commit.ts'

/** An excerpt on an older text, and what became of its words. */
export interface CarryCandidate {
  readonly excerpt: Excerpt
  readonly result: AnchorResult
}

export interface CarryPlan {
  /** The text that they are carried to. */
  readonly body: ArticleBody
  readonly candidates: readonly CarryCandidate[]
}

export async function planCarry(
  session: CaseSession,
  article: Article,
  excerpts: readonly Excerpt[],
): Promise<CarryPlan> {
  const revisions = new Map((await listRevisions(session.store, article.id)).map((each) => [each.id, each]))
  const body = await readArticleBody(revisions.get(article.currentRevisionId)!.bodySha256)
  const candidates: CarryCandidate[] = []
  for (const revision of revisions.values()) {
    const onIt = excerpts.filter((excerpt) => excerpt.revisionId === revision.id)
    if (revision.id === article.currentRevisionId || onIt.length === 0) continue
    const { text: oldText } = await readArticleBody(revision.bodySha256)
    const results = await reanchorInWorker({ oldText, newText: body.text, quotes: onIt })
    candidates.push(...onIt.map((excerpt, index) => ({ excerpt, result: results[index]! })))
  }
  return { body, candidates }
}

/** True for what may be taken over without asking. */
export function isWordForWord({ result }: CarryCandidate): boolean {
  return result.state === 'exact' || result.state === 'moved'
}

/** All that are word for word, in one act. */
export async function carryWordForWord(
  session: CaseSession,
  article: Article,
  { body, candidates }: CarryPlan,
): Promise<JournalEntry | null> {
  const changes = candidates.flatMap(({ excerpt, result }) =>
    result.state === 'exact' || result.state === 'moved' ? [carry(excerpt, article, body, result, result.state)] : [],
  )
  return commit(session, {
    verb: 'excerpt/carry-over',
    label: `Carry ${counted(changes.length, 'excerpt')} over to the current text`,
    changes,
  })
}

/** One excerpt to a place that the analyst has looked at. */
export async function carryTo(
  session: CaseSession,
  article: Article,
  body: ArticleBody,
  excerpt: Excerpt,
  place: TextPositionSelector,
): Promise<JournalEntry | null> {
  const isSame = body.text.slice(place.start, place.end) === excerpt.quote.exact
  return commit(session, {
    verb: 'excerpt/carry-over',
    label: `Carry ${quoted(excerpt.quote.exact)} over to the current text`,
    changes: [carry(excerpt, article, body, place, isSame ? 'moved' : 'exact')],
  })
}

/** The quote becomes what stands at the place now; where the analyst took a new wording, that is what is quoted from then on. */
function carry(
  excerpt: Excerpt,
  article: Article,
  { text }: ArticleBody,
  { start, end }: TextPositionSelector,
  anchorState: 'exact' | 'moved',
) {
  const described = describeQuote(text, start, end)!
  const moved = moveExcerpt(excerpt, { ...described, revisionId: article.currentRevisionId })
  return update('excerpts', excerpt, { ...moved, anchorState })
}
