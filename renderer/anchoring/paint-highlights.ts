/**
 * Paints excerpts with the CSS Custom Highlight API: one Highlight for each colour, one for places where excerpts overlap, one for the
 * active excerpt (5,000 overlapping take 50 ms so, and 8 s as spans).
 *
 * The browser goes through every range of a document whenever one is added, so only the text near the screen is painted: what one more
 * excerpt costs does not depend on how many there are (painting all of 6,000, it took 110 ms). Styles: highlights.css.
 */
import { layerIntervals, type ColouredInterval } from '../../shared/anchoring/layer-intervals.ts'
import { tagColourSchema, type TagColour } from '../../shared/domain/tag.ts'
import type { BlockMap } from './block-map.ts'
import type { TextStretch } from './read-selection.ts'

type Layer = TagColour | 'pending' | 'depth' | 'active'

/** Later layers lie over earlier ones. */
const layers: readonly Layer[] = ['pending', ...tagColourSchema.options, 'depth', 'active']

const nameOf = (layer: Layer) => `excerpt-${layer}`

export interface HighlightPainter {
  /** What there is to paint from now on. */
  paint(excerpts: readonly ColouredInterval<TagColour>[]): void
  /** Which part of the text is near the screen from now on. */
  moveTo(near: TextStretch): void
  /** Stretches that were taken and are not durable yet: painted in the frame of the key press. */
  setPending(stretches: readonly TextStretch[]): void
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
  let excerpts: readonly ColouredInterval<TagColour>[] = []
  let near: TextStretch = { start: 0, end: 0 }
  /** Ranges on the page by layer and place; only what differs is touched. */
  let painted = new Map<string, { layer: Layer; range: StaticRange }>()

  const refresh = () => {
    const { coloured, stacked } = layerIntervals(
      excerpts.filter(({ start, end }) => start < near.end && end > near.start),
    )
    const next: typeof painted = new Map()
    const want = (layer: Layer, { start, end }: TextStretch) => {
      const key = `${layer} ${start} ${end}`
      const known = painted.get(key)
      if (known !== undefined) {
        painted.delete(key)
        next.set(key, known)
        return
      }
      const range = map.staticRange(start, end)
      if (range === null) return
      highlights.get(layer)!.add(range)
      next.set(key, { layer, range })
    }
    for (const stretch of coloured) want(stretch.colour, stretch)
    for (const stretch of stacked) want('depth', stretch)
    for (const { layer, range } of painted.values()) highlights.get(layer)!.delete(range)
    painted = next
  }

  /** What a layer of a few stretches has from now on. */
  const only = (layer: Layer, stretches: readonly TextStretch[]) => {
    const highlight = highlights.get(layer)!
    highlight.clear()
    for (const { start, end } of stretches) {
      const range = map.staticRange(start, end)
      if (range !== null) highlight.add(range)
    }
  }

  return {
    paint(wanted) {
      excerpts = wanted
      refresh()
    },
    moveTo(stretch) {
      if (stretch.start === near.start && stretch.end === near.end) return
      near = stretch
      refresh()
    },
    setPending: (stretches) => only('pending', stretches),
    setActive: (stretch) => only('active', stretch === null ? [] : [stretch]),
    close() {
      for (const [layer, highlight] of highlights)
        if (CSS.highlights.get(nameOf(layer)) === highlight) CSS.highlights.delete(nameOf(layer))
    },
  }
}
