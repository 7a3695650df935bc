// The crossing between window and desk with everything real: the built window, the extractor, the desk. The suite in
// tests/contract/ holds the hosts to the details; this one runs wherever a host does, Electron's own binary too.
import type { AttestBridge } from '../../shared/bridge/contract.ts'
import { expect, test } from './fixtures.ts'

interface BoundWindow {
  attestBridge?: AttestBridge
  __attestInvoke?: (message: string) => Promise<string>
}

test('the window asks the desk what it is', async ({ workbench }) => {
  const info = await workbench.call('app/get-info', {})
  expect(info).toMatchObject({ host: workbench.hostName, casesFolder: workbench.home.casesFolder })
  expect(info.engine).toMatch(/^Chromium \d+/)
})

test('the window has no Node, no Electron and no second door', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'Buffer', 'module', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(found).toEqual([])
  const bridge = await page.evaluate(() => Object.keys((globalThis as BoundWindow).attestBridge ?? {}).sort())
  expect(bridge).toEqual(['invoke', 'subscribe'])
})

test('a frame inside the window has no way to the desk', async ({ page }) => {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.name = 'jail'
        frame.setAttribute('sandbox', 'allow-scripts')
        frame.addEventListener('load', resolve)
        frame.src = '/extractor.html'
        document.body.append(frame)
      }),
  )
  const jail = page.frame({ name: 'jail' })
  const answer = await jail?.evaluate(async () => {
    const { attestBridge, __attestInvoke } = globalThis as BoundWindow
    if (attestBridge !== undefined) return 'it has the bridge'
    if (__attestInvoke === undefined) return 'no door at all'
    return __attestInvoke(JSON.stringify({ key: 'app/get-info', input: {} }))
  })
  expect(answer).toMatch(/^no door at all$|"not-allowed"/)
  expect(await jail?.evaluate(() => self.origin)).toBe('null')
  const reached = await jail?.evaluate(() =>
    fetch('/index.html').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  expect(reached).toBe('refused')
})

test('the window shows itself without breaking its own policy', async ({ workbench }) => {
  const broken: string[] = []
  workbench.page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text())) broken.push(message.text())
  })
  await workbench.page.reload()
  await expect(workbench.page.locator('#root')).not.toBeEmpty()
  expect(broken).toEqual([])
})

test('what the window remembers is still there after a restart', async ({ workbench }) => {
  await workbench.call('app/write-preference', { key: 'test/kept', value: { width: 320 } })
  await workbench.restart()
  expect(await workbench.call('app/read-preferences', {})).toMatchObject({ 'test/kept': { width: 320 } })
})

test('the working store is still there after a restart', async ({ workbench }) => {
  const open = (write: boolean) =>
    workbench.page.evaluate(
      (isWriting) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('kept', 1)
          opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
          opening.onerror = () => reject(new Error('no store'))
          opening.onsuccess = () => {
            const rows = opening.result
              .transaction('rows', isWriting ? 'readwrite' : 'readonly')
              .objectStore('rows')
            const asking = isWriting ? rows.put('still here', 1) : rows.get(1)
            asking.onsuccess = () => resolve(asking.result)
          }
        }),
      write,
    )
  await open(true)
  await workbench.restart()
  expect(await open(false)).toBe('still here')
})
