/** Bodies as they were before they were made fit for 7-bit lines. What no encoding can have made is passed over or stands for itself. */

export function decodeTransfer(
  body: Uint8Array<ArrayBuffer>,
  encoding: string | null,
): Uint8Array<ArrayBuffer> {
  const name = /[\w-]+/.exec((encoding ?? '').toLowerCase())?.[0] ?? ''
  if (name === 'base64') return decodeBase64(body)
  if (name.startsWith('quoted-printable')) return decodeQuotedPrintable(body)
  if (/^(?:x-)?uu(?:encode)?$/.test(name)) return decodeUuencode(body)
  return body
}

const BASE64 = new Int8Array(256).fill(-1)
for (const [value, char] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  BASE64[char.charCodeAt(0)] = value

/** Padding ends a group and not the text: some programs encode line by line, and lists put their foot behind. */
function decodeBase64(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoded = new Uint8Array(Math.ceil((body.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (const byte of body) {
    const value = BASE64[byte]!
    if (value < 0) {
      if (byte === 0x3d) held = bits = 0
      continue
    }
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    decoded[length++] = held >> bits
  }
  return decoded.subarray(0, length)
}

function decodeQuotedPrintable(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoded = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!
    if (byte !== 0x3d) {
      decoded[length++] = byte
      continue
    }
    const value = hexPair(body[at + 1], body[at + 2])
    if (value >= 0) {
      decoded[length++] = value
      at += 2
      continue
    }
    const feed = softBreakEnd(body, at + 1)
    if (feed < 0) decoded[length++] = byte
    else at = feed
  }
  return decoded.subarray(0, length)
}

/** Where a line break begins and ends that the sender only made to keep lines short; -1 when this is none. */
function softBreakEnd(body: Uint8Array, start: number): number {
  let at = start
  while (body[at] === 0x20 || body[at] === 0x09 || body[at] === 0x0d) at++
  return at >= body.length || body[at] === 0x0a ? at : -1
}

function hexPair(high = 0, low = 0): number {
  const value = parseInt(String.fromCharCode(high, low), 16)
  return isHex(high) && isHex(low) ? value : -1
}

function isHex(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
}

/** Lines between `begin 644 name` and `end`; the first character of each tells how many bytes it holds. */
function decodeUuencode(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const lines = new TextDecoder('latin1').decode(body).split(/\r?\n/)
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4} /.test(line))
  if (begin < 0) return body
  const decoded: number[] = []
  for (const line of lines.slice(begin + 1)) {
    if (line === 'end' || line === '') break
    const wanted = decoded.length + ((line.charCodeAt(0) - 32) & 63)
    for (let at = 1; at < line.length && decoded.length < wanted; at += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((offset) => ((line.charCodeAt(at + offset) || 32) - 32) & 63)
      decoded.push((a! << 2) | (b! >> 4), ((b! & 15) << 4) | (c! >> 2), ((c! & 3) << 6) | d!)
    }
    decoded.length = Math.min(decoded.length, wanted)
  }
  return Uint8Array.from(decoded)
}
