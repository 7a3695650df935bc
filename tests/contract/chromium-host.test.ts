// The contract against the Chromium host for real: a system browser without a window, calls from its frames.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttestBridge } from '../../shared/bridge/contract.ts'
import {
  CHROMIUM_ORIGIN,
  createChromiumHost,
  type ChromiumHost,
} from '../../electron/host/chromium/chromium-host.ts'
import { createFakeDesk } from '../fakes/desk.ts'
import { describeDesktopHost, type HostDriver } from './desktop-host-contract.ts'
import { writeStubPages } from './stub-pages.ts'

/** What the stub window puts into its global scope. */
interface StubWindow {
  attestBridge: AttestBridge
  __attestInvoke(message: unknown): Promise<string>
  eventsSeen: unknown[]
  extractorReady: Promise<true>
  askExtractor(
    what: object,
  ): Promise<{ answer?: string; origin: string; hasBridge: boolean; hasBinding: boolean }>
}

const folders: string[] = []
const newProfile = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attest-profile-'))
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

async function startHost(desk = createFakeDesk(), profileDir = newProfile()): Promise<ChromiumHost> {
  const { rendererDir, baseDir } = writeStubPages()
  folders.push(baseDir)
  const host = await createChromiumHost({ profileDir, rendererDir, headless: true })
  await host.openWindow(desk)
  await host.page.evaluate(() => (globalThis as unknown as StubWindow).extractorReady)
  return host
}

async function callFromForeignFrame(host: ChromiumHost, message: unknown): Promise<string> {
  await host.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.name = 'foreign'
    document.body.append(frame)
  })
  const frame = host.page.frame({ name: 'foreign' })
  if (frame === null) throw new Error('no frame')
  return frame.evaluate((sent) => (globalThis as unknown as StubWindow).__attestInvoke(sent), message)
}

async function createDriver(host: ChromiumHost): Promise<HostDriver> {
  const { page } = host
  return {
    host,
    origin: CHROMIUM_ORIGIN,
    async invoke(key, input) {
      // A circle cannot cross into the page either, so it is tied there.
      const isCircular = typeof input === 'object' && input !== null && Object.values(input).includes(input)
      return page.evaluate(
        ([calledKey, sent, tie]) => {
          const value = tie ? Object.assign({}, { self: {} as unknown }) : sent
          if (tie) (value as { self: unknown }).self = value
          return (globalThis as unknown as StubWindow).attestBridge.invoke(calledKey, value)
        },
        [key, isCircular ? null : input, isCircular] as const,
      )
    },
    async sendRaw(message, from) {
      if (from === 'foreign') return JSON.parse(await callFromForeignFrame(host, message))
      if (from === 'window')
        return JSON.parse(
          await page.evaluate((sent) => (globalThis as unknown as StubWindow).__attestInvoke(sent), message),
        )
      const asked = await page.evaluate(
        (sent) => (globalThis as unknown as StubWindow).askExtractor({ kind: 'call', message: sent }),
        message,
      )
      return JSON.parse(asked.answer ?? 'null')
    },
    async request(pathname, { method = 'GET', range, body } = {}) {
      const sent = body === undefined ? null : Buffer.from(body).toString('base64')
      const answer = await page.evaluate(
        async ([url, how, ranged, text]) => {
          const bytes = text === null ? null : new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))])
          const response = await fetch(url, {
            method: how,
            body: bytes,
            headers: ranged === null ? {} : { range: ranged },
          })
          const received = new Uint8Array(await response.arrayBuffer())
          let binary = ''
          for (let at = 0; at < received.length; at += 32768)
            binary += String.fromCharCode(...received.subarray(at, at + 32768))
          return {
            status: response.status,
            headers: Object.fromEntries(response.headers),
            binary: btoa(binary),
          }
        },
        [CHROMIUM_ORIGIN + pathname, method, range ?? null, sent] as const,
      )
      return { ...answer, bytes: new Uint8Array(Buffer.from(answer.binary, 'base64')) }
    },
    readEvents: () => page.evaluate(() => (globalThis as unknown as StubWindow).eventsSeen),
    stop: () => host.close(),
  }
}

