/** Stretches of a text that follow each other without overlap (hits, differences): which comes next, and what is left without some. */
import { countWhile } from './count-while.ts'
import type { Stretch } from './layer-intervals.ts'

/** Index of the first one that ends behind an offset; their number when there is none. */
export function firstStretchAfter(stretches: readonly Stretch[], offset: number): number {
  return countWhile(stretches.length, (at) => stretches[at]!.end <= offset)
}

/** The stretches without what lies in the holes; both in order. */
export function cutOut(stretches: readonly Stretch[], holes: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = []
  for (const { start, end } of stretches) {
    let from = start
    for (let at = firstStretchAfter(holes, start); at < holes.length && holes[at]!.start < end; at++) {
      if (holes[at]!.start > from) left.push({ start: from, end: holes[at]!.start })
      from = Math.max(from, holes[at]!.end)
    }
    if (from < end) left.push({ start: from, end })
  }
  return left
}
