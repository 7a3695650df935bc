/**
 * The units of a block below and above the sentence. Words are those of the engine's segmenter (UAX #29, with dictionaries for Chinese,
 * Japanese, Thai and their like), and a run of signs between them is a unit of its own, so that a quotation mark or a full stop can be
 * taken into a quote or left out of it.
 */
import { getSegmenter } from './segmenters.ts'
import type { Stretch } from './text-walk.ts'

export function findWords(text: string, language: string | null): Stretch[] {
  const words: Stretch[] = []
  let isInSigns = false
  for (const { segment, index, isWordLike } of getSegmenter('word', language).segment(text)) {
    const end = index + segment.length
    const isSpace = segment.trim() === ''
    const areSigns = !isSpace && isWordLike !== true
    if (areSigns && isInSigns) words.push({ start: words.pop()!.start, end })
    else if (!isSpace) words.push({ start: index, end })
    isInSigns = areSigns
  }
  return words
}

/** Characters as a reader sees them. */
export function findCharacters(text: string): Stretch[] {
  return [...getSegmenter('grapheme', null).segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }))
}

/** A block is one paragraph; an empty one is none. */
export function findParagraph(text: string): Stretch[] {
  const words = text.trim()
  if (words === '') return []
  const start = text.indexOf(words)
  return [{ start, end: start + words.length }]
}
