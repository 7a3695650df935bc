/** What the analyst does with excerpts in the reader: capture, delete, go through them, write their parts, link them. */
import { useCallback, useMemo } from 'react'
import { showNotice } from '../../components/notices/notices.tsx'
import { captureExcerpt, findTwin } from '../../workflows/capture-excerpt.ts'
import { deleteExcerpts } from '../../workflows/delete-excerpt.ts'
import { describeQuote, type DescribedQuote } from '../../../shared/anchoring/describe-quote.ts'
import { createExcerpt } from '../../../shared/domain/excerpt.ts'
import { useCommands } from '../app/commands.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { listExcerptCommands } from './reader-commands.ts'
import { useWholeSentences } from './snap/use-whole-sentences.ts'
import type { Reading } from './use-reading.ts'

export function useExcerptActs({ revision, body, annotations, work, keys, pend }: Reading) {
  const { session } = useWorkbench()
  const { excerpts } = annotations
  const { text } = body
  const { activeId, latest, activate, edit, link } = work
  const takesWholeSentences = useWholeSentences()

  const capture = useCallback(() => {
    const take = (described: DescribedQuote) => {
      const excerpt = createExcerpt({ articleId: revision.articleId, revisionId: revision.id, ...described })
      // Whoever types on at once (a note, a tag) means this excerpt, though it is shown only when it is durable.
      activate(excerpt.id, { isTextShown: false, canWait: true })
      const takeOff = pend(excerpt.position)
      keys.restAt(excerpt.position)
      void runAct(session, () => captureExcerpt(session, excerpt)).then((isDone) => {
        if (isDone) return
        takeOff()
        keys.select(excerpt.position)
      })
    }
    const selected = keys.read()
    const stretch = selected !== null && takesWholeSentences ? keys.wholeSentences(selected) : selected
    // Shown before it is taken; and only what is selected is let go of afterwards.
    if (stretch !== null && takesWholeSentences) keys.select(stretch)
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
  }, [session, revision, text, excerpts, keys, pend, activate, takesWholeSentences])

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
  const leave = useCallback(() => {
    const selected = keys.read()
    if (selected === null) activate(null, { isTextShown: false })
    else keys.restAt(selected)
  }, [keys, activate])

  const hasActive = activeId !== null
  const commands = useMemo(
    () =>
      listExcerptCommands(
        {
          capture,
          step,
          edit: (part) => latest.current !== null && edit(latest.current, part),
          link: () => latest.current !== null && link(latest.current),
          remove,
          leave,
        },
        hasActive,
      ),
    [capture, step, latest, edit, link, remove, leave, hasActive],
  )
  useCommands(commands)
  return { capture, remove }
}
