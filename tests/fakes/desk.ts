/**
 * A desk double for the host's contract: answers a few calls in every way that a desk can, and keeps what it was sent.
 * It is typed as the doors that hosts know, so it cannot drift away from the real one unnoticed.
 */
import { createHash } from 'node:crypto'
import { MAX_SLICE_BYTES } from '../../shared/bridge/bulk-routes.ts'
import type { CallKey } from '../../shared/bridge/contract.ts'
import { MAX_CHANGES, MAX_COMPARED, type Novelty } from '../../shared/bridge/novelty-calls.ts'
import { failure, success, type Result } from '../../shared/bridge/result.ts'
import type { DeskDoors } from '../../electron/host/desktop-host.ts'

/** 10 MB of a pattern that shows when a slice is cut at the wrong place. */
export const storedBytes = Uint8Array.from(
  { length: 10 * 1024 * 1024 },
  (_, index) => (index * 7 + (index >> 12)) & 0xff,
)
export const storedSha256 = createHash('sha256').update(storedBytes).digest('hex')

/** What a book gets that was read before. */
export const largestNovelty: Novelty = {
  isWhole: true,
  sentences: Array.from({ length: MAX_COMPARED }, (_, at) => [at * 100, at * 100 + 99, 'changed']),
  changes: Array.from({ length: MAX_CHANGES }, (_, at) => [at * 100, at * 100 + 9]),
}

export interface FakeDesk extends DeskDoors {
  readonly calls: { key: string; input: unknown }[]
  readonly uploads: { path: string; bytes: Uint8Array }[]
}

const answers: Partial<Record<CallKey, (input: unknown) => Result<unknown>>> = {
  'app/get-info': (input) => success({ echo: input }),
  'app/read-preferences': () => success({ text: 'x'.repeat(MAX_SLICE_BYTES) }),
  'cases/create': () => failure('already-exists', 'There is such a case.', { path: '/cases/Herat' }),
  'novelty/compare': () => success(largestNovelty),
  'cases/check': () => {
    throw new Error('a secret path: /home/analyst/case.sqlite')
  },
}

function serveFile(request: Request): Response {
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('range') ?? '')
  if (range === null) return new Response(storedBytes)
  const [start, end] = [Number(range[1]), Math.min(Number(range[2]), storedBytes.length - 1)]
  const headers = {
    'content-range': `bytes ${start}-${end}/${storedBytes.length}`,
    'content-type': 'text/html',
  }
  return new Response(storedBytes.subarray(start, end + 1), { status: 206, headers })
}

const printPage = `<!doctype html><html lang="en"><title>Printed</title><style>body{font:16px serif}</style>
<h1>A briefing that prints</h1><p id="p">without script</p><script>document.getElementById('p').textContent = 'script ran'</script>`

export function createFakeDesk(): FakeDesk {
  const calls: FakeDesk['calls'] = []
  const uploads: FakeDesk['uploads'] = []
  return {
    calls,
    uploads,
    invoke(key, input) {
      calls.push({ key, input })
      return Promise.resolve().then(() => answers[key as CallKey]?.(input) ?? success(null))
    },
    async serve(request) {
      const { pathname, search } = new URL(request.url)
      if (request.method === 'POST') {
        uploads.push({ path: pathname + search, bytes: new Uint8Array(await request.arrayBuffer()) })
        return Response.json(success({ status: 'stored' }))
      }
      if (pathname === `/case/files/${storedSha256}`) return serveFile(request)
      if (pathname.startsWith('/case/briefings/'))
        return new Response(printPage, { headers: { 'content-type': 'text/html; charset=utf-8' } })
      return new Response(null, { status: 404 })
    },
  }
}
