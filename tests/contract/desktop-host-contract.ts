/**
 * What every host promises, as one suite: answers and errors of calls, who may call, what the origin serves and under which
 * headers, bytes in slices, events, printing, closing. Each host brings a driver that does these things its own way.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MAX_SLICE_BYTES } from '../../shared/bridge/bulk-routes.ts'
import { MAX_CALL_BYTES } from '../../shared/bridge/contract.ts'
import type { DesktopHost } from '../../electron/host/desktop-host.ts'
import { createFakeDesk, largestNovelty, storedBytes, storedSha256, type FakeDesk } from '../fakes/desk.ts'
import { traversals } from './traversals.ts'

export interface PageAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** How a suite drives one host. "The window" is its main frame, "the extractor" the sandboxed frame inside it. */
export interface HostDriver {
  readonly host: DesktopHost
  readonly origin: string
  /** Calls as the window's own code does. */
  invoke(key: string, input: unknown): Promise<unknown>
  /** Sends a message past the window's two functions, from a frame of our choice. Gives back the parsed answer. */
  sendRaw(message: unknown, from: 'window' | 'extractor' | 'foreign'): Promise<unknown>
  /** Asks for a path of the origin, from the window. Paths are sent as they are, not tidied. */
  request(
    pathname: string,
    init?: { method?: string; range?: string; body?: Uint8Array },
  ): Promise<PageAnswer>
  readEvents(): Promise<unknown[]>
  stop(): Promise<void>
}

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

