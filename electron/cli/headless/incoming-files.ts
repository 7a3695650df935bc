/**
 * The files that were named on a command line, by number. The page is told numbers and names; where they lie stays here, and no path ever
 * comes back from the page. Only regular files are opened: a pipe or a device would never end.
 */
import { open, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { MAX_SLICE_BYTES } from '../../../shared/bridge/bulk-routes.ts'
import { incomingRoute, type IncomingFile } from '../../../shared/bridge/headless-page.ts'

export interface IncomingFiles {
  readonly files: readonly IncomingFile[]
  /** Answers `incomingRoute`; null for every other path. */
  serve(request: Request): Promise<Response> | null
}

interface FoundFile {
  /** As the reader of the answer knows it. */
  readonly shown: string
  readonly absolute: string
  readonly size: number
}

/** Files in the order they were named. One that is missing is kept, with size 1, so that its line can say so. */
export async function listFiles(named: readonly string[]): Promise<IncomingFiles> {
  return serveFiles(await Promise.all(named.map((name) => look(name, path.resolve(name)))))
}

/** Files, and folders with all that is in them, sorted by name within each folder. */
export async function walkPaths(named: readonly string[]): Promise<IncomingFiles> {
  const found: FoundFile[] = []
  for (const name of named) {
    const absolute = path.resolve(name)
    const known = await stat(absolute).catch(() => null)
    if (known?.isDirectory() !== true) {
      found.push(await look(path.basename(name), absolute))
      continue
    }
    for (const inside of await walkFolder(absolute))
      found.push(await look(inside, path.join(absolute, inside)))
  }
  return serveFiles(found)
}

/** A list of paths, one a line. */
export async function readList(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8')
  return text.split(/\r?\n/).filter((line) => line !== '')
}

/** Links to folders are not followed: they may lead round in a circle. */
async function walkFolder(folder: string): Promise<string[]> {
  const files: string[] = []
  const waiting = ['']
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    const entries = await readdir(path.join(folder, inside), { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const below = path.join(inside, entry.name)
      if (entry.isDirectory()) waiting.push(below)
      else files.push(below)
    }
  }
  return files.sort()
}

async function look(shown: string, absolute: string): Promise<FoundFile> {
  const known = await stat(absolute).catch(() => null)
  return { shown, absolute, size: known?.isFile() === true ? known.size : 1 }
}

function serveFiles(found: readonly FoundFile[]): IncomingFiles {
  const files = found.map(({ shown, size }, index) => ({
    index,
    name: path.basename(shown),
    path: shown,
    size,
  }))
  return {
    files,
    serve(request) {
      const { pathname } = new URL(request.url)
      if (!pathname.startsWith(incomingRoute(0).slice(0, -1))) return null
      const file = found[Number(pathname.slice(incomingRoute(0).length - 1))]
      return file === undefined
        ? Promise.resolve(new Response(null, { status: 404 }))
        : serveSlice(file, request)
    },
  }
}

async function serveSlice({ absolute, size }: FoundFile, request: Request): Promise<Response> {
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  const start = Math.min(Number(from), size)
  const end = Math.min(to === '' ? size : Number(to) + 1, start + MAX_SLICE_BYTES, size)
  try {
    if (!(await stat(absolute)).isFile()) throw new Error('not a file')
    const handle = await open(absolute, 'r')
    try {
      const bytes = new Uint8Array(end - start)
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start)
      const headers = { 'content-range': `bytes ${start}-${start + bytesRead - 1}/${size}` }
      return new Response(bytes.subarray(0, bytesRead), { status: 206, headers })
    } finally {
      await handle.close()
    }
  } catch {
    return new Response(null, { status: 404 })
  }
}
