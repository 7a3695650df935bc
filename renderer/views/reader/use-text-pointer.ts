/**
 * The mouse over the text: a click on a highlight activates its excerpt, again and again on a stack goes through it; hovering a stack says
 * how many lie there, and which key lists them; a selection made by hand gets a button beside it. Positions are in the page's own pixels, so that what is shown
 * scrolls with the text.
 */
import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react'
import { characterAtPoint } from '../../anchoring/hit-test.ts'
import type { ExcerptId } from '../../../shared/domain/excerpt.ts'
import type { Bounds } from './bounds/use-bounds.tsx'
import type { Reading } from './use-reading.ts'

export interface TipPlace {
  readonly x: number
  readonly y: number
}

export function useTextPointer(
  { map, index, scroller, work }: Reading,
  { isEditing }: Pick<Bounds, 'isEditing'>,
) {
  const { activeId, activate } = work
  const [selectionEnd, setSelectionEnd] = useState<TipPlace | null>(null)
  const [stack, setStack] = useState<(TipPlace & { readonly count: number }) | null>(null)
  /** The excerpts under the mouse, for a key that is about them. */
  const hovered = useRef<readonly ExcerptId[]>([])
  const frame = useRef(0)

  const inPage = useCallback(
    (x: number, y: number): TipPlace => {
      const page = scroller.current!
      const box = page.getBoundingClientRect()
      return { x: x - box.left + page.scrollLeft, y: y - box.top + page.scrollTop }
    },
    [scroller],
  )
  const excerptsAt = (x: number, y: number): readonly ExcerptId[] => {
    const offset = map === null || index.size === 0 ? null : characterAtPoint(map, x, y)
    return offset === null ? [] : index.containing(offset).map(({ id }) => id as ExcerptId)
  }

  // The button goes when the selection does, however that happens; what hovering showed goes when the keyboard is used.
  useEffect(() => {
    const hideStack = () => setStack(null)
    const onChange = () => {
      if (document.getSelection()?.isCollapsed !== false) setSelectionEnd(null)
    }
    document.addEventListener('selectionchange', onChange)
    document.addEventListener('keydown', hideStack)
    return () => {
      document.removeEventListener('selectionchange', onChange)
      document.removeEventListener('keydown', hideStack)
    }
  }, [])
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  const onPointerUp = (event: PointerEvent) => {
    if (event.button !== 0) return
    const { clientX, clientY } = event
    // The browser has the final selection only after this event.
    setTimeout(() => {
      const selection = document.getSelection()
      if (map === null || selection === null || selection.isCollapsed) return
      if (selection.getRangeAt(0).intersectsNode(map.root)) setSelectionEnd(inPage(clientX, clientY))
    }, 0)
  }
  const onClick = (event: { clientX: number; clientY: number }) => {
    // Whoever edits bounds clicks to select anew, and not to go to another excerpt.
    if (isEditing || document.getSelection()?.isCollapsed === false) return
    const ids = excerptsAt(event.clientX, event.clientY)
    const at = activeId === null ? -1 : ids.indexOf(activeId)
    activate(ids.length === 0 ? null : ids[(at + 1) % ids.length]!, { isTextShown: false })
  }
  const onPointerMove = (event: PointerEvent) => {
    const { clientX, clientY, buttons } = event
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => {
      const ids = buttons === 0 ? excerptsAt(clientX, clientY) : []
      hovered.current = ids
      if (map !== null) map.root.style.cursor = ids.length > 0 ? 'pointer' : ''
      setStack((was) => {
        if (ids.length < 2) return null
        return was?.count === ids.length ? was : { ...inPage(clientX, clientY), count: ids.length }
      })
    })
  }
  const onPointerLeave = () => {
    cancelAnimationFrame(frame.current)
    hovered.current = []
    setStack(null)
  }
  return {
    selectionEnd: isEditing ? null : selectionEnd,
    stack,
    hovered,
    onPointerUp,
    overText: { onClick, onPointerMove, onPointerLeave },
  }
}
