/**
 * Where the analyst is in the text: remembered for each one (reading-places.ts), and followed by the margin, so that the cards beside the
 * text are those of the text. Scrolling that the program does itself moves no cards.
 */
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react'
import type { BlockMap } from '../../anchoring/block-map.ts'
import type { RevisionId } from '../../../shared/domain/article-revision.ts'
import type { MarginHandle } from './excerpt-margin.tsx'
import { useReadingPlaces } from './reading-places.ts'
import { findFirstOffset } from './use-selection-keys.ts'

/** How long after an act of the program scrolling is taken to be its own. */
const HOLD_MS = 250

interface ReadingPlaceOptions {
  revisionId: RevisionId
  map: BlockMap | null
  scroller: RefObject<HTMLDivElement | null>
  margin: RefObject<MarginHandle | null>
}

export function useReadingPlace({ revisionId, map, scroller, margin }: ReadingPlaceOptions) {
  const places = useReadingPlaces()
  const heldUntil = useRef(0)
  const frame = useRef(0)
  const hold = useCallback(() => {
    heldUntil.current = performance.now() + HOLD_MS
  }, [])

  /** Notes the place and gives back the first offset that can be seen. */
  const remember = useCallback((): number | null => {
    const page = scroller.current
    const offset = map === null ? null : findFirstOffset(map, page)
    if (map === null || page === null || offset === null) return null
    places.remember(
      revisionId,
      page.scrollTop === 0 ? null : { offset, distance: distanceOf(map, page, offset) },
    )
    return offset
  }, [places, revisionId, map, scroller])

  useLayoutEffect(() => {
    const page = scroller.current
    if (map === null || page === null) return
    page.focus({ preventScroll: true })
    const place = places.find(revisionId)
    if (place === undefined || place.offset >= map.textLength) return
    const settle = () => (page.scrollTop += distanceOf(map, page, place.offset) - place.distance)
    settle()
    // Chunks near the place have their true heights only once they are laid out.
    const next = requestAnimationFrame(settle)
    return () => cancelAnimationFrame(next)
  }, [places, revisionId, map, scroller])
  useLayoutEffect(
    () => () => {
      cancelAnimationFrame(frame.current)
      // Whoever scrolls and leaves at once: the page is still there to be asked.
      remember()
    },
    [remember],
  )

  const onScroll = useCallback(() => {
    cancelAnimationFrame(frame.current)
    // After a leap (a key, the scroll bar) the text there is drawn a frame later.
    let tries = 3
    const look = () => {
      const offset = remember()
      if (offset === null && --tries > 0) frame.current = requestAnimationFrame(look)
      else if (offset !== null && performance.now() > heldUntil.current) margin.current?.follow(offset)
    }
    frame.current = requestAnimationFrame(look)
  }, [remember, margin])
  return { onScroll, hold }
}

/** Pixels from the top of the page to the line that an offset stands on. */
function distanceOf(map: BlockMap, page: HTMLElement, offset: number): number {
  const box = map.liveRange(offset, Math.min(offset + 1, map.textLength))?.getBoundingClientRect()
  // What is not drawn (a tab at the end of a cell) has no box of its own.
  const top =
    box === undefined || box.height === 0
      ? map.element(map.blockAt(offset)).getBoundingClientRect().top
      : box.top
  return top - page.getBoundingClientRect().top
}
