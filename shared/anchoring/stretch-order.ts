/** Stretches of a text that follow each other without overlap (hits, differences): which of them comes next. */
import type { Stretch } from './layer-intervals.ts'

/** Index of the first one that ends behind an offset; their number when there is none. */
export function firstStretchAfter(stretches: readonly Stretch[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
