/**
 * The message inside a signature that wraps it (S/MIME, CMS `SignedData`, RFC 5652): it is not encrypted, only packed. Just enough of BER to
 * find the content; the signature itself is not checked.
 */
import { joinBytes } from '../join-bytes.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Object identifiers as they are written: 1.2.840.113549.1.7.2 begins signed data, …7.1 the content within. */
const SIGNED_DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]
const DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01]

const OCTET_STRING = 0x04
const IN_PIECES = 0x24
const WRAPPED = 0xa0

/** Null when the bytes are no signed data or hold no content. */
export function findSignedContent(bytes: Bytes): Bytes | null {
  const start = findSequence(bytes, SIGNED_DATA, 0, 64)
  const data = start < 0 ? -1 : findSequence(bytes, DATA, start, start + 1024)
  if (data < 0) return null
  const wrapper = readElement(bytes, data + DATA.length)
  const content = wrapper?.tag === WRAPPED ? readElement(bytes, wrapper.start) : null
  if (content?.tag === OCTET_STRING) return bytes.subarray(content.start, content.end)
  if (content?.tag !== IN_PIECES) return null
  const pieces: Bytes[] = []
  for (let at = content.start; at < content.end;) {
    const piece = readElement(bytes, at)
    if (piece?.tag !== OCTET_STRING) break
    pieces.push(bytes.subarray(piece.start, piece.end))
    at = piece.end
  }
  return joinBytes(pieces)
}

interface Element {
  readonly tag: number
  readonly start: number
  readonly end: number
}

/** An element's tag and where its content lies; of unstated length it ends with the bytes. */
function readElement(bytes: Bytes, at: number): Element | null {
  const [tag, length] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || length === undefined) return null
  const count = length & 0x7f
  if (length < 0x80) return { tag, start: at + 2, end: Math.min(bytes.length, at + 2 + length) }
  if (count === 0) return { tag, start: at + 2, end: bytes.length }
  if (count > 4) return null
  const start = at + 2 + count
  const size = bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0)
  return { tag, start, end: Math.min(bytes.length, start + size) }
}

function findSequence(bytes: Bytes, wanted: readonly number[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, bytes.length); at++)
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at
  return -1
}
