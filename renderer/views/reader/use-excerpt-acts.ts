/** What the analyst does with excerpts in the reader: capture, delete, go through them, open the link dialog. */
import { useCallback, useMemo } from 'react'
import { showNotice } from '../../components/notices/notices.tsx'
import type { CaseSession } from '../../session/case-session.ts'
import { captureExcerpt, findTwin } from '../../workflows/capture-excerpt.ts'
import { deleteExcerpts } from '../../workflows/delete-excerpt.ts'
import { describeQuote, type DescribedQuote } from '../../../shared/anchoring/describe-quote.ts'
import type { ArticleRevision } from '../../../shared/domain/article-revision.ts'
import { createExcerpt, type Excerpt, type ExcerptId } from '../../../shared/domain/excerpt.ts'
import { runAct } from '../app/run-act.ts'
import type { SentenceKeys } from './use-sentence-keys.ts'

interface ExcerptActsOptions {
  session: CaseSession
  revision: ArticleRevision
  text: string
  excerpts: readonly Excerpt[]
  active: Excerpt | undefined
  keys: SentenceKeys
  activate: (id: ExcerptId | null, how: { isTextShown: boolean }) => void
}

export function useExcerptActs({
  session,
  revision,
  text,
  excerpts,
  active,
  keys,
  activate,
}: ExcerptActsOptions) {
  const capture = useCallback(() => {
    const take = (described: DescribedQuote) => {
      const excerpt = createExcerpt({ articleId: revision.articleId, revisionId: revision.id, ...described })
      // Whoever types on at once (a note, a tag) means this excerpt, though it is shown only when it is durable.
      activate(excerpt.id, { isTextShown: false })
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
    if (active === undefined) return
    const at = excerpts.findIndex((each) => each.id === active.id)
    const neighbour = excerpts[at + 1] ?? excerpts[at - 1]
    void runAct(session, () => deleteExcerpts(session, [active]), { done: 'Excerpt deleted' }).then(
      (isDone) => {
        if (isDone) activate(neighbour?.id ?? null, { isTextShown: false })
      },
    )
  }, [session, active, excerpts, activate])

  /** The next excerpt in text order; with none active, the first. */
  const step = useCallback(
    (by: 1 | -1) => {
      const at = active === undefined ? -1 : excerpts.findIndex((each) => each.id === active.id)
      const next = active === undefined && by === -1 ? excerpts.at(-1) : excerpts[at + by]
      if (next !== undefined) activate(next.id, { isTextShown: true })
    },
    [active, excerpts, activate],
  )
  return useMemo(() => ({ capture, remove, step }), [capture, remove, step])
}
