/** What the extractor's frame answers when an original is to be looked at: asked here as the window asks it, without the window's client. */
import type { Page } from '@playwright/test'
import { encodeSingleByte } from '../unit/renderer/extractor/encode.ts'
import { writePdf } from '../unit/renderer/extractor/pdf/write-pdf.ts'
import { expect, test } from './fixtures.ts'

/** All that a frame says to one request, its READY left out; for a picture, its size. */
async function ask(page: Page, bytes: Uint8Array, view: unknown): Promise<unknown[]> {
  return page.evaluate(
    async ([given, wanted]) => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      frame.src = '/extractor.html'
      const heard: unknown[] = []
      // A picture does not cross to the test.
      const withSize = (data: unknown) => {
        const view = (data as { shown?: { view?: { image?: unknown } } }).shown?.view
        if (view?.image instanceof ImageBitmap) view.image = [view.image.width, view.image.height]
        return data
      }
      const end = new Promise<void>((resolve) => {
        addEventListener('message', (event: MessageEvent<unknown>) => {
          if (event.source !== frame.contentWindow) return
          if (typeof event.data === 'string')
            frame.contentWindow!.postMessage(
              { id: 7, file: new Blob([new Uint8Array(given)]), view: wanted },
              '*',
            )
          else if (heard.push(withSize(event.data)) === 2) resolve()
        })
      })
      document.body.append(frame)
      await end
      frame.remove()
      return heard
    },
    [[...bytes], view] as const,
  )
}

test('the source is answered as characters in the charset that was asked for', async ({ page }) => {
  const bytes = encodeSingleByte('<b>Порт</b>', 'windows-1251')
  expect(await ask(page, bytes, { kind: 'source', charset: 'windows-1251' })).toEqual([
    { startedId: 7 },
    {
      id: 7,
      shown: {
        ok: true,
        view: { kind: 'source', text: '<b>Порт</b>', charset: 'windows-1251', isCut: false },
      },
    },
  ])
})

test('what can’t be shown is a refusal and no silence', async ({ page }) => {
  const [, answer] = await ask(page, new TextEncoder().encode('no PDF'), { kind: 'page', page: 1, marks: [] })
  expect(answer).toMatchObject({ id: 7, shown: { ok: false } })
})

test('the headers of a message are answered in order and in letters, however long', async ({ page }) => {
  const message = `Received: from a\r\nReceived: from b\r\nSubject: =?koi8-r?B?8M/S1A==?=\r\nX-Long: ${'x'.repeat(300_000)}\r\n\r\nBody`
  const [, answer] = await ask(page, new TextEncoder().encode(message), { kind: 'headers' })
  expect(answer).toMatchObject({
    shown: {
      ok: true,
      view: {
        headers: [
          { name: 'Received', value: 'from a' },
          { name: 'Received', value: 'from b' },
          { name: 'Subject', value: 'Порт' },
          { name: 'X-Long' },
        ],
      },
    },
  })
  expect(JSON.stringify(answer).length).toBeLessThan(110_000)
})

test('a page of a PDF is answered as pixels with its words found, and its script is left alone', async ({
  workbench,
  page,
}) => {
  const blockedBefore = workbench.host.countBlockedConnections()
  const pdf = writePdf({
    pages: [{ texts: [{ text: 'The garrison left the port.', x: 60, y: 400 }] }],
    script: 'app.launchURL("https://canary.example/"); app.alert("canary")',
  })
  const [, answer] = await ask(page, pdf, {
    kind: 'page',
    page: 1,
    marks: ['garrison left', 'no such words'],
  })
  expect(answer).toMatchObject({
    shown: { ok: true, view: { kind: 'page', page: 1, pageCount: 1, markedCount: 1 } },
  })
  const { image, markTop } = (answer as { shown: { view: { image: [number, number]; markTop: number } } })
    .shown.view
  expect(image[0]).toBeGreaterThan(1000)
  expect(markTop).toBeGreaterThan(0.45)
  expect(markTop).toBeLessThan(0.55)
  expect(workbench.host.countBlockedConnections()).toBe(blockedBefore)
  const [, missing] = await ask(page, pdf, { kind: 'page', page: 2, marks: [] })
  expect(missing).toMatchObject({ shown: { ok: false } })
})
