/**
 * Brings a stretch of the text to where it is easily read, and moves nothing when it is there already. Text that was never near the screen
 * has only an estimated height, so the place is looked at again when the browser has laid it out.
 */
import type { BlockMap } from './block-map.ts'
import type { TextStretch } from './read-selection.ts'

/** The part of the page at its top and bottom where a stretch counts as not easily read. */
const EDGE = 0.12

/** Where a stretch is put that was out of sight. */
const READING_HEIGHT = 0.3

export function scrollToStretch(map: BlockMap, scroller: HTMLElement, { start, end }: TextStretch): void {
  const range = map.liveRange(start, end)
  if (range === null) return
  if (!settle(range, scroller)) return
  requestAnimationFrame(() => {
    if (settle(range, scroller)) requestAnimationFrame(() => settle(range, scroller))
  })
}

/** True when it had to scroll. */
function settle(range: Range, scroller: HTMLElement): boolean {
  const page = scroller.getBoundingClientRect()
  const box = range.getBoundingClientRect()
  const top = box.top - page.top
  const bottom = box.bottom - page.top
  const edge = page.height * EDGE
  const isTall = box.height > page.height - 2 * edge
  if (top >= edge && (bottom <= page.height - edge || (isTall && top <= page.height / 2))) return false
  const before = scroller.scrollTop
  scroller.scrollTop += top - (isTall ? edge : page.height * READING_HEIGHT)
  return Math.abs(scroller.scrollTop - before) > 1
}
