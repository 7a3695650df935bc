/**
 * A part of an excerpt that is being written: a draft that becomes one journal entry when it is finished. It is finished by its key, its
 * button, by pressing anywhere else or by leaving the article; only Escape throws the draft away. The editor closes at once, so that what
 * is typed next goes where it is meant to; the card changes when the entry is durable. A draft that could not be written is in the editor
 * again when it is opened.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { editExcerpt, type ExcerptPart, type ExcerptParts } from '../../../workflows/edit-excerpt.ts'
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import { runAct } from '../../app/run-act.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'

export interface PartDraft<Part extends ExcerptPart> {
  readonly draft: ExcerptParts[Part]
  change(fields: Partial<ExcerptParts[Part]>): void
  /** Writes the draft, or the one that is given, and closes. */
  finish(last?: ExcerptParts[Part]): void
  cancel(): void
}

/** Drafts that the desk refused, by excerpt and part. */
const refused = new Map<string, unknown>()

export function usePartEditor<Part extends ExcerptPart>(
  { id }: Excerpt,
  part: Part,
  present: ExcerptParts[Part],
  onClose: () => void,
): PartDraft<Part> {
  const { session } = useWorkbench()
  const key = `${id} ${part}`
  const [draft, setDraft] = useState(() => (refused.get(key) as ExcerptParts[Part] | undefined) ?? present)
  /** What is left to be written when the editor is taken off the screen; null when nothing is. */
  const unwritten = useRef<ExcerptParts[Part] | null>(null)

  const write = useCallback(
    async (fields: ExcerptParts[Part]) => {
      refused.delete(key)
      if (!(await runAct(session, () => editExcerpt(session, id, part, fields)))) refused.set(key, fields)
    },
    [session, id, part, key],
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
      void write(last)
      onClose()
    },
    cancel() {
      unwritten.current = null
      refused.delete(key)
      onClose()
    },
  }
}
