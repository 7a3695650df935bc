/** Whether a stretch of a revised text stands where an old one stood: by the words around it, and by where the editor's changes lead. */
import type { TextPositionSelector } from '../domain/excerpt.ts'
import type { AlignedTexts } from './follow-stretch.ts'
import { firstTokenAfter, type Tokens } from './tokens.ts'

/** Words on each side that count as neighbours: more than a sentence, or a copy of the sentence would bring enough of them along. */
const NEIGHBOURS = 40
export const LEAST_NEIGHBOURHOOD = 0.6
/** Words on each side that are followed one by one. */
const NEAREST = 12
const LEAST_FOLLOWED = 0.9

/** How many of the words around a stretch stand around the other one, too: 0–1. */
export function neighbourhood(old: TextPositionSelector, now: TextPositionSelector, { before, after }: AlignedTexts): number {
  const around = listNeighbours(before, old)
  if (around.length === 0) return 1
  const counts = new Map<number, number>()
  for (const id of listNeighbours(after, now)) counts.set(id, (counts.get(id) ?? 0) + 1)
  let found = 0
  for (const id of around) {
    const left = counts.get(id) ?? 0
    if (left === 0) continue
    counts.set(id, left - 1)
    found++
  }
  return found / around.length
}

/** Most of the words around it are the old ones, or all of them that the editor left went there, too. */
export function isAmongNeighbours(old: TextPositionSelector, now: TextPositionSelector, revision: AlignedTexts): boolean {
  if (neighbourhood(old, now, revision) >= LEAST_NEIGHBOURHOOD) return true
  const { near, left } = followNeighbours(old, now, NEIGHBOURS, revision)
  return left >= NEAREST && near / left >= LEAST_FOLLOWED
}

/** How many of the words next to a stretch were followed to the words next to the other one: 0–1. */
export function followedNeighbours(old: TextPositionSelector, now: TextPositionSelector, revision: AlignedTexts): number {
  const { near, asked } = followNeighbours(old, now, NEAREST, revision)
  return asked === 0 ? 0 : near / asked
}

/** Of so many words on each side of a stretch: how many are left in the new text, and how many of these stand near the other stretch. */
function followNeighbours(
  old: TextPositionSelector,
  now: TextPositionSelector,
  words: number,
  { before, after, alignment }: AlignedTexts,
) {
  const first = firstTokenAfter(before, old.start)
  const next = firstTokenAfter(before, old.end - 1) + 1
  const newFirst = firstTokenAfter(after, now.start)
  const newNext = firstTokenAfter(after, now.end - 1) + 1
  const [from, to] = [Math.max(0, first - words), Math.min(alignment.length, next + words)]
  let left = 0
  let near = 0
  for (let at = from; at < to; at++) {
    if (at === first) at = next
    const place = at < to ? alignment[at]! : -1
    if (place < 0) continue
    left++
    const distance = at < first ? newFirst - place : place - newNext + 1
    if (distance > 0 && distance <= 2 * words) near++
  }
  return { asked: first - from + (to - next), left, near }
}

function listNeighbours(tokens: Tokens, { start, end }: TextPositionSelector): readonly number[] {
  const first = firstTokenAfter(tokens, start)
  const next = firstTokenAfter(tokens, end - 1) + 1
  return [
    ...tokens.ids.subarray(Math.max(0, first - NEIGHBOURS), first),
    ...tokens.ids.subarray(next, next + NEIGHBOURS),
  ]
}
