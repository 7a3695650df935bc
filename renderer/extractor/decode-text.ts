/**
 * Bytes to characters. The order is the one that goes wrong least: byte order mark, strict UTF-8, the label in the file, the letters
 * themselves. Which it was is recorded with the text, because a wrong charset is a wrong quote, and the analyst may have to look.
 */
import { canonicalCharset, decodeCharset as decode } from './charset/decode-charset.ts'
import { guessCharset } from './charset/guess-charset.ts'
import { findUtf32 } from './charset/utf-32.ts'

export { canonicalCharset } from './charset/decode-charset.ts'

export interface DecodedText {
  readonly text: string
  /** WHATWG name, lower case. */
  readonly charset: string
  /** Why this charset, as a sentence for the derivation. */
  readonly reason: string
  readonly warnings: readonly string[]
}

/** Labels that servers and editors put there without looking; strict UTF-8 was tried before they count. */
const UNRELIABLE_LABELS = new Set([
  'windows-1252',
  'utf-8',
  'utf-16le',
  'utf-16be',
  'replacement',
  'x-user-defined',
])

/** Decodes a whole file. `label` is what the file says about itself, if it does. */
export function decodeText(bytes: Uint8Array, label: string | null): DecodedText {
  return (
    decodeByMark(bytes) ??
    decodeStrictUtf8(bytes, label) ??
    decodeUnmarkedUtf16(bytes) ??
    decodeNearlyUtf8(bytes) ??
    decodeByLetters(bytes, label)
  )
}

/** Decodes as the analyst chose after looking at it. A charset that no decoder knows leaves the choice to us. */
export function decodeAs(bytes: Uint8Array, charset: string, label: string | null): DecodedText {
  const known = canonicalCharset(charset)
  return known === null
    ? decodeText(bytes, label)
    : found(decode(bytes, known), known, 'chosen by the analyst')
}

function decodeByMark(bytes: Uint8Array): DecodedText | null {
  const utf32 = findUtf32(bytes)
  if (utf32 !== null) return found(decode(bytes, utf32), utf32, 'byte pattern of UTF-32')
  const [a, b, c] = bytes
  const charset =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : null
  return charset === null ? null : found(decode(bytes, charset), charset, 'byte order mark')
}

function decodeStrictUtf8(bytes: Uint8Array, label: string | null): DecodedText | null {
  if (hasNulPattern(bytes) !== null) return null
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  // ISO-2022-JP is 7-bit: to UTF-8 it looks like ASCII with escape sequences.
  if (/\u001b(?:\$[@B]|\(J)/.test(text))
    return found(decode(bytes, 'iso-2022-jp'), 'iso-2022-jp', 'escape sequences of ISO-2022-JP')
  if (/\u001b\$\)C[^]*\u000e/.test(text))
    return found(decode(bytes, 'iso-2022-kr'), 'iso-2022-kr', 'escape sequences of ISO-2022-KR')
  if (label !== null && label !== 'utf-8' && /[^\u0000-\u007f]/.test(text))
    return found(text, 'utf-8', `valid UTF-8; the file's own label "${label}" is wrong`)
  return found(text, 'utf-8', 'valid UTF-8')
}

function decodeUnmarkedUtf16(bytes: Uint8Array): DecodedText | null {
  const charset = hasNulPattern(bytes)
  return charset === null ? null : found(decode(bytes, charset), charset, 'byte pattern of UTF-16')
}

/** Text in Latin script as UTF-16 has a zero in every second byte; nothing else does. */
export function hasNulPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4) return null
  const zeros = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1]!++
  const [even = 0, odd = 0] = zeros
  if (odd > length * 0.2 && even < length * 0.02) return 'utf-16le'
  if (even > length * 0.2 && odd < length * 0.02) return 'utf-16be'
  return null
}

/** A UTF-8 file with a few broken bytes (cut off, or pasted together) is still UTF-8. */
function decodeNearlyUtf8(bytes: Uint8Array): DecodedText | null {
  const text = decode(bytes, 'utf-8')
  let broken = 0
  let whole = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) whole++
  }
  if (whole < broken * 20) return null
  return found(text, 'utf-8', `UTF-8 with ${broken} broken places`, [
    `${broken} ${broken === 1 ? 'character' : 'characters'} could not be decoded and ${broken === 1 ? 'is' : 'are'} shown as \ufffd.`,
  ])
}

function decodeByLetters(bytes: Uint8Array, label: string | null): DecodedText {
  const usableLabel = label !== null && !UNRELIABLE_LABELS.has(label) ? label : null
  const guess = guessCharset(bytes, usableLabel ?? (label === 'windows-1252' ? label : null))
  const labelNote = label === null ? 'no label in the file' : `the file's own label "${label}" does not fit`
  if (guess === null && usableLabel !== null)
    return found(decode(bytes, usableLabel), usableLabel, `the file's own label`)
  if (guess === null)
    return found(decode(bytes, 'windows-1252'), 'windows-1252', `not UTF-8; ${labelNote}; assumed`)
  const reason =
    guess.charset === label
      ? "the file's own label, and the letters fit"
      : `guessed from the letters; ${labelNote}`
  const text = decode(bytes, guess.charset)
  const warnings =
    guess.charset === label || guess.score > 0.6
      ? []
      : [`The charset had to be guessed (${guess.charset}); look whether letters with accents are right.`]
  return found(text, guess.charset, reason, warnings)
}

function found(text: string, charset: string, reason: string, warnings: readonly string[] = []): DecodedText {
  return { text, charset, reason, warnings }
}
