/**
 * A part of an excerpt that is being written: a draft that becomes one journal entry when it is finished. It is finished by its key, its
 * button, by pressing anywhere else or by leaving the article; only Escape throws the draft away.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { editExcerpt, type ExcerptPart, type ExcerptParts } from '../../../workflows/edit-excerpt.ts'
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import { runAct } from '../../app/run-act.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'

export interface PartDraft<Part extends ExcerptPart> {
  readonly draft: ExcerptParts[Part]
  change(fields: Partial<ExcerptParts[Part]>): void
  /** Writes the draft, or the one that is given, and closes once it is durable. A draft that can't be written stays open. */
  finish(last?: ExcerptParts[Part]): void
  cancel(): void
}

export function usePartEditor<Part extends ExcerptPart>(
  excerpt: Excerpt,
  part: Part,
  initial: ExcerptParts[Part],
  onClose: () => void,
): PartDraft<Part> {
  const { session } = useWorkbench()
  const [draft, setDraft] = useState(initial)
  const { id } = excerpt
  /** What is left to be written when the editor is taken off the screen; null when nothing is. */
  const unwritten = useRef<ExcerptParts[Part] | null>(null)

  const write = useCallback(
    (fields: ExcerptParts[Part]) => runAct(session, () => editExcerpt(session, id, part, fields)),
    [session, id, part],
  )
  useEffect(
    () => () => {
      if (unwritten.current !== null) void write(unwritten.current)
    },
    [write],
  )
  return {
    draft,
    change(fields) {
      const next = { ...draft, ...fields }
      unwritten.current = next
      setDraft(next)
    },
    finish(last = draft) {
      unwritten.current = null
      void write(last).then((isWritten) => {
        if (isWritten) onClose()
        else unwritten.current = last
      })
    },
    cancel() {
      unwritten.current = null
      onClose()
    },
  }
}
