/**
 * Paints stretches that don't overlap (hits of a search, differences) with one highlight: those near the screen, so that ten thousand cost
 * what a screenful of them costs (see paint-highlights.ts). What a name looks like is said in marks.css.
 */
import type { Stretch } from '../../shared/anchoring/layer-intervals.ts'
import { firstStretchAfter } from '../../shared/anchoring/stretch-order.ts'
import type { BlockMap } from './block-map.ts'
import './marks.css'

/** Painted under the excerpts: what was read before is dimmed, but not where it is an excerpt. */
const underExcerpts = ['known-words', 'changed-words'] as const

/** Painted over the excerpts. */
const overExcerpts = [
  'compare-gone',
  'compare-new',
  'compare-moved-old',
  'compare-moved-new',
  'compare-current-old',
  'compare-current-new',
  'find-hit',
  'find-current',
] as const
/** The later over the earlier. */
const names = [...underExcerpts, ...overExcerpts] as const
export type MarkName = (typeof names)[number]

/** The layers of excerpts count from 0; these are clear of them on both sides. */
const PRIORITY_OVER_EXCERPTS = 100

function priorityOf(name: MarkName): number {
  const at = names.indexOf(name)
  return at < underExcerpts.length ? at - underExcerpts.length : PRIORITY_OVER_EXCERPTS + at
}

export interface StretchPainter {
  /** What there is to paint from now on, in text order. */
  paint(stretches: readonly Stretch[]): void
  /** Which part of the text is near the screen from now on. */
  moveTo(near: Stretch): void
  /** Takes everything off the page. */
  close(): void
}

export function createStretchPainter(map: BlockMap, name: MarkName): StretchPainter {
  const highlight = new Highlight()
  highlight.priority = priorityOf(name)
  CSS.highlights.set(name, highlight)
  let stretches: readonly Stretch[] = []
  let near: Stretch = { start: 0, end: 0 }

  const refresh = () => {
    highlight.clear()
    for (let index = firstStretchAfter(stretches, near.start); index < stretches.length; index++) {
      const { start, end } = stretches[index]!
      if (start >= near.end) break
      const range = map.staticRange(start, end)
      if (range !== null) highlight.add(range)
    }
  }
  return {
    paint(wanted) {
      stretches = wanted
      refresh()
    },
    moveTo(stretch) {
      if (stretch.start === near.start && stretch.end === near.end) return
      near = stretch
      refresh()
    },
    close() {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    },
  }
}