export function describeDesktopHost(
  name: string,
  start: (desk: FakeDesk) => Promise<HostDriver>,
  /** A fake prints nothing; everything else it must do, too. */
  { printsReally }: { readonly printsReally: boolean },
): void {
  describe(name, () => {
    const desk = createFakeDesk()
    let driver: HostDriver

    beforeAll(async () => {
      driver = await start(desk)
    })
    afterAll(() => driver.stop())
    beforeEach(() => {
      desk.calls.length = 0
      desk.uploads.length = 0
    })

    describe('calls', () => {
      it('carries an answer back', async () => {
        const input = { name: 'Herat 2021', tags: ['هرات', '🛰'], none: null }
        expect(await driver.invoke('app/get-info', input)).toEqual({ ok: true, value: { echo: input } })
      })

      it('carries a failure back as a value, with its particulars', async () => {
        expect(await driver.invoke('cases/create', {})).toEqual({
          ok: false,
          error: {
            code: 'already-exists',
            message: 'There is such a case.',
            details: { path: '/cases/Herat' },
          },
        })
      })

      it('turns an exception of the desk into a failure that tells nothing of its inside', async () => {
        const answer = await driver.invoke('cases/check', {})
        expect(answer).toEqual(refusal('internal'))
        expect(JSON.stringify(answer)).not.toContain('secret')
      })

      it.each(['app/unknown', '', '__proto__', 'toString', 'constructor'])(
        'refuses the unknown call "%s"',
        async (key) => {
          expect(await driver.invoke(key, {})).toEqual(refusal('bad-request'))
          expect(desk.calls).toEqual([])
        },
      )

      it('refuses what JSON cannot say', async () => {
        const circular: Record<string, unknown> = {}
        circular['self'] = circular
        expect(await driver.invoke('app/get-info', circular)).toEqual(refusal('bad-request'))
      })

      it.each([
        ['not json {'],
        ['"text"'],
        ['null'],
        ['{"input":{}}'],
        ['{"key":7}'],
        [42],
        [{ key: 'app/get-info' }],
      ])('refuses the raw message %j', async (message) => {
        expect(await driver.sendRaw(message, 'window')).toEqual(refusal('bad-request'))
        expect(desk.calls).toEqual([])
      })

      it('refuses a call over the limit and takes one just under it', async () => {
        const overhead = JSON.stringify({ key: 'app/get-info', input: { text: '' } }).length
        const fits = { text: 'x'.repeat(MAX_CALL_BYTES - overhead) }
        expect(await driver.invoke('app/get-info', fits)).toEqual({ ok: true, value: { echo: fits } })
        expect(await driver.invoke('app/get-info', { text: `${fits.text}x` })).toEqual(refusal('too-large'))
      })

      it('refuses to carry an answer over the limit', async () => {
        expect(await driver.invoke('app/read-preferences', {})).toEqual(refusal('too-large'))
      })

      it('carries the largest answer there is, what is known of a book', async () => {
        const answer = await driver.invoke('novelty/compare', { revisionId: 'revision:01J' })
        expect(answer).toEqual({ ok: true, value: largestNovelty })
      })

      it('keeps fifty calls at once apart', async () => {
        const all = await Promise.all(
          Array.from({ length: 50 }, (_, n) => driver.invoke('app/get-info', { n })),
        )
        expect(all).toEqual(Array.from({ length: 50 }, (_, n) => ({ ok: true, value: { echo: { n } } })))
      })
    })

    describe('callers', () => {
      const message = JSON.stringify({ key: 'app/get-info', input: {} })

      it('answers the window', async () => {
        expect(await driver.sendRaw(message, 'window')).toEqual({ ok: true, value: { echo: {} } })
      })

      it.each(['extractor', 'foreign'] as const)('refuses a call from %s', async (from) => {
        expect(await driver.sendRaw(message, from)).toEqual(refusal('not-allowed'))
        expect(desk.calls).toEqual([])
      })
    })

    describe('the origin', () => {
      it('serves the pages with their types', async () => {
        const page = await driver.request('/')
        expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
        const script = await driver.request('/assets/window.js')
        expect([script.status, script.headers['content-type']]).toEqual([
          200,
          'text/javascript; charset=utf-8',
        ])
      })

      const named = traversals.map((pathname) => [pathname.slice(0, 60), pathname] as const)
      it.each(named)('serves nothing outside its folder: %s', async (_name, pathname) => {
        const answer = await driver.request(pathname)
        expect(new TextDecoder().decode(answer.bytes)).not.toMatch(/secret|root:/)
        // A path that the browser itself tidies up may end at a page of ours; it never ends anywhere else.
        expect([200, 400, 403, 404]).toContain(answer.status)
      })

      it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'])('refuses %s to a page', async (method) => {
        expect((await driver.request('/index.html', { method })).status).toBe(405)
      })

      it('refuses unknown methods to a case', async () => {
        expect((await driver.request(`/case/files/${storedSha256}`, { method: 'DELETE' })).status).toBe(405)
      })

      it.each([
        '/',
        '/assets/window.js',
        '/extractor.html',
        '/extractor.js',
        '/nowhere',
        `/case/files/${storedSha256}`,
        '/case/x',
      ])('puts a policy that allows nothing by default on %s', async (pathname) => {
        const { headers } = await driver.request(pathname, { range: 'bytes=0-9' })
        expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
        expect(headers['content-security-policy']).not.toMatch(
          /unsafe-eval|\*|https?:\/\/(?!attest\.localhost)/,
        )
        expect(headers['x-content-type-options']).toBe('nosniff')
        expect(headers['referrer-policy']).toBe('no-referrer')
      })

      it('gives the window a policy without inline script or style, and a case one without script', async () => {
        const window = (await driver.request('/')).headers['content-security-policy']
        expect(window).toContain("script-src 'self'")
        expect(window).toContain("require-trusted-types-for 'script'")
        expect(window).not.toContain('unsafe-inline')
        const original = (await driver.request(`/case/files/${storedSha256}`, { range: 'bytes=0-9' })).headers
        expect(original['content-security-policy']).toContain('sandbox')
        expect(original['content-security-policy']).not.toContain('script-src')
      })

      it('lets the extractor run its own scripts and nothing else', async () => {
        const policy = (await driver.request('/extractor.html')).headers['content-security-policy']
        expect(policy).toContain(`script-src ${driver.origin}/extractor.js ${driver.origin}/extractor/;`)
        expect(policy).toContain('sandbox allow-scripts')
        expect(policy).toContain(`frame-ancestors ${driver.origin}`)
      })
    })

    describe('bytes', () => {
      it('reads an original slice by slice, exactly', async () => {
        const slices: Uint8Array[] = []
        for (let at = 0; at < storedBytes.length; at += MAX_SLICE_BYTES) {
          const range = `bytes=${at}-${at + MAX_SLICE_BYTES - 1}`
          const answer = await driver.request(`/case/files/${storedSha256}`, { range })
          expect(answer.status).toBe(206)
          expect(answer.headers['content-range']).toMatch(
            new RegExp(`^bytes ${at}-\\d+/${storedBytes.length}$`),
          )
          slices.push(answer.bytes)
        }
        expect(Buffer.concat(slices).equals(storedBytes)).toBe(true)
      })

      it('refuses to carry more than a slice at once', async () => {
        expect((await driver.request(`/case/files/${storedSha256}`)).status).toBe(413)
      })

      it('takes a slice, exactly, with its place', async () => {
        const body = storedBytes.slice(100, 100 + MAX_SLICE_BYTES)
        const answer = await driver.request(
          `/case/uploads/file/${storedSha256}?offset=100&size=${storedBytes.length}`,
          {
            method: 'POST',
            body,
          },
        )
        expect(JSON.parse(new TextDecoder().decode(answer.bytes))).toEqual({
          ok: true,
          value: { status: 'stored' },
        })
        expect(desk.uploads.map(({ path }) => path)).toEqual([
          `/case/uploads/file/${storedSha256}?offset=100&size=${storedBytes.length}`,
        ])
        expect(Buffer.from(desk.uploads[0]?.bytes ?? []).equals(body)).toBe(true)
      })

      it('refuses to take more than a slice at once', async () => {
        const answer = await driver.request(`/case/uploads/file/${storedSha256}?offset=0&size=1`, {
          method: 'POST',
          body: storedBytes.slice(0, MAX_SLICE_BYTES + 1),
        })
        expect(answer.status).toBe(413)
        expect(desk.uploads).toEqual([])
      })
    })

    describe('the window', () => {
      it('hears what the desk tells, in order', async () => {
        const before = (await driver.readEvents()).length
        const told = [1, 2, 3].map((n) => ({ type: 'case/became-unwritable', reason: `disk ${n}` }) as const)
        told.forEach((event) => driver.host.emit(event))
        await expect.poll(async () => (await driver.readEvents()).slice(before)).toEqual(told)
      })

      if (printsReally)
        it('prints a page of ours without running its script', async () => {
          const pdf = await driver.host.printToPdf({
            path: '/case/briefings/briefing:1/preview',
            headerTemplate: '<span style="font-size:8px">head</span>',
            footerTemplate: '<span style="font-size:8px" class="pageNumber"></span>',
          })
          expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-')
          expect(pdf.length).toBeGreaterThan(2_000)
        })

      it('says so when a page cannot be printed', async () => {
        const order = { path: '/nowhere', headerTemplate: '', footerTemplate: '' }
        await expect(driver.host.printToPdf(order)).rejects.toMatchObject({ code: 'print-failed' })
      })

      it('says what it is', () => {
        expect(['chromium', 'electron']).toContain(driver.host.name)
        expect(driver.host.engine).toMatch(/Chromium/)
        expect(driver.host.countBlockedConnections()).toBeGreaterThanOrEqual(0)
      })
    })
  })
}
