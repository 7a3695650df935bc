/** UTF-32, which browsers have no decoder for. Rare, but a few word processors wrote it. */
export type Utf32 = 'utf-32le' | 'utf-32be'

/** UTF-32 with or without a mark: three of four bytes are zero in any script's everyday letters' high bytes. */
export function findUtf32(bytes: Uint8Array): Utf32 | null {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return null
  const length = Math.min(bytes.length, 4096)
  let little = true
  let big = true
  for (let at = 0; at < length && (little || big); at += 4) {
    if (bytes[at + 3] !== 0 || bytes[at + 2]! > 0x10) little = false
    if (bytes[at] !== 0 || bytes[at + 1]! > 0x10) big = false
  }
  // All zeros fit both; that is no text.
  if (little === big) return null
  return little ? 'utf-32le' : 'utf-32be'
}

export function decodeUtf32(bytes: Uint8Array, charset: Utf32): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: string[] = []
  let piece = ''
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, charset === 'utf-32le')
    if (at === 0 && code === 0xfeff) continue
    const isScalar = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    piece += isScalar ? String.fromCodePoint(code) : '\ufffd'
    if (piece.length > 8192) {
      pieces.push(piece)
      piece = ''
    }
  }
  return pieces.join('') + piece
}
