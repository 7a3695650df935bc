/** Excerpts in text order, kept so by binary search: one more among thousands is a copy of an array and no sort. */
import type { Excerpt } from '../../../shared/domain/excerpt.ts'

/** By place, the longer one first where two begin together. */
export function compareExcerpts(a: Excerpt, b: Excerpt): number {
  return (
    a.position.start - b.position.start ||
    b.position.end - a.position.end ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

export function withExcerpt(sorted: readonly Excerpt[], excerpt: Excerpt): readonly Excerpt[] {
  return sorted.toSpliced(placeOf(sorted, excerpt), 0, excerpt)
}

/** `excerpt` as it stands in the list. */
export function withoutExcerpt(sorted: readonly Excerpt[], excerpt: Excerpt): readonly Excerpt[] {
  const at = placeOf(sorted, excerpt)
  return sorted[at]?.id === excerpt.id ? sorted.toSpliced(at, 1) : sorted
}

/** The first place whose excerpt does not come before this one. */
function placeOf(sorted: readonly Excerpt[], excerpt: Excerpt): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareExcerpts(sorted[middle]!, excerpt) < 0) low = middle + 1
    else high = middle
  }
  return low
}
