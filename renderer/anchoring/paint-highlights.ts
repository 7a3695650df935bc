/**
 * Paints excerpts with the CSS Custom Highlight API: one Highlight for each colour, one for places where excerpts overlap, one for the
 * active excerpt (5,000 overlapping take 50 ms so, and 8 s as spans). Each update compares what is to be painted with what is, and
 * touches only the difference: one more excerpt in an article with thousands is a handful of ranges. Styles: highlights.css.
 */
import { layerIntervals, type ColouredInterval } from '../../shared/anchoring/layer-intervals.ts'
import type { BlockMap } from './block-map.ts'
import type { TextStretch } from './read-selection.ts'

export const highlightColours = ['h1', 'h2', 'h3', 'h4'] as const
export type HighlightColour = (typeof highlightColours)[number]

type Layer = HighlightColour | 'depth' | 'active'

/** Later layers lie over earlier ones. */
const layers: readonly Layer[] = [...highlightColours, 'depth', 'active']

const nameOf = (layer: Layer) => `excerpt-${layer}`

export interface HighlightPainter {
  /** What is painted from now on. */
  paint(excerpts: readonly ColouredInterval<HighlightColour>[]): void
  /** Marks one stretch as the one that is worked on. */
  setActive(stretch: TextStretch | null): void
  /** Takes everything off the page. */
  close(): void
}

export function createHighlightPainter(map: BlockMap): HighlightPainter {
  const highlights = new Map(
    layers.map((layer, priority) => {
      const highlight = new Highlight()
      highlight.priority = priority
      CSS.highlights.set(nameOf(layer), highlight)
      return [layer, highlight] as const
    }),
  )
  /** Ranges on the page by layer and place. */
  let painted = new Map<string, { layer: Layer; range: StaticRange }>()

  const paintStretches = (wanted: readonly (TextStretch & { layer: Layer })[]) => {
    const next: typeof painted = new Map()
    for (const { layer, start, end } of wanted) {
      const key = `${layer} ${start} ${end}`
      const known = painted.get(key)
      if (known !== undefined) {
        painted.delete(key)
        next.set(key, known)
        continue
      }
      const range = map.staticRange(start, end)
      if (range === null) continue
      highlights.get(layer)!.add(range)
      next.set(key, { layer, range })
    }
    for (const { layer, range } of painted.values()) highlights.get(layer)!.delete(range)
    painted = next
  }

  return {
    paint(excerpts) {
      const { coloured, stacked } = layerIntervals(excerpts)
      paintStretches([
        ...coloured.map(({ colour, start, end }) => ({ layer: colour, start, end })),
        ...stacked.map(({ start, end }) => ({ layer: 'depth' as const, start, end })),
      ])
    },
    setActive(stretch) {
      const active = highlights.get('active')!
      active.clear()
      const range = stretch === null ? null : map.staticRange(stretch.start, stretch.end)
      if (range !== null) active.add(range)
    },
    close() {
      for (const [layer, highlight] of highlights)
        if (CSS.highlights.get(nameOf(layer)) === highlight) CSS.highlights.delete(nameOf(layer))
    },
  }
}
