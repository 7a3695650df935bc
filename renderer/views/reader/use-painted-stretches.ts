/** Keeps the painted hits or differences of a text in step with what they are. Nothing is painted while `stretches` is null. */
import { useLayoutEffect, useState, type RefObject } from 'react'
import type { BlockMap } from '../../anchoring/block-map.ts'
import { createStretchPainter, type MarkName, type StretchPainter } from '../../anchoring/paint-stretches.ts'
import { watchNearText } from '../../anchoring/watch-near-text.ts'
import type { Stretch } from '../../../shared/anchoring/layer-intervals.ts'

export function usePaintedStretches(
  map: BlockMap | null,
  scroller: RefObject<HTMLElement | null>,
  name: MarkName,
  stretches: readonly Stretch[] | null,
): void {
  const [painter, setPainter] = useState<StretchPainter | null>(null)
  const isOn = stretches !== null
  useLayoutEffect(() => {
    if (!isOn || map === null || map.blocks.length === 0 || scroller.current === null) return
    const made = createStretchPainter(map, name)
    const stopWatching = watchNearText(map, scroller.current, (near) => made.moveTo(near))
    setPainter(made)
    return () => {
      stopWatching()
      made.close()
      setPainter(null)
    }
  }, [isOn, map, scroller, name])
  useLayoutEffect(() => painter?.paint(stretches ?? []), [painter, stretches])
}
