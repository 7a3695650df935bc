/**
 * Walks an article unit by unit for the keyboard: by character, word, sentence or paragraph. Units never cross a block; those of a block are
 * found when the walk first comes by, so a book opens as fast as a note.
 */
import type { ArticleBody } from '../domain/article-body.ts'
import { findSentences } from './sentences.ts'
import { findCharacters, findParagraph, findWords } from './text-units.ts'

/** UTF-16 offsets; end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export type TextUnit = 'character' | 'word' | 'sentence' | 'paragraph'

export type Direction = 'forward' | 'backward'

export interface TextWalk {
  /** The unit that holds the offset, or else the first one behind it; null at the end of the article. */
  at(offset: number): Stretch | null
  /** The unit that holds the character before the offset, or else the last one before it; null at the beginning. */
  before(offset: number): Stretch | null
  /** The first unit that begins at or after the offset. */
  next(offset: number): Stretch | null
  /** The last unit that ends at or before the offset. */
  previous(offset: number): Stretch | null
}

const finders: Readonly<Record<TextUnit, (text: string, language: string | null) => readonly Stretch[]>> = {
  character: findCharacters,
  word: findWords,
  sentence: findSentences,
  paragraph: findParagraph,
}

export function createTextWalk(
  { text, blocks }: ArticleBody,
  unit: TextUnit,
  language: string | null,
): TextWalk {
  const known = new Map<number, readonly Stretch[]>()
  const unitsOf = (index: number): readonly Stretch[] => {
    const found = known.get(index)
    if (found !== undefined) return found
    const { start, end } = blocks[index]!
    const units = finders[unit](text.slice(start, end), language).map((each) => ({
      start: each.start + start,
      end: each.end + start,
    }))
    known.set(index, units)
    return units
  }
  /** The last block that begins at or before the offset. */
  const blockAt = (offset: number): number => {
    let low = 0
    let high = blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (blocks[middle]!.start <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const forward = (offset: number, fits: (each: Stretch) => boolean): Stretch | null => {
    for (let index = blockAt(offset); index < blocks.length; index++) {
      const found = unitsOf(index).find(fits)
      if (found !== undefined) return found
    }
    return null
  }
  const backward = (offset: number, fits: (each: Stretch) => boolean): Stretch | null => {
    for (let index = blockAt(offset); index >= 0; index--) {
      const found = blocks[index] && unitsOf(index).findLast(fits)
      if (found !== undefined) return found
    }
    return null
  }
  return {
    at: (offset) => forward(offset, ({ end }) => end > offset),
    before: (offset) => backward(offset, ({ start }) => start < offset),
    next: (offset) => forward(offset, ({ start }) => start >= offset),
    previous: (offset) => backward(offset, ({ end }) => end <= offset),
  }
}

/** The units that a stretch touches, whole. */
export function widenToUnits(walk: TextWalk, { start, end }: Stretch): Stretch {
  return {
    start: Math.min(start, walk.at(start)?.start ?? start),
    end: Math.max(end, walk.before(end)?.end ?? end),
  }
}

/** A selection: a stretch and which of its ends moves. */
export interface MovingStretch extends Stretch {
  /** The end that moves is the start. */
  readonly isBackward: boolean
}

/**
 * The selection after one more step of extending: the moving end goes a unit on, and the other way it gives units back before it grows on
 * the other side, as Shift and the arrow keys do. A unit that the selection ends inside of is completed, or given back, first.
 */
export function extendBy(walk: TextWalk, selected: MovingStretch, direction: Direction): MovingStretch {
  const { start, end, isBackward } = selected
  if (direction === 'forward') {
    const kept = walk.next(start + 1)
    if (isBackward && kept !== null && kept.start < end) return { start: kept.start, end, isBackward }
    return { start, end: walk.at(end)?.end ?? end, isBackward: false }
  }
  const kept = walk.previous(end - 1)
  if (!isBackward && kept !== null && kept.end > start) return { start, end: kept.end, isBackward }
  return { start: walk.before(start)?.start ?? start, end, isBackward: true }
}
