/** Puts the keyboard on a row of the tree as soon as it is there: a tag that was just made is drawn a moment after it is durable. */
import { useCallback, useEffect, useRef, type RefObject } from 'react'

/** `rows` is whatever changes with the rows. */
export function useFocusRow(screen: RefObject<HTMLElement | null>, rows: unknown): (key: string) => void {
  const wanted = useRef<string | null>(null)
  const focus = useCallback(() => {
    if (wanted.current === null) return
    const row = screen.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`)
    if (row === null || row === undefined) return
    wanted.current = null
    row.focus()
  }, [screen])
  useEffect(() => {
    // After the dialog that made it has given the keyboard back.
    const timer = setTimeout(focus, 0)
    return () => clearTimeout(timer)
  }, [rows, focus])
  return useCallback(
    (key) => {
      wanted.current = key
      setTimeout(focus, 0)
    },
    [focus],
  )
}
