/** The bytes of a rich text (RTF 1.9) as tokens. A name and a number make a control word; all else is groups and bytes of text. */

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** A byte of text in the charset of its font, written as `\'hh`. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** Several of them, as they are in the file. */
  | { readonly kind: 'run'; readonly bytes: Uint8Array }

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const QUOTE = 0x27

/** Line ends in the file are nothing, and zeros pad broken ones. */
function isText(byte: number): boolean {
  return byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && byte !== 0x0a && byte !== 0x0d && byte !== 0
}

export function* readTokens(bytes: Uint8Array): Generator<RtfToken, void, undefined> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? 'open' : 'close' }
      at++
    } else if (byte !== BACKSLASH) {
      const start = at
      while (at < bytes.length && isText(bytes[at]!)) at++
      if (at > start) yield { kind: 'run', bytes: bytes.subarray(start, at) }
      else at++
    } else if (isLetter(bytes[at + 1])) {
      const word = readWord(bytes, at + 1)
      at = word.end
      if (word.name === 'bin') at += Math.max(0, word.value ?? 0)
      else yield { kind: 'word', name: word.name, value: word.value }
    } else if (bytes[at + 1] === QUOTE) {
      const code = parseInt(String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0), 16)
      if (!Number.isNaN(code)) yield { kind: 'byte', byte: code }
      at += 4
    } else {
      if (at + 1 < bytes.length)
        yield { kind: 'word', name: String.fromCharCode(bytes[at + 1]!), value: null }
      at += 2
    }
  }
}

/** Names are no longer than this, numbers have no more digits. */
const MAX_NAME = 32
const MAX_DIGITS = 10

function readWord(bytes: Uint8Array, start: number): { name: string; value: number | null; end: number } {
  let at = start
  let name = ''
  while (isLetter(bytes[at]) && name.length < MAX_NAME) name += String.fromCharCode(bytes[at++]!)
  let digits = bytes[at] === 0x2d && isDigit(bytes[at + 1]) ? '-' : ''
  at += digits.length
  while (isDigit(bytes[at]) && digits.length < MAX_DIGITS) digits += String.fromCharCode(bytes[at++]!)
  // One space belongs to the word.
  if (bytes[at] === 0x20) at++
  return { name, value: digits === '' ? null : Number(digits), end: at }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
