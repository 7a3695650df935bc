/**
 * Words of a header that are not ASCII: encoded words with their charset (RFC 2047), and raw bytes that nobody declared. Words that follow
 * each other are joined before they are decoded, because some programs cut a letter in two.
 */
import { canonicalCharset, decodeText } from '../decode-text.ts'
import { fromBinary, toBinary } from './header-block.ts'
import { decodeTransfer } from './transfer-encoding.ts'

const WORD = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([qb])\?([^?]*)\?=/gi

/** A value with one character a byte, in letters. */
export function decodeWords(value: string): string {
  const pieces: { readonly charset: string | null; bytes: string }[] = []
  let end = 0
  for (const match of value.matchAll(WORD)) {
    const [whole, label = '', encoding = '', encoded = ''] = match
    const between = value.slice(end, match.index)
    const last = pieces.at(-1)
    const isAfterWord = last !== undefined && last.charset !== null
    // White space between two encoded words is there only to keep lines short.
    if (!isAfterWord || /\S/.test(between)) pieces.push({ charset: null, bytes: between })
    const before = pieces.at(-1)!
    const charset = label.toLowerCase()
    if (before.charset === charset) before.bytes += decodeWord(encoding, encoded)
    else pieces.push({ charset, bytes: decodeWord(encoding, encoded) })
    end = match.index + whole.length
  }
  pieces.push({ charset: null, bytes: value.slice(end) })
  return pieces
    .map(({ charset, bytes }) =>
      charset === null ? decodeRaw(bytes) : decodeBytes(fromBinary(bytes), charset),
    )
    .join('')
}

/** The same where quotes and commas mean something: each run of encoded words becomes one quoted string. */
export function quoteWords(value: string): string {
  return decodeRaw(value).replace(
    /"?((?:=\?[^?\s]+\?[qb]\?[^?]*\?=\s*)+)"?/gi,
    (_, words: string) => `"${decodeWords(words.trimEnd()).replace(/["\\]/g, '\\$&')}" `,
  )
}

function decodeWord(encoding: string, encoded: string): string {
  const isBase64 = encoding.toLowerCase() === 'b'
  const bytes = decodeTransfer(
    fromBinary(isBase64 ? encoded : encoded.replace(/_/g, '=20')),
    isBase64 ? 'base64' : 'quoted-printable',
  )
  return toBinary(bytes, 0, bytes.length)
}

/** The label is believed unless the bytes are plainly UTF-8: a word is too short to tell its charset by the letters. */
function decodeBytes(bytes: Uint8Array, label: string): string {
  const charset = charsetOf(label)
  const decoded = decodeText(bytes, charset)
  if (charset === null || decoded.charset === 'utf-8' || decoded.charset === charset) return decoded.text
  return new TextDecoder(charset).decode(bytes)
}

/** Bytes above ASCII without a label: UTF-8 since RFC 6532, before that whatever the sender's machine used. */
export function decodeRaw(raw: string): string {
  return /[^\u0000-\u007f]|\u001b\$/.test(raw) ? decodeText(fromBinary(raw), null).text : raw
}

/** A charset by the names that mail programs write; null when no decoder knows it. */
export function charsetOf(label: string | null | undefined): string | null {
  if (label === null || label === undefined) return null
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  const bare = name.replace(/^(?:x-|cs)/, '')
  const page = /^(?:cp|ms|windows|ibm)[-_]?(\d+)$/.exec(bare)?.[1]
  return canonicalCharset(name) ?? canonicalCharset(bare) ?? canonicalCharset(CODE_PAGES[page ?? ''] ?? '')
}

/** Code pages of Windows that the web calls otherwise. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  ...{ 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 874: 'windows-874', 65001: 'utf-8' },
  ...{ 51932: 'euc-jp', 50220: 'iso-2022-jp', 50221: 'iso-2022-jp', 50222: 'iso-2022-jp', 54936: 'gb18030' },
}
