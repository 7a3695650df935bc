/**
 * Keeps the highlights on the page in step with the excerpts, and tells which excerpts lie at a place of the text. What was just taken is
 * painted at once, as not durable yet, until its excerpt is there.
 */
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { BlockMap } from '../../anchoring/block-map.ts'
import type { TextStretch } from '../../anchoring/read-selection.ts'
import { createHighlightPainter, type HighlightPainter } from '../../anchoring/paint-highlights.ts'
import { watchNearText } from '../../anchoring/watch-near-text.ts'
import {
  createIntervalIndex,
  type Interval,
  type IntervalIndex,
} from '../../../shared/anchoring/interval-index.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import { useCodebook } from '../codebook/use-codebook.ts'
import { highlightColour } from './highlight-colour.ts'

export interface Highlights {
  readonly index: IntervalIndex
  /** Paints a stretch that is being taken; what it answers takes the paint off again, should the taking fail. */
  readonly pend: (stretch: TextStretch) => () => void
}

export function useHighlights(
  map: BlockMap | null,
  scroller: RefObject<HTMLElement | null>,
  excerpts: readonly Excerpt[],
  active: Excerpt | undefined,
): Highlights {
  const [painter, setPainter] = useState<HighlightPainter | null>(null)
  useLayoutEffect(() => {
    if (map === null || scroller.current === null) return
    const made = createHighlightPainter(map)
    const stopWatching = watchNearText(map, scroller.current, (near) => made.moveTo(near))
    setPainter(made)
    return () => {
      stopWatching()
      made.close()
    }
  }, [map, scroller])

  const codebook = useCodebook()
  const intervals = useMemo(
    () =>
      excerpts.map(({ id, position: { start, end }, tags }) => ({
        id,
        start,
        end,
        colour: highlightColour(tags, codebook),
      })),
    [excerpts, codebook],
  )
  const pending = useRef(new Set<TextStretch>())
  useLayoutEffect(() => {
    painter?.paint(intervals)
    for (const stretch of pending.current)
      if (intervals.some(({ start, end }) => start === stretch.start && end === stretch.end))
        pending.current.delete(stretch)
    painter?.setPending([...pending.current])
  }, [painter, intervals])
  const pend = useCallback(
    (stretch: TextStretch) => {
      pending.current.add(stretch)
      painter?.setPending([...pending.current])
      return () => {
        pending.current.delete(stretch)
        painter?.setPending([...pending.current])
      }
    },
    [painter],
  )
  const [start, end] = [active?.position.start, active?.position.end]
  useLayoutEffect(
    () => painter?.setActive(start === undefined || end === undefined ? null : { start, end }),
    [painter, start, end],
  )
  const index = useMemo(() => indexWhenAsked(intervals), [intervals])
  return { index, pend }
}

/** Hovering and clicking ask; capturing one excerpt after the other does not. */
function indexWhenAsked(intervals: readonly Interval[]): IntervalIndex {
  let index: IntervalIndex | null = null
  return {
    size: intervals.length,
    containing: (offset) => (index ??= createIntervalIndex(intervals)).containing(offset),
  }
}
