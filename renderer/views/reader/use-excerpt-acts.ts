/** What the analyst does with excerpts in the reader: capture, delete, go through them, open the link dialog. */
import { useCallback, useMemo, type RefObject } from 'react'
import { showNotice } from '../../components/notices/notices.tsx'
import type { CaseSession } from '../../session/case-session.ts'
import { captureExcerpt, findTwin } from '../../workflows/capture-excerpt.ts'
import { deleteExcerpts } from '../../workflows/delete-excerpt.ts'
import { describeQuote, type DescribedQuote } from '../../../shared/anchoring/describe-quote.ts'
import type { ArticleRevision } from '../../../shared/domain/article-revision.ts'
import { createExcerpt, type Excerpt, type ExcerptId } from '../../../shared/domain/excerpt.ts'
import { runAct } from '../app/run-act.ts'
import type { Activate } from './use-active-excerpt.ts'
import type { SentenceKeys } from './use-sentence-keys.ts'

interface ExcerptActsOptions {
  session: CaseSession
  revision: ArticleRevision
  text: string
  excerpts: readonly Excerpt[]
  /** The excerpt that a key pressed now is meant for. */
  latest: RefObject<ExcerptId | null>
  keys: SentenceKeys
  activate: Activate
}

export function useExcerptActs({
  session,
  revision,
  text,
  excerpts,
  latest,
  keys,
  activate,
}: ExcerptActsOptions) {
  const capture = useCallback(() => {
    const take = (described: DescribedQuote) => {
      const excerpt = createExcerpt({ articleId: revision.articleId, revisionId: revision.id, ...described })
      // Whoever types on at once (a note, a tag) means this excerpt, though it is shown only when it is durable.
      activate(excerpt.id, { isTextShown: false, canWait: true })
      void runAct(session, async () => {
        await captureExcerpt(session, excerpt)
        keys.restAt(excerpt.position)
      })
    }
    const stretch = keys.read()
    const described = stretch === null ? null : describeQuote(text, stretch.start, stretch.end)
    if (described === null)
      return void showNotice({
        message: 'Nothing is selected',
        detail: 'Select words in the article, or press J for a sentence.',
      })
    const twin = findTwin(excerpts, revision.id, described)
    if (twin === undefined) return take(described)
    // Two excerpts of the same words make one report look like two; whoever means it can still have it.
    activate(twin.id, { isTextShown: false })
    showNotice({
      message: 'These words are an excerpt already',
      detail: 'It is the active one now.',
      action: { label: 'Excerpt again', run: () => take(described) },
    })
  }, [session, revision, text, excerpts, keys, activate])

  const remove = useCallback(() => {
    const at = excerpts.findIndex((each) => each.id === latest.current)
    const active = excerpts[at]
    if (active === undefined) return
    const neighbour = excerpts[at + 1] ?? excerpts[at - 1]
    void runAct(session, () => deleteExcerpts(session, [active]), { done: 'Excerpt deleted' }).then(
      (isDone) => {
        if (isDone) activate(neighbour?.id ?? null, { isTextShown: false })
      },
    )
  }, [session, latest, excerpts, activate])

  /** The next excerpt in text order; with none active, the first. */
  const step = useCallback(
    (by: 1 | -1) => {
      const at = excerpts.findIndex((each) => each.id === latest.current)
      const next = at === -1 && by === -1 ? excerpts.at(-1) : excerpts[at + by]
      if (next !== undefined) activate(next.id, { isTextShown: true })
    },
    [latest, excerpts, activate],
  )
  return useMemo(() => ({ capture, remove, step }), [capture, remove, step])
}
