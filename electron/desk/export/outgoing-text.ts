/**
 * A text that the window made and wants written to a file. It comes in slices like everything big and is held in memory until it is written:
 * one at a time, since an analyst answers one save dialog at a time.
 */
import { createHash } from 'node:crypto'
import { MAX_UPLOAD_BYTES, type UploadAnswer } from '../../../shared/bridge/bulk-routes.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { checkSlice, type UploadSlice } from '../files/upload-slice.ts'

export interface OutgoingText {
  receive(slice: UploadSlice): Promise<UploadAnswer['status']>
  /** The whole text; fails with `not-found` when it is not here. */
  get(sha256: string): Uint8Array
  forget(): void
}

export function createOutgoingText(): OutgoingText {
  let held: { sha256: string; bytes: Uint8Array<ArrayBuffer>; received: number } | null = null

  return {
    async receive(slice) {
      checkSlice(slice, MAX_UPLOAD_BYTES.text)
      const { sha256, offset, sizeBytes } = slice
      if (offset === 0) held = { sha256, bytes: new Uint8Array(sizeBytes), received: 0 }
      if (held?.sha256 !== sha256 || held.received !== offset || held.bytes.length !== sizeBytes) {
        held = null
        throw new AttestError('bad-request', 'A slice is missing or came twice. Export again.')
      }
      held.bytes.set(slice.bytes, offset)
      held.received += slice.bytes.length
      if (held.received < sizeBytes) return 'receiving'
      if (createHash('sha256').update(held.bytes).digest('hex') === sha256) return 'stored'
      held = null
      throw new AttestError('hash-mismatch', 'The text was damaged on its way. Export again.')
    },
    get(sha256) {
      if (held?.sha256 === sha256 && held.received === held.bytes.length) return held.bytes
      throw new AttestError('not-found', 'The text is not here any more. Export again.')
    },
    forget() {
      held = null
    },
  }
}
