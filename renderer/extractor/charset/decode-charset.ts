/**
 * Bytes to characters in any charset that we know by name: those of the browser, and three that it has no decoder for. Those are rare, but
 * archives of the nineties have them.
 */
import { decodeUtf32 } from './utf-32.ts'

/** The upper half of the Cyrillic code page of DOS, before 866. */
const IBM855 =
  'ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪаАбБцЦдДеЕфФгГ«»░▒▓│┤хХиИ╣║╗╝йЙ┐' +
  '└┴┬├─┼кК╚╔╩╦╠═╬¤лЛмМнНоОп┘┌█▄Пя▀ЯрРсСтТуУжЖвВьЬ№\u00adыЫзЗшШэЭщЩчЧ§■\u00a0'

/** Other names of the charsets that only we decode. */
const aliases: Readonly<Record<string, string>> = {
  ...{ ibm855: 'ibm855', cp855: 'ibm855', '855': 'ibm855', csibm855: 'ibm855' },
  ...{ 'iso-2022-kr': 'iso-2022-kr', csiso2022kr: 'iso-2022-kr' },
  ...{ 'utf-32': 'utf-32le', 'utf-32le': 'utf-32le', 'utf-32be': 'utf-32be' },
}

/** The name of a label found in a file, WHATWG's where it has one, or null when nobody can decode it. */
export function canonicalCharset(label: string): string | null {
  const trimmed = label.trim()
  const own = aliases[trimmed.toLowerCase()]
  if (own !== undefined) return own
  try {
    return new TextDecoder(trimmed).encoding
  } catch {
    return null
  }
}

export function decodeCharset(bytes: Uint8Array, charset: string): string {
  switch (charset) {
    case 'ibm855':
      return decodeIbm855(bytes)
    case 'iso-2022-kr':
      return decodeIso2022Kr(bytes)
    case 'utf-32le':
    case 'utf-32be':
      return decodeUtf32(bytes, charset)
    case 'iso-2022-jp':
      return new TextDecoder(charset).decode(withoutIdleEscapes(bytes))
    default:
      return new TextDecoder(charset).decode(bytes)
  }
}

function decodeIbm855(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : IBM855[byte - 0x80]!
  return text
}

/**
 * Mail programs that join pieces of ISO-2022-JP write "back to ASCII" and "to Kanji" with nothing between them. The web's decoder takes
 * that for an attack and shows \ufffd. An escape sequence has three bytes; the last of several counts.
 */
function withoutIdleEscapes(bytes: Uint8Array): Uint8Array {
  return bytes.filter(
    (_, at) => ![at, at - 1, at - 2].some((start) => bytes[start] === 0x1b && bytes[start + 3] === 0x1b),
  )
}

const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f

/** Seven bits: between shift-out and shift-in stands EUC-KR with the high bits taken off. */
function decodeIso2022Kr(bytes: Uint8Array): string {
  const plain = new Uint8Array(bytes.length)
  let length = 0
  let isKorean = false
  for (const byte of bytes) {
    if (byte === SHIFT_OUT || byte === SHIFT_IN) isKorean = byte === SHIFT_OUT
    else plain[length++] = isKorean && byte > 0x20 ? byte | 0x80 : byte
  }
  return new TextDecoder('euc-kr').decode(plain.subarray(0, length)).replace(/\u001b\$\)C/g, '')
}
