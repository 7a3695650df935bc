/** The bulk lane: which of the routes in shared/bridge/bulk-routes.ts a request means, and who answers it. */
import { MAX_SLICE_BYTES } from '../../../shared/bridge/bulk-routes.ts'
import { AttestError, failure } from '../../../shared/bridge/result.ts'
import { asFailure } from '../calls/run-call.ts'
import type { DeskContext } from '../desk-context.ts'
import { previewBriefing } from '../export/preview-briefing.ts'
import { printRoomOf } from '../export/print-room.ts'
import { isTableName } from '../journal/case-reader.ts'
import { jsonAnswer, notFound, refusal } from './answers.ts'
import { receiveUpload } from './receive-upload.ts'
import { serveBytes } from './serve-bytes.ts'

const MAX_PAGE_RECORDS = 10_000

/** Room for what stands around the records of a page. */
const MAX_PAGE_BYTES = MAX_SLICE_BYTES - 4096

export async function serveBulk(context: DeskContext, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const isUpload = pathname.startsWith('/case/uploads/')
  try {
    return await answer(context, request, pathname)
  } catch (error) {
    const result = asFailure(
      `${request.method} ${pathname.split('/').slice(0, 3).join('/')}`,
      error,
      context.log,
    )
    return isUpload ? jsonAnswer(JSON.stringify(result)) : refusal(result)
  }
}

async function answer(context: DeskContext, request: Request, pathname: string): Promise<Response> {
  const [, room, kind, name, last, ...more] = pathname.split('/').map(decode)
  if (room !== 'case' || kind === undefined || name === undefined || more.length > 0) return notFound('route')
  if (request.method !== (kind === 'uploads' ? 'POST' : 'GET'))
    return refusal(failure('not-allowed', `${request.method} is not answered here.`))
  const opened = context.cases.get()
  switch (kind) {
    case 'files':
      if (last !== undefined) break
      return serveBytes(request, {
        noun: 'original',
        contentType: 'application/octet-stream',
        read: (start, length) => opened.files.readSlice(name, start, length),
      })
    case 'bodies':
      if (last !== undefined) break
      return serveBytes(request, {
        noun: 'article text',
        contentType: 'application/json; charset=utf-8',
        read: (start, length) => opened.journal.ask('readBodySlice', { sha256: name, start, length }),
      })
    case 'records': {
      if (last !== undefined || !isTableName(name)) break
      const query = new URL(request.url).searchParams
      const page = {
        table: name,
        after: query.get('after'),
        limit: readLimit(query.get('limit')),
        maxBytes: MAX_PAGE_BYTES,
      }
      return jsonAnswer(await opened.journal.ask('readRecordsPage', page))
    }
    case 'folders':
      if (last === undefined) break
      return serveBytes(request, {
        noun: 'file in the folder',
        contentType: 'application/octet-stream',
        read: (start, length) =>
          context.folders.get(name)?.readSlice(last, start, length) ?? Promise.resolve(null),
      })
    case 'briefings':
      return last === 'preview' ? previewBriefing(context, name) : notFound('route')
    case 'prints':
      if (last !== undefined) break
      return printRoomOf(context).serve(name) ?? notFound('page to print')
    case 'uploads':
      if ((name !== 'file' && name !== 'body' && name !== 'text') || last === undefined) break
      return jsonAnswer(JSON.stringify(await receiveUpload(opened, name, last, request)))
  }
  return notFound('route')
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new AttestError('bad-request', 'The path is not spelled as a path.')
  }
}

function readLimit(text: string | null): number {
  if (text === null) return 1000
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1)
    throw new AttestError('bad-request', 'The limit must be a whole number above 0.')
  return Math.min(limit, MAX_PAGE_RECORDS)
}
