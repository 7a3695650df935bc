/** Follows a stretch of an old text into the revised one, by its own words that are left and by its neighbours. */
import type { TextPositionSelector } from '../domain/excerpt.ts'
import type { Alignment } from './align-texts.ts'
import { similarity } from './similarity.ts'
import { firstTokenAfter, type Tokens } from './tokens.ts'

export interface AlignedTexts {
  readonly before: Tokens
  readonly after: Tokens
  readonly alignment: Alignment
}

export interface Candidate extends TextPositionSelector {
  /** How like the old words it is: 0–1. */
  readonly score: number
}

/** Where a stretch of the old text went, by its own words that are left and, at its ends, by its neighbours'. Null when nothing of it is left. */
export function followStretch(
  { start, end }: TextPositionSelector,
  { before, after, alignment }: AlignedTexts,
): Candidate | null {
  const first = firstTokenAfter(before, start)
  let last = first
  while (last + 1 < before.starts.length && before.starts[last + 1]! < end) last++
  let from = first
  while (from <= last && alignment[from]! < 0) from++
  if (from > last) return null
  let to = last
  while (alignment[to]! < 0) to--
  // Words at its ends that were replaced: up to the neighbours that are left, but not much more than was there.
  let newFrom = alignment[from]!
  let newTo = alignment[to]!
  if (from > first) newFrom = Math.max(neighbourBefore(first, alignment) + 1, newFrom - 2 * (from - first))
  if (to < last) newTo = Math.min(neighbourAfter(last, alignment, after) - 1, newTo + 2 * (last - to))
  // A stretch may begin or end inside a word.
  const startsInside = from === first ? start - before.starts[first]! : 0
  const endsInside = to === last ? before.ends[last]! - end : 0
  const stretch = { start: after.starts[newFrom]! + startsInside, end: after.ends[newTo]! - endsInside }
  if (stretch.end <= stretch.start) return null
  const exact = before.text.slice(start, end)
  return { ...stretch, score: similarity(exact, after.text.slice(stretch.start, stretch.end)) }
}

function neighbourBefore(token: number, alignment: Alignment): number {
  for (let at = token - 1; at >= 0; at--) if (alignment[at]! >= 0) return alignment[at]!
  return -1
}

function neighbourAfter(token: number, alignment: Alignment, after: Tokens): number {
  for (let at = token + 1; at < alignment.length; at++) if (alignment[at]! >= 0) return alignment[at]!
  return after.starts.length
}
