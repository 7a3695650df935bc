/**
 * The second lane between window and desk: bytes by reference over the workbench's own origin, in slices of 4 MB at most.
 * Paths are made here and nowhere else.
 *
 *   GET  /case/files/<sha256>              an original, `Range` allowed
 *   GET  /case/bodies/<sha256>             an article body as JSON `{text, blocks}`, `Range` allowed
 *   GET  /case/records/<table>?after=&limit=   records in id order as JSON `{records, nextAfter}`, for rebuilding the working store
 *   GET  /case/briefings/<id>/preview      the briefing as a page without script, framed as preview
 *   GET  /case/prints/<ticket>             a page on its way to the printer, under a ticket that only the desk knows
 *   GET  /case/folders/<id>/<path>         a file of a given folder, `Range` allowed
 *   POST /case/uploads/<kind>/<sha256>?offset=&size=   one slice of an original (`file`), of a body (`body`), or of a text that is to be exported
 *                                          (`text`); answers a Result of UploadAnswer
 */
import { z } from 'zod'
import type { BriefingId } from '../domain/briefing.ts'
import type { TableName } from '../domain/tables.ts'

/** The largest body of one request or answer on this lane. A bigger message can end the browser or Node (measured). */
export const MAX_SLICE_BYTES = 4 * 1024 * 1024

export type UploadKind = 'file' | 'body' | 'text'

/** The largest original and the largest body that a case takes, and the largest text that is exported. */
export const MAX_UPLOAD_BYTES: Readonly<Record<UploadKind, number>> = {
  file: 512 * 1024 * 1024,
  body: 64 * 1024 * 1024,
  text: 256 * 1024 * 1024,
}

export const uploadAnswerSchema = z.strictObject({
  /** `receiving` until the last slice; then whether the bytes are new to this case. */
  status: z.enum(['receiving', 'stored', 'already-here']),
})
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>

export const recordsPageSchema = z.strictObject({
  records: z.array(z.looseObject({ id: z.string() })),
  nextAfter: z.string().nullable(),
})
export type RecordsPage = z.infer<typeof recordsPageSchema>

export const bulkRoutes = {
  file: (sha256: string) => `/case/files/${sha256}`,
  body: (sha256: string) => `/case/bodies/${sha256}`,
  records: (table: TableName, after: string | null, limit: number) =>
    `/case/records/${table}?limit=${limit}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`,
  briefingPreview: (id: BriefingId) => `/case/briefings/${encodeURIComponent(id)}/preview`,
  print: (ticket: string) => `/case/prints/${ticket}`,
  givenFile: (folderId: string, path: string) => `/case/folders/${folderId}/${encodeURIComponent(path)}`,
  upload: (kind: UploadKind, sha256: string, offset: number, size: number) =>
    `/case/uploads/${kind}/${sha256}?offset=${offset}&size=${size}`,
} as const
