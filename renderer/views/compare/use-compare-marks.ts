/** Paints what differs on both sides: gone, new, moved, and the difference that the analyst is at. */
import { useMemo } from 'react'
import type { Difference, TextComparison } from '../../../shared/anchoring/compare-texts.ts'
import type { Stretch } from '../../../shared/anchoring/layer-intervals.ts'
import { cutOut } from '../../../shared/anchoring/stretch-order.ts'
import { usePaintedStretches } from '../reader/use-painted-stretches.ts'
import type { ColumnPlace } from './use-scroll-together.ts'

const NO_DIFFERENCES: readonly Difference[] = []
const isStretch = ({ start, end }: Stretch) => end > start

export function useCompareMarks(
  left: ColumnPlace,
  right: ColumnPlace,
  comparison: TextComparison | undefined,
  current: Difference | null,
): void {
  const differences = comparison?.differences ?? NO_DIFFERENCES
  const moves = useMemo(
    () => ({
      old: comparison?.moves.map(({ before }) => before) ?? [],
      new: comparison?.moves.map(({ after }) => after).sort((a, b) => a.start - b.start) ?? [],
    }),
    [comparison],
  )
  const marks = useMemo(
    () => ({
      gone: cutOut(differences.map(({ before }) => before).filter(isStretch), moves.old),
      new: cutOut(differences.map(({ after }) => after).filter(isStretch), moves.new),
    }),
    [differences, moves],
  )
  const currentMarks = useMemo(
    () => ({
      old: current === null ? null : [current.before].filter(isStretch),
      new: current === null ? null : [current.after].filter(isStretch),
    }),
    [current],
  )
  usePaintedStretches(left.map, left.scroller, 'compare-gone', marks.gone)
  usePaintedStretches(right.map, right.scroller, 'compare-new', marks.new)
  usePaintedStretches(left.map, left.scroller, 'compare-moved-old', moves.old)
  usePaintedStretches(right.map, right.scroller, 'compare-moved-new', moves.new)
  usePaintedStretches(left.map, left.scroller, 'compare-current-old', currentMarks.old)
  usePaintedStretches(right.map, right.scroller, 'compare-current-new', currentMarks.new)
}
