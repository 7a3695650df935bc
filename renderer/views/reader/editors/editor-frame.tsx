/**
 * What the editors of a card have in common: Escape throws away, Enter finishes (Ctrl+Enter where Enter is a new line), and so does
 * pressing anywhere outside.
 */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Kbd } from '../../../components/badge/badge.tsx'
import { Button } from '../../../components/button/button.tsx'
import styles from '../margin.module.css'

interface EditorFrameProps {
  label: string
  onFinish: () => void
  onCancel: () => void
  /** What takes the keyboard at first, inside the frame: the first of these that is there. */
  firstFocus: readonly string[]
  hint?: ReactNode
  children: ReactNode
}

/** Lists of the fields are drawn outside the frame and belong to it all the same. */
const OVERLAY = '[data-trigger], [role="listbox"]'

export function EditorFrame({ label, onFinish, onCancel, firstFocus, hint, children }: EditorFrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  const finish = useRef(onFinish)
  const focusAt = useRef(firstFocus)
  useEffect(() => {
    finish.current = onFinish
  })
  useEffect(() => {
    const first = focusAt.current.map((each) => frame.current?.querySelector<HTMLElement>(each)).find(Boolean)
    first?.focus()
    const onPointerDown = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (target === null || frame.current?.contains(target) === true || target.closest(OVERLAY) !== null)
        return
      finish.current()
    }
    document.addEventListener('pointerdown', onPointerDown, { capture: true })
    return () => document.removeEventListener('pointerdown', onPointerDown, { capture: true })
  }, [])

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return
    const isListOpen =
      event.target.getAttribute('aria-expanded') === 'true' || event.target.closest(OVERLAY) !== null
    if (isListOpen) return
    const act =
      event.key === 'Escape'
        ? onCancel
        : event.key === 'Enter' && finishes(event, event.target)
          ? onFinish
          : null
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div
      ref={frame}
      role="group"
      aria-label={label}
      className={styles.editor}
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={keepPlainKeys}
    >
      {children}
      <div className={styles.finish}>
        <span className={styles.meaning}>{hint}</span>
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button onPress={onFinish}>Save</Button>
      </div>
    </div>
  )
}

/** On a button of the editor, a plain key must not reach the reader: Delete there would delete the excerpt. */
function keepPlainKeys(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation()
}

/** Enter makes a new line in a note, opens a list of choices and presses a button; everywhere else it finishes. */
function finishes(event: KeyboardEvent, target: HTMLElement): boolean {
  if (event.ctrlKey || event.metaKey) return true
  return target instanceof HTMLInputElement || target.getAttribute('role') === 'radio'
}

export function FinishHint({ keys }: { keys: string }) {
  return (
    <>
      <Kbd>{keys}</Kbd> saves
    </>
  )
}
