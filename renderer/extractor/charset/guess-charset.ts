/**
 * Guesses the charset of bytes that are not UTF-8 and whose label is missing or plainly wrong.
 *
 * Each candidate is tried: the bytes are decoded and the result is asked whether it reads like one language (letters of that language,
 * capitals where capitals go, no symbols inside words). The label, if there is one, wins unless another candidate is clearly better:
 * people who made the file knew more than statistics do.
 */
import { decodeCharset } from './decode-charset.ts'
import { doubleByteSystems, singleByteSystems, type WritingSystem } from './letter-tables.ts'

/** Enough to decide, little enough to stay below some 20 ms for all candidates together. */
const SAMPLE_BYTES = 8 * 1024

/** How much better than the label another charset has to read before the label is overruled. */
const LABEL_MARGIN = 0.25

export interface CharsetGuess {
  readonly charset: string
  /** Mean per character above ASCII: 1 is a perfect fit, below 0 is noise. */
  readonly score: number
}

/** The likeliest charset of `bytes`, or null when there is nothing to go by. */
export function guessCharset(bytes: Uint8Array, label: string | null = null): CharsetGuess | null {
  const sample = sampleAboveAscii(bytes)
  const guesses: CharsetGuess[] = []
  const scored = new Map<string, number>()
  for (const systems of [singleByteSystems, doubleByteSystems]) {
    const isDoubleByte = systems === doubleByteSystems
    for (const charset of new Set(systems.flatMap((system) => system.charsets))) {
      const text = decodeSample(sample, charset)
      if (text === null) continue
      const fitting = systems.filter((system) => system.charsets.includes(charset))
      const fit = Math.max(...fitting.map((system) => scoreText(text, system, isDoubleByte)))
      const score = charset === 'windows-1252' && fit > 0 ? fit + scarcityBonus(text) : fit
      scored.set(charset, score)
      guesses.push({ charset, score })
    }
  }
  // Stable sort: on a tie the charset named first in the tables stays first.
  guesses.sort((a, b) => b.score - a.score)
  const best = guesses[0]
  if (best === undefined || best.score <= 0) return null
  const labelled = label === null ? undefined : scored.get(label)
  if (label !== null && labelled !== undefined && labelled > 0 && best.score - labelled < LABEL_MARGIN)
    return { charset: label, score: labelled }
  return best
}

/** Stretches around bytes above ASCII: markup and English boilerplate say nothing. */
function sampleAboveAscii(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES)
  let length = 0
  for (let at = 0; at < bytes.length && length < SAMPLE_BYTES; at++) {
    if (bytes[at]! < 0x80) continue
    let end = at
    // A stretch ends where eight ASCII bytes follow each other; double-byte trail bytes may be ASCII, so it is cut generously.
    for (let ascii = 0; end < bytes.length && ascii < 8; end++) ascii = bytes[end]! < 0x80 ? ascii + 1 : 0
    // One byte of context in front shows whether a word began before.
    const from = at > 0 && isLetterByte(bytes[at - 1]!) ? at - 1 : at
    const piece = bytes.subarray(from, Math.min(end, from + SAMPLE_BYTES - length - 1))
    sample.set(piece, length)
    length += piece.length
    sample[length++] = 0x20
    at = end
  }
  return sample.subarray(0, length)
}

/** With a handful of signs there is nothing to weigh; then the charset of most old files in Latin script is the best guess. */
function scarcityBonus(text: string): number {
  const count = text.replace(/[\u0000-\u007f]/g, '').length
  return Math.max(0, 1 - count / 10)
}

function isLetterByte(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}

function decodeSample(sample: Uint8Array, charset: string): string | null {
  try {
    return decodeCharset(sample, charset)
  } catch {
    return null
  }
}

const HARD_FAULT = /[\ufffd\u0080-\u009f\ue000-\uf8ff]/u
const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const FITTING_SIGN = /[\u00a0«»“”„‘’‚–—…°·§©®€£№•™\u3000-\u303f\uff01-\uff5e\u05be\u200c-\u200f]/u

function scoreText(text: string, system: WritingSystem, isDoubleByte: boolean): number {
  const common = new Set(system.common)
  const other = new Set(system.other)
  let total = 0
  let counted = 0
  let before = ' '
  for (const char of text) {
    if (char > '\u007f') {
      counted++
      total += scoreCharacter(char, before, common, other, isDoubleByte)
    } else if (LETTER.test(before) && before > '\u007f' && LETTER.test(char) && !isDoubleByte) {
      // An ASCII letter after a letter above ASCII: normal in Latin script, foreign in all others.
      if (!/\p{Script=Latin}/u.test(before)) total -= 1
      else if (UPPER.test(char) && LOWER.test(before)) total -= 1
    }
    before = char
  }
  return counted === 0 ? 0 : total / counted
}

function scoreCharacter(
  char: string,
  before: string,
  common: ReadonlySet<string>,
  other: ReadonlySet<string>,
  isDoubleByte: boolean,
): number {
  if (HARD_FAULT.test(char)) return -5
  if (isDoubleByte) {
    if (common.has(char)) return 1
    if (other.has(char)) return 0.7
    if (FITTING_SIGN.test(char)) return 0.5
    // Half-width katakana are what other charsets turn into under Shift_JIS.
    if (/[\uff61-\uff9f]/.test(char)) return -1
    return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char) ? 0.15 : -1
  }
  if (!LETTER.test(char) && !/\p{M}/u.test(char)) {
    if (!FITTING_SIGN.test(char)) return other.has(char) ? 0.3 : -1.5
    // Quotation marks and dashes belong between words; inside a word only the apostrophe does.
    return LETTER.test(before) && '«“„‘°№§©®£€'.includes(char) ? -0.5 : 0.3
  }
  if (UPPER.test(char) && LOWER.test(before)) return -1.5
  const isForeign = before <= '\u007f' && /[A-Za-z]/.test(before) && !/\p{Script=Latin}/u.test(char)
  if (isForeign) return -1.5
  if (common.has(char)) return 1
  if (other.has(char)) return UPPER.test(char) ? 0.5 : 0.6
  return -1
}
