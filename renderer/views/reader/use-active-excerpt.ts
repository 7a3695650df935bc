/**
 * Which excerpt is worked on, which part of it is being written, and whether it is being linked. What keys act on is known at once
 * (`latest`); what is drawn may follow a moment later, so that drawing never stands between a capture and its "saved".
 */
import { startTransition, useCallback, useRef, useState, type RefObject } from 'react'
import type { ExcerptPart } from '../../workflows/edit-excerpt.ts'
import type { Excerpt, ExcerptId } from '../../../shared/domain/excerpt.ts'

export interface ActivateOptions {
  /** Scrolls the text to it. */
  readonly isTextShown: boolean
  /** Something more important is being drawn. */
  readonly canWait?: boolean
}

export type Activate = (id: ExcerptId | null, options: ActivateOptions) => void

export interface ActiveExcerpt {
  readonly activeId: ExcerptId | null
  /** The one that a key pressed now is meant for. */
  readonly latest: RefObject<ExcerptId | null>
  readonly editing: ExcerptPart | null
  readonly isLinking: boolean
  readonly activate: Activate
  readonly edit: (id: ExcerptId, part: ExcerptPart | null) => void
  readonly link: (id: ExcerptId) => void
  readonly endLinking: () => void
}

/** When the frame that the present event makes is on the screen. */
function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run))
}

export function useActiveExcerpt(
  excerpts: readonly Excerpt[],
  hold: () => void,
  reveal: (position: Excerpt['position']) => void,
): ActiveExcerpt {
  const latest = useRef<ExcerptId | null>(null)
  const [activeId, setActiveId] = useState<ExcerptId | null>(null)
  const [editing, setEditing] = useState<ExcerptPart | null>(null)
  const [isLinking, setLinking] = useState(false)

  const take = useCallback((id: ExcerptId | null) => {
    latest.current = id
    setActiveId(id)
  }, [])
  const activate = useCallback<Activate>(
    (id, { isTextShown, canWait = false }) => {
      hold()
      const isOther = latest.current !== id
      latest.current = id
      if (isOther) setEditing(null)
      // What waits is not drawn any more when something else is worked on by then.
      const draw = () => latest.current === id && setActiveId(id)
      if (canWait) afterPaint(() => startTransition(() => void draw()))
      else draw()
      const excerpt = isTextShown ? excerpts.find((each) => each.id === id) : undefined
      if (excerpt !== undefined) reveal(excerpt.position)
    },
    [excerpts, hold, reveal],
  )
  const edit = useCallback(
    (id: ExcerptId, part: ExcerptPart | null) => {
      take(id)
      setEditing(part)
    },
    [take],
  )
  const link = useCallback(
    (id: ExcerptId) => {
      take(id)
      setLinking(true)
    },
    [take],
  )
  const endLinking = useCallback(() => setLinking(false), [])
  return { activeId, latest, editing, isLinking, activate, edit, link, endLinking }
}
