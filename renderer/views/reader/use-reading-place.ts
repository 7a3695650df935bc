/**
 * Where the analyst is in the article: remembered for each article while the window lives, and followed by the margin, so that the cards
 * beside the text are those of the text. Scrolling that the program does itself moves no cards.
 */
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react'
import type { BlockMap } from '../../anchoring/block-map.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { MarginHandle } from './excerpt-margin.tsx'
import { findFirstOffset } from './use-sentence-keys.ts'

interface Place {
  readonly block: number
  /** Pixels from the top of the page to the top of the block. */
  readonly distance: number
}

const places = new Map<ArticleId, Place>()

/** How long after an act of the program scrolling is taken to be its own. */
const HOLD_MS = 250

interface ReadingPlaceOptions {
  articleId: ArticleId
  map: BlockMap | null
  scroller: RefObject<HTMLDivElement | null>
  margin: RefObject<MarginHandle | null>
}

export function useReadingPlace({ articleId, map, scroller, margin }: ReadingPlaceOptions) {
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
    const block = map.blockAt(offset)
    const distance = map.element(block).getBoundingClientRect().top - page.getBoundingClientRect().top
    places.set(articleId, { block, distance })
    return offset
  }, [articleId, map, scroller])

  useLayoutEffect(() => {
    const page = scroller.current
    if (map === null || page === null) return
    page.focus({ preventScroll: true })
    const place = places.get(articleId)
    if (place === undefined || place.block >= map.blocks.length) return
    const settle = () => {
      const top = map.element(place.block).getBoundingClientRect().top - page.getBoundingClientRect().top
      page.scrollTop += top - place.distance
    }
    settle()
    // Chunks near the place have their true heights only once they are laid out.
    const next = requestAnimationFrame(settle)
    return () => cancelAnimationFrame(next)
  }, [articleId, map, scroller])
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
    frame.current = requestAnimationFrame(() => {
      const offset = remember()
      if (offset !== null && performance.now() > heldUntil.current) margin.current?.follow(offset)
    })
  }, [remember, margin])
  return { onScroll, hold }
}
