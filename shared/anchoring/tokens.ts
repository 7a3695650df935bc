/**
 * A text in the pieces that comparing texts goes by: words, and each mark and each character of scripts without spaces by itself. White space is
 * not compared, so a text that was only laid out anew is the same text.
 */
import { countWhile } from './count-while.ts'

export interface Tokens {
  readonly text: string
  /** UTF-16 offsets of each token; end exclusive. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** A number for each token's letters, from a vocabulary that several texts may share. */
  readonly ids: Int32Array
}

export type Vocabulary = Map<string, number>

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{M}\p{N}]+|[^\s]/gu

export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const ids: number[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match
    let id = vocabulary.get(word)
    if (id === undefined) vocabulary.set(word, (id = vocabulary.size))
    starts.push(match.index)
    ends.push(match.index + word.length)
    ids.push(id)
  }
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends), ids: Int32Array.from(ids) }
}

/** Index of the first token that ends behind an offset. */
export function firstTokenAfter({ ends }: Pick<Tokens, 'ends'>, offset: number): number {
  return countWhile(ends.length, (at) => ends[at]! <= offset)
}
