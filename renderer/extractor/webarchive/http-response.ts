/** An HTTP response as a crawler wrote it down: its status, its header, and its body as it was before it was packed for the way. */
import { Decompress } from 'fflate'
import { MAX_SOURCE_FILE_BYTES } from '../../../shared/domain/extraction.ts'
import { joinBytes } from '../join-bytes.ts'
import { lineEnd, readHeaderBlock, toBinary } from '../mail/header-block.ts'
import { HeaderFields } from '../mail/header-values.ts'

export interface HttpResponse {
  readonly status: number
  readonly headers: HeaderFields
  /** Null when nobody here can unpack it. */
  readBody(): Promise<Uint8Array<ArrayBuffer> | null>
}

/** Null when the bytes don't begin with a status line. */
export function readHttpResponse(bytes: Uint8Array<ArrayBuffer>): HttpResponse | null {
  const statusEnd = lineEnd(bytes, 0)
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/i.exec(toBinary(bytes, 0, Math.min(statusEnd, 100)))?.[1]
  if (status === undefined) return null
  const { fields, bodyStart } = readHeaderBlock(bytes, statusEnd)
  const headers = new HeaderFields(fields)
  return {
    status: Number(status),
    headers,
    readBody: () => {
      const sent = bytes.subarray(bodyStart)
      const isChunked = /chunked/i.test(headers.raw('transfer-encoding') ?? '')
      return unpackBody(isChunked ? joinChunks(sent) : sent, headers.raw('content-encoding'))
    },
  }
}

/** Many crawlers join the chunks and keep the field that announces them; then, and where chunks end too early, the bytes stand as they are. */
function joinChunks(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < body.length;) {
    const start = lineEnd(body, at)
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?\r?\n$/i.exec(
      toBinary(body, at, Math.min(start, at + 200)),
    )?.[1]
    if (size === undefined) return chunks.length === 0 ? body : joinBytes([...chunks, body.subarray(at)])
    const length = parseInt(size, 16)
    if (length === 0) break
    chunks.push(body.subarray(start, start + length))
    at = start + length
    // The line break behind a chunk belongs to none.
    if (body[at] === 0x0d) at++
    if (body[at] === 0x0a) at++
  }
  return joinBytes(chunks)
}

async function unpackBody(
  body: Uint8Array<ArrayBuffer>,
  encoding: string | null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const name = (encoding ?? '').trim().toLowerCase()
  // Many crawlers unpack a body and keep the field that says it is packed.
  const isPacked = name === 'deflate' ? body[0] !== LESS_THAN : body[0] === 0x1f && body[1] === 0x8b
  if (/^(?:x-)?gzip$|^deflate$/.test(name)) return isPacked ? inflate(body) : body
  if (name === 'br' || name === 'zstd') return unpackByBrowser(body, name === 'br' ? 'brotli' : 'zstd')
  return body
}

const LESS_THAN = 0x3c

/** What could be unpacked of a body; the body itself when that is nothing. */
function inflate(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const inflater = new Decompress((bytes) => {
    length += bytes.length
    if (length <= MAX_SOURCE_FILE_BYTES) pieces.push(bytes as Uint8Array<ArrayBuffer>)
  })
  try {
    for (let at = 0; at < body.length && length <= MAX_SOURCE_FILE_BYTES; at += PIECE_BYTES)
      inflater.push(body.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= body.length)
  } catch {
    if (length === 0) return body
  }
  return length > MAX_SOURCE_FILE_BYTES ? null : joinBytes(pieces)
}

/** Packed bytes that are unpacked at a time, so that a bomb ends at its limit. */
const PIECE_BYTES = 16 * 1024

/** Formats that the browser unpacks in its newer versions only. */
async function unpackByBrowser(
  body: Uint8Array<ArrayBuffer>,
  format: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream(format as CompressionFormat))
    for (const reader = stream.getReader(); length <= MAX_SOURCE_FILE_BYTES;) {
      const { done, value } = await reader.read()
      if (done) return joinBytes(pieces)
      length += value.length
      pieces.push(value)
    }
  } catch {
    return null
  }
  return null
}
