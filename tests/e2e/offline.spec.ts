// The app makes no network connection, whatever a page says. A page tries every way out against a listener on the
// loopback, which must hear nothing; and the same page in a browser without our walls must be heard, or the first half
// would prove nothing.
import { chromium, expect, test } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { CHROMIUM_ORIGIN, createChromiumHost } from '../../electron/host/chromium/chromium-host.ts'
import { getBrowserPath } from '../../electron/host/chromium/launch.ts'
import { createFakeDesk } from '../fakes/desk.ts'
import { writeStubPages } from '../contract/stub-pages.ts'
import { writeAttackPage } from './attack-page.ts'
import { openNetworkSink, type NetworkSink } from './network-sink.ts'

const patienceMs = 4_000
let sink: NetworkSink

test.beforeAll(async () => {
  sink = await openNetworkSink()
})
test.afterAll(() => sink.close())

test('nothing leaves the window, whatever its page tries', async ({}, testInfo) => {
  const { rendererDir } = writeStubPages()
  const profileDir = testInfo.outputPath('profile')
  const before = sink.count()
  const host = await createChromiumHost({ profileDir, rendererDir, headless: true })
  await host.openWindow(createFakeDesk())
  const body = writeAttackPage(sink.port)
  await host.page.route(`${CHROMIUM_ORIGIN}/`, (route) => route.fulfill({ contentType: 'text/html', body }))
  // It leads away before it has loaded, so only its arrival is waited for.
  await host.page.goto(`${CHROMIUM_ORIGIN}/`, { waitUntil: 'commit' })
  await host.page.waitForTimeout(patienceMs)
  const tried = await host.page.evaluate(() => (globalThis as unknown as { tried: string[] }).tried)
  const blocked = host.countBlockedConnections()
  await host.close()
  expect(tried).toContain('leave')
  expect(sink.count()).toEqual(before)
  expect(blocked).toBeGreaterThan(10)
})

test('nothing leaves while a page is printed', async ({}, testInfo) => {
  const { rendererDir } = writeStubPages()
  const body = writeAttackPage(sink.port)
  const desk = {
    ...createFakeDesk(),
    serve: () => Promise.resolve(new Response(body, { headers: { 'content-type': 'text/html' } })),
  }
  const before = sink.count()
  const host = await createChromiumHost({
    profileDir: testInfo.outputPath('profile'),
    rendererDir,
    headless: true,
  })
  await host.openWindow(desk)
  await host.printToPdf({ path: '/case/briefings/1/preview', headerTemplate: '', footerTemplate: '' })
  await host.page.waitForTimeout(500)
  await host.close()
  expect(sink.count()).toEqual(before)
})

test('the listener hears a browser without walls', async ({}, testInfo) => {
  test.skip(!sink.isReachable, 'The network is switched off here, loopback and all: nobody can be heard.')
  const profileDir = testInfo.outputPath('profile')
  mkdirSync(profileDir, { recursive: true })
  const before = sink.count()
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: getBrowserPath(),
    headless: true,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const body = writeAttackPage(sink.port)
  await page.route('https://attest.localhost/', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('https://attest.localhost/', { waitUntil: 'commit' })
  await page.waitForTimeout(patienceMs)
  await context.close()
  expect(sink.count().tcp).toBeGreaterThan(before.tcp)
  expect(sink.count().udp).toBeGreaterThan(before.udp)
})
