/** Takes one slice of an original, a body or a text to be exported. The answer is always a `Result` of `UploadAnswer`, refused or not. */
import { MAX_SLICE_BYTES, type UploadAnswer, type UploadKind } from '../../../shared/bridge/bulk-routes.ts'
import { AttestError, success, type Result } from '../../../shared/bridge/result.ts'
import type { OpenedCase } from '../case/open-case.ts'

export async function receiveUpload(
  opened: OpenedCase,
  kind: UploadKind,
  sha256: string,
  request: Request,
): Promise<Result<UploadAnswer>> {
  const query = new URL(request.url).searchParams
  const slice = {
    sha256,
    offset: readCount(query.get('offset')),
    sizeBytes: readCount(query.get('size')),
    bytes: await readBytes(request),
  }
  const receivers = { file: opened.files, body: opened.bodies, text: opened.outgoing }
  const status = await receivers[kind].receive(slice)
  return success({ status })
}

function readCount(text: string | null): number {
  if (text === null || !/^\d{1,15}$/.test(text))
    throw new AttestError('bad-request', 'An upload names its offset and its size.')
  return Number(text)
}

/** Stops reading when it becomes too much, whatever the sender said it would be. */
async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.length
    if (length > MAX_SLICE_BYTES)
      throw new AttestError('too-large', `A slice may hold ${MAX_SLICE_BYTES} bytes.`)
    pieces.push(piece)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const piece of pieces) {
    bytes.set(piece, offset)
    offset += piece.length
  }
  return bytes
}