describeDesktopHost('the Chromium host', async (desk) => createDriver(await startHost(desk)), {
  printsReally: true,
})

describe('the Chromium host alone', () => {
  const desk = createFakeDesk()
  let host: ChromiumHost
  beforeAll(async () => {
    host = await startHost(desk)
  })
  afterAll(() => host.close())

  const askExtractor = (what: object) =>
    host.page.evaluate((sent) => (globalThis as unknown as StubWindow).askExtractor(sent), what)

  it('finds the binding inside the extractor, which is why the caller is checked', async () => {
    expect(await askExtractor({ kind: 'look' })).toMatchObject({
      origin: 'null',
      hasBridge: false,
      hasBinding: true,
    })
  })

  it('keeps the extractor from the origin, from cases and from navigating away', async () => {
    expect((await askExtractor({ kind: 'fetch', url: `${CHROMIUM_ORIGIN}/index.html` })).answer).toBe(
      'threw TypeError',
    )
    expect((await askExtractor({ kind: 'image', url: `${CHROMIUM_ORIGIN}/case/files/x` })).answer).toBe(
      'refused',
    )
    await askExtractor({ kind: 'leave', url: `${CHROMIUM_ORIGIN}/case/files/x` })
    await askExtractor({ kind: 'leave', url: 'https://example.org/' }).catch(() => undefined)
    expect(host.page.frames().map((frame) => frame.url())).not.toContain('https://example.org/')
    expect(desk.calls).toEqual([])
  })

  it('is a secure context whose storage is kept', async () => {
    const facts = await host.page.evaluate(async () => ({
      isSecure: isSecureContext,
      isKept: await navigator.storage.persist(),
      hasCrypto: typeof crypto.subtle === 'object',
    }))
    expect(facts).toEqual({ isSecure: true, isKept: true, hasCrypto: true })
  })

  it('gives the scripts of a page no more than a gigabyte', async () => {
    const limit = await host.page.evaluate(
      () => (performance as unknown as { memory: { jsHeapSizeLimit: number } }).memory.jsHeapSizeLimit,
    )
    expect(limit / 1024 ** 2).toBeLessThan(1200)
  })

  it('stays where it is when something leads away, and opens no second page', async () => {
    await host.page.evaluate(() => {
      location.href = 'https://example.org/'
      window.open('https://example.org/', '_blank')
    })
    await host.page.waitForTimeout(300)
    expect(host.page.url()).toBe(`${CHROMIUM_ORIGIN}/`)
    expect(host.context.pages()).toEqual([host.page])
    expect(host.countBlockedConnections()).toBeGreaterThan(0)
  })

  it('comes back from about:blank', async () => {
    await host.page.evaluate(() => void (location.href = 'about:blank'))
    await expect.poll(() => host.page.url()).toBe(`${CHROMIUM_ORIGIN}/`)
    await expect.poll(() => host.page.title()).toBe('Stub workbench')
  })

  it('answers no dialog of the browser with yes', async () => {
    expect(await host.page.evaluate(() => [confirm('Delete?'), prompt('Name?')])).toEqual([false, null])
  })

  it('tells a second start on the same home that there is a first', async () => {
    const profileDir = newProfile()
    const first = await startHost(createFakeDesk(), profileDir)
    await expect(startHost(createFakeDesk(), profileDir)).rejects.toThrow(/^Attest is already open/)
    await first.close()
  })

  it('ends when its window is closed, and closing it again does no harm', async () => {
    const second = await startHost()
    await second.page.close()
    expect(await second.closed).toBe('closed')
    await second.close()
  })

  it('ends when its page crashes, and says that it did', async () => {
    const second = await startHost()
    await second.page.goto('chrome://crash').catch(() => undefined)
    expect(await second.closed).toBe('crashed')
  })
})
