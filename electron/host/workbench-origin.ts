/**
 * The workbench's origin as a function from request to response: the built pages from disk, a case's bytes from the
 * desk, and a refusal for everything else. Both hosts route to it, so no port is opened and both serve alike.
 */
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { MAX_SLICE_BYTES } from '../../shared/bridge/bulk-routes.ts'
import type { DeskDoors } from './desktop-host.ts'
import { pageKindOf, securityHeaders } from './security-headers.ts'

/** Our own build is made of small files; this only keeps a mistake from killing the browser (about 70 MB does). */
const MAX_ASSET_BYTES = 16 * 1024 * 1024

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

export interface WorkbenchOriginOptions {
  /** "https://attest.localhost" or "app://attest" */
  readonly origin: string
  /** Folder of the built pages. */
  readonly rendererDir: string
  readonly desk: Pick<DeskDoors, 'serve'>
}

export type AnswerRequest = (request: Request) => Promise<Response>

/** The file that a path names, or null. `root + sep` and not `root`: "/dist/renderer-old" starts with "/dist/renderer". */
async function findAsset(rendererDir: string, pathname: string): Promise<string | null> {
  let wanted: string
  try {
    wanted = decodeURIComponent(pathname === '/' ? '/index.html' : pathname)
  } catch {
    return null
  }
  const segments = wanted.slice(1).split('/')
  // No separators or drives of another system, no control characters, no dot files, no empty or dotted segments.
  const isPlain = segments.every(
    (segment) => /^[A-Za-z0-9_-][A-Za-z0-9_.@ -]*$/.test(segment) && !segment.endsWith('.'),
  )
  if (!isPlain || !(path.extname(wanted) in mediaTypes)) return null
  try {
    const root = await realpath(rendererDir)
    const file = await realpath(path.resolve(root, ...segments))
    return file.startsWith(root + path.sep) ? file : null
  } catch {
    return null
  }
}

/** The answer's bytes when they fit into one message, null when they do not. Stops reading at the limit. */
async function readWithin(
  source: Request | Response,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(source.headers.get('content-length') ?? 0) > limit) return null
  const pieces: Uint8Array[] = []
  let sizeBytes = 0
  for await (const piece of source.body ?? []) {
    sizeBytes += piece.byteLength
    if (sizeBytes > limit) return null
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

export function createWorkbenchOrigin({ origin, rendererDir, desk }: WorkbenchOriginOptions): AnswerRequest {
  const refuse = (status: number, pathname: string) =>
    new Response(null, { status, headers: securityHeaders(pageKindOf(pathname), origin) })

  async function answerFromDisk(pathname: string): Promise<Response> {
    const file = await findAsset(rendererDir, pathname)
    if (file === null) return refuse(404, pathname)
    const bytes = await readFile(file).catch(() => null)
    if (bytes === null) return refuse(404, pathname)
    if (bytes.byteLength > MAX_ASSET_BYTES) return refuse(413, pathname)
    const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream'
    return new Response(bytes, {
      headers: { ...securityHeaders(pageKindOf(pathname), origin), 'content-type': type },
    })
  }

  async function answerFromDesk(request: Request, pathname: string): Promise<Response> {
    const sent = request.method === 'POST' ? await readWithin(request, MAX_SLICE_BYTES) : undefined
    if (sent === null) return refuse(413, pathname)
    const { url, method, headers } = request
    const answer = await desk.serve(
      new Request(url, sent === undefined ? { method, headers } : { method, headers, body: sent }),
    )
    const body = await readWithin(answer, MAX_SLICE_BYTES)
    if (body === null) return refuse(413, pathname)
    const merged = new Headers(answer.headers)
    for (const [name, value] of Object.entries(securityHeaders('case', origin))) merged.set(name, value)
    if (!merged.has('content-type')) merged.set('content-type', 'application/octet-stream')
    const isBodiless = body.byteLength === 0
    return new Response(isBodiless ? null : body, { status: answer.status, headers: merged })
  }

  return async function answerRequest(request) {
    const { origin: asked, protocol, host, pathname } = new URL(request.url)
    // Node calls the origin of a scheme that it doesn't know "null", so it is put together here.
    const from = asked === 'null' ? `${protocol}//${host}` : asked
    if (from !== origin) return refuse(403, pathname)
    try {
      if (pathname.startsWith('/case/')) {
        return ['GET', 'HEAD', 'POST'].includes(request.method)
          ? await answerFromDesk(request, pathname)
          : refuse(405, pathname)
      }
      return request.method === 'GET' ? await answerFromDisk(pathname) : refuse(405, pathname)
    } catch {
      return refuse(500, pathname)
    }
  }
}
