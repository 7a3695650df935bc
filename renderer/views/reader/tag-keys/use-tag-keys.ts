/**
 * Tagging by number: the digits that the codebook gave to tags. A digit gives its tag to the active excerpt or takes it off; words that were
 * selected since become an excerpt with that tag, so that a sentence is read, captured and tagged with two keys.
 */
import { useEffect, useMemo, useRef } from 'react'
import { captureExcerpt, findTwin } from '../../../workflows/capture-excerpt.ts'
import { toggleTag } from '../../../workflows/toggle-tag.ts'
import { describeQuote } from '../../../../shared/anchoring/describe-quote.ts'
import { createExcerpt } from '../../../../shared/domain/excerpt.ts'
import { useCommands, type Command } from '../../app/commands.ts'
import { runAct } from '../../app/run-act.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import { useCodebook } from '../../codebook/use-codebook.ts'
import type { Reading } from '../use-reading.ts'

export function useTagKeys({ revision, body, shown, work, keys }: Reading): void {
  const { session } = useWorkbench()
  const codebook = useCodebook()
  const { latest, activate } = work
  /** The excerpt that was active when words were selected last: with another one, the excerpt is the newer choice. */
  const activeAtSelection = useRef(latest.current)
  useEffect(() => {
    const onSelectionChange = () => {
      activeAtSelection.current = latest.current
    }
    document.addEventListener('selectionchange', onSelectionChange)
    return () => document.removeEventListener('selectionchange', onSelectionChange)
  }, [latest])
  /** Keys pressed quickly one after the other each find what the one before has done. */
  const inTurn = useRef<Promise<unknown>>(Promise.resolve())
  const press = useRef<(name: string) => void>(() => {})
  useEffect(() => {
    const toggle = (id: NonNullable<typeof latest.current>, name: string) =>
      (inTurn.current = inTurn.current.then(() => runAct(session, () => toggleTag(session, id, name))))
    press.current = (name) => {
      const stretch = latest.current === activeAtSelection.current ? keys.read() : null
      const described = stretch === null ? null : describeQuote(body.text, stretch.start, stretch.end)
      if (described === null) {
        if (latest.current !== null) toggle(latest.current, name)
        return
      }
      const twin = findTwin(shown, revision.id, described)
      const excerpt =
        twin ?? createExcerpt({ articleId: revision.articleId, revisionId: revision.id, tags: [name], ...described })
      activate(excerpt.id, { isTextShown: false, canWait: twin === undefined })
      if (twin !== undefined) return toggle(twin.id, name)
      inTurn.current = inTurn.current.then(() =>
        runAct(session, async () => {
          await captureExcerpt(session, excerpt)
          keys.restAt(excerpt.position)
        }),
      )
    }
  })
  const commands = useMemo(
    () =>
      codebook.nodes
        .filter(({ tag }) => tag.shortcut !== null)
        .sort((a, b) => Number(a.tag.shortcut) - Number(b.tag.shortcut))
        .map(
          ({ tag: { name, shortcut } }): Command => ({
            id: `excerpt/tag-${shortcut}`,
            label: `Tag “${name}” on the excerpt, or excerpt what is selected with it`,
            group: 'Excerpt',
            shortcut: shortcut!,
            run: () => press.current(name),
          }),
        ),
    [codebook],
  )
  useCommands(commands)
}
