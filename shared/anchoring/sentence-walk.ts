/**
 * Walks an article sentence by sentence for the keyboard. Sentences never cross a block; those of a block are found when the walk first
 * comes by, so a book opens as fast as a note.
 */
import type { ArticleBody } from '../domain/article-body.ts'
import { findSentences, type Sentence } from './sentences.ts'

export interface SentenceWalk {
  /** The sentence that holds the offset, or else the first one behind it; null at the end of the article. */
  at(offset: number): Sentence | null
  /** The first sentence that begins at or after the offset. */
  next(offset: number): Sentence | null
  /** The last sentence that ends at or before the offset. */
  previous(offset: number): Sentence | null
}

export function createSentenceWalk({ text, blocks }: ArticleBody, language: string | null): SentenceWalk {
  const known = new Map<number, readonly Sentence[]>()
  const sentencesOf = (index: number): readonly Sentence[] => {
    const found = known.get(index)
    if (found !== undefined) return found
    const { start, end } = blocks[index]!
    const sentences = findSentences(text.slice(start, end), language).map((sentence) => ({
      start: sentence.start + start,
      end: sentence.end + start,
    }))
    known.set(index, sentences)
    return sentences
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
  const forward = (offset: number, fits: (sentence: Sentence) => boolean): Sentence | null => {
    for (let index = blockAt(offset); index < blocks.length; index++) {
      const sentence = sentencesOf(index).find(fits)
      if (sentence !== undefined) return sentence
    }
    return null
  }
  return {
    at: (offset) => forward(offset, ({ end }) => end > offset),
    next: (offset) => forward(offset, ({ start }) => start >= offset),
    previous(offset) {
      for (let index = blockAt(offset); index >= 0; index--) {
        const sentence = blocks[index] && sentencesOf(index).findLast(({ end }) => end <= offset)
        if (sentence !== undefined) return sentence
      }
      return null
    },
  }
}

/**
 * The stretch after one more step of extending: the moving end goes a sentence on, and the other way it gives sentences back before it
 * grows on the other side, as Shift and the arrow keys do with words.
 */
export function extendBySentence(
  walk: SentenceWalk,
  { start, end }: Sentence,
  direction: 'forward' | 'backward',
  isBackward: boolean,
): { readonly stretch: Sentence; readonly isBackward: boolean } {
  if (direction === 'forward') {
    const second = walk.next(Math.min(walk.at(start)?.end ?? end, end))
    if (isBackward && second !== null && second.start < end)
      return { stretch: { start: second.start, end }, isBackward: true }
    return { stretch: { start, end: walk.next(end)?.end ?? end }, isBackward: false }
  }
  const secondLast = walk.previous(Math.max(walk.previous(end)?.start ?? start, start))
  if (!isBackward && secondLast !== null && secondLast.end > start)
    return { stretch: { start, end: secondLast.end }, isBackward: false }
  return { stretch: { start: walk.previous(start)?.start ?? start, end }, isBackward: true }
}
