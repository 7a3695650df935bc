/**
 * The print of a sentence: 64 bits of its folded words, by which the same sentence is found among hundreds of thousands, and three keys, of
 * which a sentence with a word changed shares at least one. Prints only find; whoever claims that a sentence stands somewhere reads the
 * words there (a file could be made so that its prints collide).
 */
import { foldSentence, wordsOf } from './fold-sentence.ts'

export interface SentencePrint {
  /** Words, or characters in scripts without spaces. */
  readonly words: number
  readonly low: number
  readonly high: number
  /** The smallest hashes of its runs of three words (bottom-k sketch, Broder 1997); 0 where there are fewer. */
  readonly keys: readonly [number, number, number]
}

/** How many words stand in a run that makes a key. */
const RUN = 3

/** Shorter ones are no evidence: "He did not say more" stands in articles that have nothing to do with each other. */
export const MIN_WORDS = 6

export function printSentence(sentence: string): SentencePrint {
  const folded = foldSentence(sentence)
  const words = wordsOf(folded)
  const [low, high] = hash(folded)
  return { words: words.length, low, high, keys: words.length < MIN_WORDS ? [0, 0, 0] : smallestRuns(words) }
}

function smallestRuns(words: readonly string[]): [number, number, number] {
  const hashes = words.map((word) => hash(word)[0])
  let [first, second, third] = [0, 0, 0]
  for (let at = 0; at + RUN <= hashes.length; at++) {
    const run = mix(hashes[at]!, mix(hashes[at + 1]!, hashes[at + 2]!))
    if (run === first || run === second || run === third) continue
    if (first === 0 || run < first) [first, second, third] = [run, first, second]
    else if (second === 0 || run < second) [second, third] = [run, second]
    else if (third === 0 || run < third) third = run
  }
  return [first, second, third]
}

/** Two numbers into one of 32 bits that is never 0 (the last steps of MurmurHash3). */
function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0 || 1
}

/** Twice 32 bits over the UTF-16 units (cyrb53 by bryc, in the public domain: github.com/bryc/code). */
function hash(text: string): [number, number] {
  let h1 = 0xdeadbeef
  let h2 = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    h1 = Math.imul(h1 ^ unit, 2654435761)
    h2 = Math.imul(h2 ^ unit, 1597334677)
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
  return [h1 >>> 0, h2 >>> 0]
}
