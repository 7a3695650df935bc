/** One slice of an upload, and what must be true of it before anything is done with it. */
import { sha256Schema } from '../../../shared/domain/id.ts'
import { MAX_SLICE_BYTES } from '../../../shared/bridge/bulk-routes.ts'
import { AttestError } from '../../../shared/bridge/result.ts'

export interface UploadSlice {
  /** What the whole will hash to. */
  readonly sha256: string
  /** Where this slice begins, in bytes. */
  readonly offset: number
  /** Size of the whole. */
  readonly sizeBytes: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

export function checkSlice({ sha256, offset, sizeBytes, bytes }: UploadSlice, maxBytes: number): void {
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
  if (!sha256Schema.safeParse(sha256).success) throw new AttestError('bad-request', 'That is not a SHA-256.')
  if (!isCount(offset) || !isCount(sizeBytes))
    throw new AttestError('bad-request', 'Offset and size must be whole numbers.')
  if (sizeBytes > maxBytes)
    throw new AttestError('too-large', `A case takes ${maxBytes} bytes at most in one piece.`)
  if (bytes.length > MAX_SLICE_BYTES)
    throw new AttestError('too-large', `A slice may hold ${MAX_SLICE_BYTES} bytes.`)
  if (offset + bytes.length > sizeBytes)
    throw new AttestError('bad-request', 'The slice goes beyond the announced size.')
  if (bytes.length === 0 && sizeBytes > 0) throw new AttestError('bad-request', 'The slice is empty.')
}
