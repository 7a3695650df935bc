/** The `Range` header as far as we answer it: one range of bytes. https://www.rfc-editor.org/rfc/rfc9110#section-14 */

/** Bytes from `start`, `length` of them. */
export interface ByteRange {
  readonly start: number
  readonly length: number
}

/**
 * What part of `sizeBytes` a request asks for, cut to `maxBytes` (an answer may hold less than was asked for). Null when it asks for no part;
 * `unsatisfiable` when it asks for bytes that are not there. What we don't understand we leave unheard, as the RFC wants.
 */
export function readByteRange(
  header: string | null,
  sizeBytes: number,
  maxBytes: number,
): ByteRange | null | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.replaceAll(' ', '') ?? '')
  if (match === null || (match[1] === '' && match[2] === '')) return null
  const [first, last] = [match[1]!, match[2]!]
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? sizeBytes : Math.min(sizeBytes, Number(last) + 1)
  if (first !== '' && last !== '' && Number(last) < start) return null
  if (start >= sizeBytes) return 'unsatisfiable'
  return { start, length: Math.min(end - start, maxBytes) }
}
