/** Which heading the analyst is under: the last one above the reading line of the page. */
import { useEffect, useState, type RefObject } from 'react'
import type { BlockMap } from '../../../anchoring/block-map.ts'
import { offsetNearPoint } from '../../../anchoring/hit-test.ts'
import { entryAt, type ContentsEntry } from './list-contents.ts'

/** A little below where a heading is put that one goes to (scroll-to-stretch.ts). */
const READING_HEIGHT = 0.36

/** Index of the entry, -1 before the first; nothing is watched while `entries` is null. */
export function useCurrentSection(
  map: BlockMap | null,
  scroller: RefObject<HTMLElement | null>,
  entries: readonly ContentsEntry[] | null,
): number {
  const [current, setCurrent] = useState(-1)
  useEffect(() => {
    const page = scroller.current
    if (map === null || page === null || entries === null || entries.length === 0) return
    let frame = 0
    const look = (tries: number) => {
      const offset = offsetAtLine(map, page)
      if (offset !== null) setCurrent(entryAt(entries, offset))
      // After a leap the text there is drawn a frame later.
      else if (tries > 0) frame = requestAnimationFrame(() => look(tries - 1))
    }
    const onScroll = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => look(2))
    }
    look(2)
    page.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      page.removeEventListener('scroll', onScroll)
    }
  }, [map, scroller, entries])
  return current
}

function offsetAtLine(map: BlockMap, page: HTMLElement): number | null {
  const box = page.getBoundingClientRect()
  const text = map.root.getBoundingClientRect()
  const line = box.top + box.height * READING_HEIGHT
  if (line < text.top) return 0
  const x = getComputedStyle(map.root).direction === 'rtl' ? text.right - 8 : text.left + 8
  // The line may fall between two blocks; a little above it there is text.
  for (let y = line; y > line - 120; y -= 16) {
    const offset = offsetNearPoint(map, x, y)
    if (offset !== null) return offset
  }
  return null
}
