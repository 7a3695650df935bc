/** Answers a question for bytes that lie under a hash: whole while they are few, by ranges of 4 MB at most when they are many. */
import { MAX_SLICE_BYTES } from '../../../shared/bridge/bulk-routes.ts'
import { failure } from '../../../shared/bridge/result.ts'
import { guardedHeaders, notFound, refusal } from './answers.ts'
import { readByteRange } from './byte-range.ts'

export interface ByteSource {
  /** For people, in a refusal: "original". */
  readonly noun: string
  readonly contentType: string
  /** Null when nothing is stored there. Asking for no bytes tells the size. */
  read(start: number, length: number): Promise<{ sizeBytes: number; bytes: Uint8Array<ArrayBuffer> } | null>
}

export async function serveBytes(request: Request, source: ByteSource): Promise<Response> {
  const found = await source.read(0, 0)
  if (found === null) return notFound(source.noun)
  const { sizeBytes } = found
  const range = readByteRange(request.headers.get('range'), sizeBytes, MAX_SLICE_BYTES)
  if (range === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { ...guardedHeaders, 'content-range': `bytes */${sizeBytes}` },
    })
  if (range === null && sizeBytes > MAX_SLICE_BYTES)
    return refusal(failure('too-large', `Ask for it in ranges of ${MAX_SLICE_BYTES} bytes.`, { sizeBytes }), {
      'accept-ranges': 'bytes',
    })
  const { start, length } = range ?? { start: 0, length: sizeBytes }
  const part = await source.read(start, length)
  if (part === null) return notFound(source.noun)
  const headers: Record<string, string> = {
    ...guardedHeaders,
    'content-type': source.contentType,
    'content-length': String(part.bytes.length),
    'content-disposition': 'attachment',
    'accept-ranges': 'bytes',
  }
  if (range !== null)
    headers['content-range'] = `bytes ${start}-${start + part.bytes.length - 1}/${sizeBytes}`
  return new Response(part.bytes, { status: range === null ? 200 : 206, headers })
}
