/** Bytes between window and desk, in slices (shared/bridge/bulk-routes.ts says which routes there are and why slices). */
import type { ArticleBody } from '../../shared/domain/article-body.ts'
import type { TableName } from '../../shared/domain/tables.ts'
import {
  bulkRoutes,
  MAX_SLICE_BYTES,
  recordsPageSchema,
  uploadAnswerSchema,
  type RecordsPage,
  type UploadAnswer,
  type UploadKind,
} from '../../shared/bridge/bulk-routes.ts'
import { AttestError, unwrap, type Result } from '../../shared/bridge/result.ts'

/** Reads all bytes behind a route, slice by slice. */
export async function readBytes(path: string): Promise<Blob> {
  const slices: Blob[] = []
  let offset = 0
  for (;;) {
    const response = await fetch(path, { headers: { Range: `bytes=${offset}-${offset + MAX_SLICE_BYTES - 1}` } })
    if (response.status !== 206 && response.status !== 200)
      throw new AttestError('not-found', `The desk does not have ${path}.`)
    const slice = await response.blob()
    slices.push(slice)
    offset += slice.size
    const total = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1] ?? offset)
    if (response.status === 200 || slice.size === 0 || offset >= total) return new Blob(slices)
  }
}

/** Reads an article's text and blocks. The desk checked them when it took them in; checking 200,000 blocks again would be felt. */
export async function readArticleBody(bodySha256: string): Promise<ArticleBody> {
  const bytes = await readBytes(bulkRoutes.body(bodySha256))
  return JSON.parse(await bytes.text()) as ArticleBody
}

/** Reads one page of a table, in id order. */
export async function readRecordsPage(table: TableName, after: string | null, limit: number): Promise<RecordsPage> {
  const response = await fetch(bulkRoutes.records(table, after, limit))
  if (!response.ok) throw new AttestError('internal', `Reading ${table} from the case failed.`)
  return recordsPageSchema.parse(await response.json())
}

/** Sends bytes to the case under their SHA-256. The desk checks the hash and answers when they are safe on disk. */
export async function uploadBytes(kind: UploadKind, sha256: string, bytes: Blob): Promise<UploadAnswer> {
  let offset = 0
  for (;;) {
    const slice = bytes.slice(offset, offset + MAX_SLICE_BYTES)
    const response = await fetch(bulkRoutes.upload(kind, sha256, offset, bytes.size), { method: 'POST', body: slice })
    const answer = uploadAnswerSchema.parse(unwrap((await response.json()) as Result<unknown>))
    offset += slice.size
    if (answer.status !== 'receiving' || offset >= bytes.size) return answer
  }
}
