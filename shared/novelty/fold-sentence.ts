/**
 * One spelling for one sentence, however an outlet sets it: case, width, white space, the shape of quotation marks and dashes, and the
 * letters of Arabic that are written in several ways. Nothing that carries meaning is taken away: a question stays a question, a quotation
 * stays quoted, and a sign before a number stays.
 */

/** Joiners, soft hyphens, marks of direction, and Arabic marks of vowels and length: drawn or not, the words are the same. */
const UNSEEN =
  /[\u00AD\u061C\u0640\u064B-\u065F\u0670\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** Alef with and without hamza or madda, the two forms of yeh, the two of kaf. */
const ARABIC_FORMS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}

export function foldSentence(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(/[أإآٱىیک]/g, (letter) => ARABIC_FORMS[letter]!)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[“”„‟«»‹›‘’‚‛'`´「」『』]/g, '"')
    .replace(/\s*[-‐‑‒–—―−]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{M}\p{N}]+/gu

/** The words of a folded sentence. In scripts without spaces each character is one. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(WORD) ?? []
}
