/**
 * Two texts that scroll together: what stands at the reading line of the one is brought to the reading line of the other. Between two places
 * that correspond the way is divided evenly, so a passage that only one side has lets the other side wait. Only the places around the
 * line are measured: a book is never laid out for it.
 */
import type { BlockMap } from '../../anchoring/block-map.ts'
import { offsetNearPoint } from '../../anchoring/hit-test.ts'
import { countWhile } from '../../../shared/anchoring/count-while.ts'
import type { Stretch } from '../../../shared/anchoring/layer-intervals.ts'

export interface Side {
  readonly map: BlockMap
  readonly scroller: HTMLElement
}

/** A place on this side and on the other. */
export interface Pair {
  readonly here: number
  readonly there: number
}

/** Where the line lies on the page. */
const READING_HEIGHT = 0.3

export function scrollAlong(from: Side, to: Side, pairs: readonly Pair[]): void {
  const line = lineOf(from)
  const offset = offsetAtLine(from, line)
  const next = firstPairBehind(pairs, offset)
  const [above, below] = [pairs[next - 1], pairs[next]]
  const hereAbove = above === undefined ? topOfText(from) : topOf(from, above.here)
  const thereAbove = above === undefined ? topOfText(to) : topOf(to, above.there)
  const hereBelow = below === undefined ? endOfText(from) : topOf(from, below.here)
  const thereBelow = below === undefined ? endOfText(to) : topOf(to, below.there)
  const isOutside = line < hereAbove || line > hereBelow || hereBelow <= hereAbove
  const there = isOutside
    ? thereAbove + (line - hereAbove)
    : thereAbove + ((line - hereAbove) / (hereBelow - hereAbove)) * (thereBelow - thereAbove)
  to.scroller.scrollTop += there - lineOf(to)
}

/** Brings a stretch to the reading line; looked at again when what was never drawn has got its true height. */
export function bringToLine(side: Side, { start }: Stretch): void {
  let tries = 3
  const settle = () => {
    const before = side.scroller.scrollTop
    side.scroller.scrollTop += topOf(side, start) - lineOf(side)
    if (--tries > 0 && Math.abs(side.scroller.scrollTop - before) > 1) requestAnimationFrame(settle)
  }
  settle()
}

function lineOf({ scroller }: Side): number {
  const page = scroller.getBoundingClientRect()
  return page.top + page.height * READING_HEIGHT
}

function offsetAtLine(side: Side, line: number): number {
  const { map } = side
  if (line <= topOfText(side)) return 0
  const text = map.root.getBoundingClientRect()
  const x = getComputedStyle(map.root).direction === 'rtl' ? text.right - 8 : text.left + 8
  // The line may fall between two paragraphs.
  for (let step = 0; step <= 60; step += 12) {
    const offset = offsetNearPoint(map, x, line + step)
    if (offset !== null) return offset
  }
  return map.textLength
}

function topOf({ map }: Side, offset: number): number {
  const at = Math.min(offset, map.textLength - 1)
  const box = map.liveRange(at, at + 1)?.getBoundingClientRect()
  // A character that is not drawn (a tab at the end of a cell) has no box of its own.
  return box === undefined || box.height === 0
    ? map.element(map.blockAt(at)).getBoundingClientRect().top
    : box.top
}

const topOfText = ({ map }: Side) => map.root.getBoundingClientRect().top
const endOfText = ({ map }: Side) => map.root.getBoundingClientRect().bottom

function firstPairBehind(pairs: readonly Pair[], offset: number): number {
  return countWhile(pairs.length, (at) => pairs[at]!.here <= offset)
}
