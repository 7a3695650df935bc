/**
 * Selecting with the keyboard. There is no caret in an article, so the window's own selection is the cursor: it can be copied, read aloud and
 * captured like one that was made with the mouse. J and its kin go from unit to unit; with Shift one end of the selection stays and the
 * other moves. After a capture the place is remembered, so that the next sentence is the one behind it.
 *
 * Left and right follow the eye: in a paragraph that reads from the right, the left arrow goes on and the right arrow goes back, also through
 * words of the other direction inside it.
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
import {
  createTextWalk,
  extendBy,
  widenToUnits,
  type Direction,
  type TextUnit,
  type TextWalk,
} from '../../../shared/anchoring/text-walk.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'

export interface SelectionKeys {
  /** What is selected in the article now. */
  read(): TextStretch | null
  select(stretch: TextStretch): void
  /** The whole sentences that a stretch touches. */
  wholeSentences(stretch: TextStretch): TextStretch
  /** Selects the unit before or behind the place of work. */
  step(unit: TextUnit, direction: Direction): void
  /** Moves one end of the selection by a unit. */
  extend(unit: TextUnit, towards: Direction | 'left' | 'right'): void
  /** From now on the other end moves. */
  turn(): void
  /** Takes the selection off this stretch, unless another one is selected meanwhile; the walk goes on from here. */
  restAt(stretch: TextStretch): void
}

interface SelectionKeysOptions {
  map: BlockMap | null
  body: ArticleBody
  language: string | null
  scroller: RefObject<HTMLElement | null>
  reveal: (stretch: TextStretch) => void
}

export function useSelectionKeys({
  map,
  body,
  language,
  scroller,
  reveal,
}: SelectionKeysOptions): SelectionKeys {
  const resting = useRef<TextStretch | null>(null)
  return useMemo(() => {
    const walks = new Map<TextUnit, TextWalk>()
    const walkBy = (unit: TextUnit) => {
      const walk = walks.get(unit) ?? createTextWalk(body, unit, language)
      walks.set(unit, walk)
      return walk
    }
    const read = () => (map === null ? null : readSelection(map, body.text))
    const select = (stretch: TextStretch, isBackward = false) => {
      if (map === null) return
      selectStretch(map, stretch, isBackward)
      reveal(stretch)
    }
    const firstOnScreen = () => (map === null ? 0 : (findFirstOffset(map, scroller.current) ?? 0))
    const step = (unit: TextUnit, direction: Direction) => {
      const place = read() ?? resting.current
      const walk = walkBy(unit)
      const found =
        place === null
          ? walk.at(firstOnScreen())
          : direction === 'forward'
            ? walk.next(place.end)
            : walk.previous(place.start)
      if (found !== null) select(found)
    }
    return {
      read,
      select,
      wholeSentences: (stretch) => widenToUnits(walkBy('sentence'), stretch),
      step,
      extend(unit, towards) {
        const stretch = read()
        const isBackward = isSelectionBackward()
        const moving = stretch === null ? 0 : isBackward ? stretch.start : stretch.end
        const direction = inReadingOrder(map, moving, towards)
        if (stretch === null) return step(unit, direction)
        const extended = extendBy(walkBy(unit), { ...stretch, isBackward }, direction)
        select(extended, extended.isBackward)
      },
      turn() {
        const stretch = read()
        if (map !== null && stretch !== null) selectStretch(map, stretch, !isSelectionBackward())
      },
      restAt(stretch) {
        resting.current = stretch
        const selected = read()
        if (selected?.start === stretch.start && selected.end === stretch.end) clearSelection()
      },
    }
  }, [map, body, language, scroller, reveal])
}

/** Which way an arrow goes in the paragraph that the moving end is in. */
function inReadingOrder(
  map: BlockMap | null,
  offset: number,
  towards: Direction | 'left' | 'right',
): Direction {
  if (towards === 'forward' || towards === 'backward') return towards
  // A selection that ends with a block is still in it.
  const block = map === null || map.blocks.length === 0 ? null : map.element(map.blockAt(offset))
  const isRtl = block !== null && getComputedStyle(block).direction === 'rtl'
  return (towards === 'right') === isRtl ? 'backward' : 'forward'
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
