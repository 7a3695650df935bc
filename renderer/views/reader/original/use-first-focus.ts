/** Gives the keyboard to what is looked at as soon as it is there, unless the analyst has gone somewhere else in the dialog meanwhile. */
import { useEffect, type RefObject } from 'react'

export function useFirstFocus(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = target
    // A dialog that has just opened has the focus itself.
    if (current !== null && document.activeElement === current.closest('[role="dialog"]'))
      current.focus({ preventScroll: true })
  }, [target])
}
