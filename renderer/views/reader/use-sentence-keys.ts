/**
 * Selecting sentence by sentence with the keyboard. There is no caret in an article, so the window's own selection is the cursor: it can be
 * copied, read aloud and captured like one that was made with the mouse. After a capture the place is remembered, so that the next
 * sentence is the one behind it.
 */
import { useMemo, useRef, type RefObject } from 'react'
import type { BlockMap } from '../../anchoring/block-map.ts'
import { offsetNearPoint } from '../../anchoring/hit-test.ts'
import {
  clearSelection,
  isSelectionBackward,
  readSelection,
  selectStretch,
  type TextStretch,
} from '../../anchoring/read-selection.ts'
import { createSentenceWalk, extendBySentence } from '../../../shared/anchoring/sentence-walk.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'

export interface SentenceKeys {
  /** What is selected in the article now. */
  read(): TextStretch | null
  /** Selects the sentence before or behind the place of work. */
  step(direction: 'forward' | 'backward'): void
  /** Adds a sentence to the selection, or gives one back. */
  extend(direction: 'forward' | 'backward'): void
  /** Takes the selection off this stretch, unless another one is selected meanwhile; the walk goes on from here. */
  restAt(stretch: TextStretch): void
}

interface SentenceKeysOptions {
  map: BlockMap | null
  body: ArticleBody
  language: string | null
  scroller: RefObject<HTMLElement | null>
  reveal: (stretch: TextStretch) => void
}

export function useSentenceKeys({
  map,
  body,
  language,
  scroller,
  reveal,
}: SentenceKeysOptions): SentenceKeys {
  const resting = useRef<TextStretch | null>(null)
  return useMemo(() => {
    const walk = createSentenceWalk(body, language)
    const read = () => (map === null ? null : readSelection(map, body.text))
    const select = (stretch: TextStretch, isBackward = false) => {
      if (map === null) return
      selectStretch(map, stretch, isBackward)
      reveal(stretch)
    }
    const firstOnScreen = () => (map === null ? 0 : (findFirstOffset(map, scroller.current) ?? 0))
    return {
      read,
      step(direction) {
        const place = read() ?? resting.current
        const sentence =
          place === null
            ? walk.at(firstOnScreen())
            : direction === 'forward'
              ? walk.next(place.end)
              : walk.previous(place.start)
        if (sentence !== null) select(sentence)
      },
      extend(direction) {
        const stretch = read()
        if (stretch === null) return this.step(direction)
        const extended = extendBySentence(walk, stretch, direction, isSelectionBackward())
        select(extended.stretch, extended.isBackward)
      },
      restAt(stretch) {
        resting.current = stretch
        const selected = read()
        if (selected?.start === stretch.start && selected.end === stretch.end) clearSelection()
      },
    }
  }, [map, body, language, scroller, reveal])
}

/** The first offset of the text that can be seen. */
export function findFirstOffset(map: BlockMap, scroller: HTMLElement | null): number | null {
  if (scroller === null) return null
  const page = scroller.getBoundingClientRect()
  const text = map.root.getBoundingClientRect()
  if (text.top >= page.top) return 0
  const isRtl = getComputedStyle(map.root).direction === 'rtl'
  const x = isRtl ? text.right - 8 : text.left + 8
  // A point may fall between two blocks; a few steps down there is text.
  for (let y = page.top + 8; y < page.top + 160; y += 20) {
    const offset = offsetNearPoint(map, x, y)
    if (offset !== null) return offset
  }
  return null
}
