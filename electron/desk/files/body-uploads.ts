/**
 * Bodies on their way in. They are collected in memory, since a body is a few hundred kilobytes and the case file takes it whole; the thread of
 * the case looks into it before it is stored.
 */
import { MAX_UPLOAD_BYTES, type UploadAnswer } from '../../../shared/bridge/bulk-routes.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { JournalClient } from '../journal/journal-client.ts'
import { checkSlice, type UploadSlice } from './upload-slice.ts'

/** Unfinished ones kept at a time; the one that waits longest is dropped, and its sender told to begin again. */
const MAX_UNFINISHED = 8

export interface BodyUploads {
  receive(slice: UploadSlice): Promise<UploadAnswer['status']>
}

export function createBodyUploads(journal: JournalClient): BodyUploads {
  const unfinished = new Map<string, { bytes: Uint8Array<ArrayBuffer>; received: number }>()

  return {
    async receive(slice) {
      checkSlice(slice, MAX_UPLOAD_BYTES.body)
      const { sha256, offset, sizeBytes } = slice
      if (offset === 0 && slice.bytes.length === sizeBytes) {
        unfinished.delete(sha256)
        return journal.ask('putBody', { sha256, bytes: slice.bytes })
      }
      if (offset === 0) {
        if (await journal.ask('hasBody', { sha256 })) return 'already-here'
        unfinished.delete(sha256)
        unfinished.set(sha256, { bytes: new Uint8Array(sizeBytes), received: 0 })
        for (const oldest of unfinished.keys())
          if (unfinished.size > MAX_UNFINISHED) unfinished.delete(oldest)
      }
      const body = unfinished.get(sha256)
      if (body === undefined || body.received !== offset || body.bytes.length !== sizeBytes) {
        unfinished.delete(sha256)
        throw new AttestError(
          'bad-request',
          'A slice is missing or came twice. Send the text again from the beginning.',
        )
      }
      body.bytes.set(slice.bytes, offset)
      body.received += slice.bytes.length
      if (body.received < sizeBytes) return 'receiving'
      unfinished.delete(sha256)
      return journal.ask('putBody', { sha256, bytes: body.bytes })
    },
  }
}
