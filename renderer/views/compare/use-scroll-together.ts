/** Lets the side that the analyst scrolls lead and the other one follow, and brings both to a difference. */
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react'
import type { BlockMap } from '../../anchoring/block-map.ts'
import type { Correspondence, Difference } from '../../../shared/anchoring/compare-texts.ts'
import { bringToLine, scrollAlong, type Side } from './scroll-together.ts'

export interface ColumnPlace {
  readonly map: BlockMap | null
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** What an analyst does to scroll. The side where it happened last leads. */
const LEADING = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const

const NONE: readonly Correspondence[] = []

export function useScrollTogether(
  left: ColumnPlace,
  right: ColumnPlace,
  correspondences: readonly Correspondence[] = NONE,
  isOn: boolean,
): (difference: Difference) => void {
  const leader = useRef<Side | null>(null)
  const sides = useMemo(() => {
    const [first, second] = [sideOf(left.map, left.scroller), sideOf(right.map, right.scroller)]
    return first === null || second === null ? null : { first, second }
  }, [left.map, left.scroller, right.map, right.scroller])

  useEffect(() => {
    if (!isOn || sides === null) return
    const { first, second } = sides
    const rightward = correspondences.map(({ before, after }) => ({ here: before, there: after }))
    const leftward = correspondences.map(({ before, after }) => ({ here: after, there: before }))
    const controller = new AbortController()
    const { signal } = controller
    let frame = 0
    for (const [side, other, pairs] of [
      [first, second, rightward],
      [second, first, leftward],
    ] as const) {
      const lead = () => (leader.current = side)
      for (const type of LEADING) side.scroller.addEventListener(type, lead, { signal, passive: true })
      const follow = () => {
        if (leader.current !== side) return
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(() => scrollAlong(side, other, pairs))
      }
      side.scroller.addEventListener('scroll', follow, { signal, passive: true })
    }
    return () => {
      controller.abort()
      cancelAnimationFrame(frame)
    }
  }, [sides, correspondences, isOn])

  return useCallback(
    ({ before, after }) => {
      if (sides === null) return
      leader.current = null
      bringToLine(sides.first, before)
      bringToLine(sides.second, after)
    },
    [sides],
  )
}

function sideOf(map: BlockMap | null, scroller: RefObject<HTMLElement | null>): Side | null {
  return map === null || map.blocks.length === 0 || scroller.current === null
    ? null
    : { map, scroller: scroller.current }
}
