/**
 * Editing the bounds of an excerpt: its words become the selection, keys and the mouse change it as they change any, Enter keeps it and
 * Escape leaves everything as it was. The old bounds stay painted meanwhile.
 */
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { clearSelection } from '../../../anchoring/read-selection.ts'
import { showNotice } from '../../../components/notices/notices.tsx'
import { editBounds } from '../../../workflows/edit-bounds.ts'
import { describeQuote } from '../../../../shared/anchoring/describe-quote.ts'
import type { ExcerptId } from '../../../../shared/domain/excerpt.ts'
import { useCommands, type Command } from '../../app/commands.ts'
import { runAct } from '../../app/run-act.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import type { Reading } from '../use-reading.ts'
import { BoundsBar } from './bounds-bar.tsx'

export interface Bounds {
  readonly isEditing: boolean
  readonly bar: ReactNode
}

export function useBounds({ active, body, keys, scroller, work }: Reading): Bounds {
  const { session } = useWorkbench()
  const { activeId, edit } = work
  const [editingId, setEditingId] = useState<ExcerptId | null>(null)
  // Going to another excerpt, or undoing this one, leaves.
  const excerpt = active !== undefined && active.id === editingId ? active : undefined
  const isEditing = excerpt !== undefined

  const begin = useCallback(() => {
    if (active === undefined)
      return void showNotice({
        message: 'This excerpt stands on another text of the article',
        detail: 'Carry it over to this one, or choose its revision, to edit its bounds.',
      })
    edit(active.id, null)
    setEditingId(active.id)
    // On its card, Enter would mean the card.
    scroller.current?.focus({ preventScroll: true })
    keys.select(active.position)
  }, [active, edit, keys, scroller])
  const leave = useCallback(() => {
    setEditingId(null)
    clearSelection()
  }, [])
  const keep = useCallback(() => {
    if (excerpt === undefined) return
    const stretch = keys.read()
    const described = stretch && describeQuote(body.text, stretch.start, stretch.end)
    if (described === null)
      return void showNotice({
        message: 'Nothing is selected',
        detail: 'Select the words that the excerpt should quote, or press Escape to leave it as it is.',
      })
    leave()
    const { translation, details } = excerpt
    void runAct(
      session,
      async () => {
        const entry = await editBounds(session, excerpt, described)
        keys.restAt(described.position)
        return entry
      },
      { done: `Bounds edited.${adviceOn(translation, details)}` },
    )
  }, [excerpt, keys, body, leave, session])

  const hasActive = activeId !== null
  const commands = useMemo<Command[]>(() => {
    const onExcerpt = { group: 'Excerpt' } as const
    const start: Command = {
      id: 'excerpt/edit-bounds',
      ...onExcerpt,
      label: 'Edit the bounds',
      shortcut: 'B',
      isDisabled: !hasActive || isEditing,
      run: begin,
    }
    if (!isEditing) return [start]
    return [
      {
        id: 'excerpt/keep-bounds',
        ...onExcerpt,
        label: 'Keep these bounds',
        shortcut: 'Enter',
        isHinted: true,
        run: keep,
      },
      {
        id: 'excerpt/leave-bounds',
        ...onExcerpt,
        label: 'Leave the bounds as they were',
        shortcut: 'Escape',
        run: leave,
      },
      start,
    ]
  }, [hasActive, isEditing, begin, keep, leave])
  useCommands(commands)
  return { isEditing, bar: isEditing ? <BoundsBar onKeep={keep} onLeave={leave} /> : null }
}

/** What was written about the old words may not fit the new ones. */
function adviceOn(
  translation: string | null | undefined,
  details: readonly unknown[] | null | undefined,
): string {
  const parts = [translation ? 'the translation' : '', details?.length ? 'the details' : ''].filter(Boolean)
  return parts.length === 0 ? '' : ` Look whether ${parts.join(' and ')} still fit.`
}
