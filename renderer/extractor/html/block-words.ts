/** Words of blocks as the search for the article counts and compares them. Scripts without spaces have two characters to a word. */

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

export function countWords(text: string): number {
  const unspaced = countOf(text, UNSPACED)
  return Math.ceil(unspaced / 2) + countOf(unspaced > 0 ? text.replace(UNSPACED, ' ') : text, WORD)
}

/** For comparing: only letters and digits, in lower case. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function countOf(text: string, pattern: RegExp): number {
  let count = 0
  pattern.lastIndex = 0
  while (pattern.exec(text) !== null) count++
  return count
}

export const SENTENCE_END = /[.!?…。！？।॥۔؟။។](?:["'”’»«)\]」』]|\s)*$/u
