/** How alike two short texts are, and where in a longer one a short one stands with the fewest edits. Letters count, not words: a typo is small. */
import { createEditScan } from './edit-scan.ts'

export interface NearestStretch {
  /** Offsets in the text that was searched; end exclusive. */
  readonly start: number
  readonly end: number
  /** Letters inserted, deleted or replaced. */
  readonly edits: number
}

/** 0 (nothing in common) to 1 (equal): one minus the edits by the longer length. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const edits = createEditScan(a).edits(b, true).at(-1)!
  return 1 - edits / Math.max(a.length, b.length)
}

/** Finds one quote in several pieces of text. */
export function createNearestFinder(quote: string): (text: string) => NearestStretch {
  const forward = createEditScan(quote)
  const backward = createEditScan(reverse(quote))
  return (text) => {
    const byEnd = forward.edits(text, false)
    const end = indexOfLeast(byEnd, 0)
    // From its end backwards: of equally near stretches the one that is about as long as the quote.
    const byLength = backward.edits(reverse(text.slice(0, end)), true)
    const length = indexOfLeast(byLength, quote.length)
    return { start: end - length, end, edits: byEnd[end]! }
  }
}

/** Of equal ones the one nearest to a place. */
function indexOfLeast(values: Int32Array, place: number): number {
  let least = 0
  for (let at = 1; at < values.length; at++)
    if (
      values[at]! < values[least]! ||
      (values[at] === values[least] && Math.abs(at - place) < Math.abs(least - place))
    )
      least = at
  return least
}

/** Unit by unit: what is reversed is only compared. */
function reverse(text: string): string {
  let reversed = ''
  for (let at = text.length - 1; at >= 0; at--) reversed += text[at]
  return reversed
}
