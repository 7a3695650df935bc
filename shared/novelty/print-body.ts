/**
 * The prints of all sentences of a text, packed as they are stored and held: eight numbers of 32 bits for a sentence. Sentences are found
 * without a language, so that two copies of a story are cut alike whatever language their files claim.
 */
import { findSentences } from '../anchoring/sentences.ts'
import type { ArticleBody } from '../domain/article-body.ts'
import { printSentence } from './print-sentence.ts'

/** Counted up when folding, cutting or hashing changes: prints of other rules are made anew. */
export const PRINT_RULES = 1

/** What stands at which place of a sentence's eight numbers. Start and end are UTF-16 offsets in the text. */
export const FIELD = { start: 0, end: 1, words: 2, low: 3, high: 4, keys: 5 } as const
export const KEYS = 3
export const STRIDE = FIELD.keys + KEYS

export function printBody({ text, blocks }: ArticleBody): Uint32Array<ArrayBuffer> {
  const numbers: number[] = []
  for (const block of blocks) {
    const words = text.slice(block.start, block.end)
    for (const { start, end } of findSentences(words)) {
      const print = printSentence(words.slice(start, end))
      numbers.push(block.start + start, block.start + end, print.words, print.low, print.high, ...print.keys)
    }
  }
  return Uint32Array.from(numbers)
}
