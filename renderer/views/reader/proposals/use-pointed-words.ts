/** Marks the words of one proposal in the text, over the highlights of the excerpts (see paint-highlights.ts for why no elements are used). */
import { useLayoutEffect } from 'react'
import type { BlockMap } from '../../../anchoring/block-map.ts'
import type { Stretch } from '../../../../shared/attribution/proposal.ts'
import './pointed-words.css'

const NAME = 'proposal-words'

/** Above the layers of excerpts and below the hits of a search. */
const PRIORITY = 90

export function usePointedWords(map: BlockMap | null, stretch: Stretch | null): void {
  useLayoutEffect(() => {
    const range = stretch === null ? null : (map?.staticRange(stretch.start, stretch.end) ?? null)
    if (range === null) return
    const highlight = new Highlight(range)
    highlight.priority = PRIORITY
    CSS.highlights.set(NAME, highlight)
    return () => {
      if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME)
    }
  }, [map, stretch])
}
