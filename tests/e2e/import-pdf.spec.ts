/**
 * PDF through the product's own extractor: what Chromium, the policy of its frame and real files have a say in. How lines become blocks is
 * tested without a browser (tests/unit/renderer/extractor/). The corpora are other people's files and lie beside the project, not in it;
 * without them their tests are skipped, visibly.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { setLines, writePdf } from '../unit/renderer/extractor/pdf/write-pdf.ts'
import { expect, test } from './fixtures.ts'
import { breakBytes } from './helpers/break-bytes.ts'
import { corpora, isWhole, partOf } from './helpers/corpora.ts'
import { asArticle, extractFiles, outline, type GivenFile } from './helpers/extract-files.ts'

const words = 'Two explosions closed the harbour of Marenza on Tuesday.'
const plain = writePdf({ pages: [{ texts: setLines([words]) }] })

test('a PDF is read under the policy of the frame, with the fonts that it does not bring', async () => {
  const [answer] = await extractFiles([{ name: 'a.pdf', content: plain }])
  expect(outline(asArticle(answer))).toEqual([['paragraph', words]])
})

/** Draws a page as the window would see it, and tells how many of its pixels are as yellow as a mark. */
async function lookAt(page: Page, bytes: Uint8Array, wanted: { page: number; marks: string[] }) {
  return page.evaluate(
    async ([given, view]) => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      frame.src = '/extractor.html'
      const shown = new Promise<{ shown: { ok: boolean; code?: string; view?: Record<string, unknown> } }>(
        (resolve) => {
          addEventListener('message', ({ source, data }) => {
            if (source !== frame.contentWindow) return
            if (typeof data === 'string')
              frame.contentWindow!.postMessage(
                { id: 7, file: new Blob([new Uint8Array(given)]), view: { kind: 'page', ...view } },
                '*',
              )
            else if ('shown' in data) resolve(data)
          })
        },
      )
      document.body.append(frame)
      const answer = (await shown).shown
      frame.remove()
      if (!answer.ok) return { code: answer.code }
      const image = answer.view!['image'] as ImageBitmap
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      let [yellow, dark] = [0, 0]
      for (let at = 0; at < data.length; at += 4) {
        const [red, , blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
        if (red > 200 && blue < 150) yellow++
        if (red < 100) dark++
      }
      const { pageCount, markedCount } = answer.view!
      return { width: image.width, pageCount, markedCount, yellow, dark }
    },
    [[...bytes], wanted] as const,
  )
}

test('a page is drawn with its type, and the words of an excerpt are marked on it', async ({ page }) => {
  const seen = await lookAt(page, plain, { page: 1, marks: ['the harbour of Marenza', 'not on this page'] })
  expect(seen).toMatchObject({ pageCount: 1, markedCount: 1 })
  expect(seen.width).toBeGreaterThan(1000)
  expect(seen.dark).toBeGreaterThan(500)
  // 22 letters of 10 points, about 100 by 11 points, at more than twice the size.
  expect(seen.yellow).toBeGreaterThan(2_000)
  expect(seen.yellow).toBeLessThan(20_000)
})

test('a page without marks is drawn as it is, and a page that is not there is refused', async ({ page }) => {
  expect(await lookAt(page, plain, { page: 1, marks: [] })).toMatchObject({ markedCount: 0, yellow: 0 })
  expect(await lookAt(page, plain, { page: 9, marks: [] })).toHaveProperty('code')
})

test('a scan is drawn by decoders that need no exception from the policy', async ({ page }) => {
  const scan = path.join(corpora, 'pdf', 'tika', 'testPDF_JBIG2.pdf')
  test.skip(!existsSync(scan), `${scan} is missing`)
  const { dark } = await lookAt(page, readFileSync(scan), { page: 1, marks: [] })
  expect(dark).toBeGreaterThan(1_000)
})

/** Reasons that say something about the file; the others say something about us. */
const ABOUT_THE_FILE = [
  'damaged',
  'encrypted',
  'no-text',
  'too-complex',
  'unsupported-format',
  'binary-content',
]

test('PDFs of the corpora end as articles or as refusals that are about the file', { tag: '@corpora' }, async () => {
  const folders = ['pdf/pdfjs', 'pdf/tika'].map((folder) => path.join(corpora, folder))
  test.skip(!folders.every((folder) => existsSync(folder)), `${folders.join(' or ')} is missing`)
  const given = folders.flatMap((folder) =>
    partOf(readdirSync(folder).sort(), 3).map(
      (name): GivenFile => ({ name, content: readFileSync(path.join(folder, name)) }),
    ),
  )
  const answers = await extractFiles(given)
  for (const answer of answers)
    if (!answer.ok) expect.soft(ABOUT_THE_FILE, answer.file).toContain(answer.code)
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(given.length * 0.75)
})

test('broken PDFs end as an article or as a refusal that is about the file', { tag: '@corpora' }, async () => {
  const folder = path.join(corpora, 'pdf', 'pdfjs')
  const originals = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => readFileSync(path.join(folder, name)))
        .filter(({ length }) => length < 60_000)
    : [Buffer.from(plain)]
  const given = partOf(originals, 3).flatMap((original, seed) =>
    breakBytes(original, isWhole ? 10 : 2, 2031 + seed).map((broken, index): GivenFile => {
      // The beginning says what it is; what is tested is the rest.
      const content = Buffer.concat([original.subarray(0, 8), broken.subarray(8)])
      return { name: `${seed}-${index}.pdf`, content }
    }),
  )
  for (const answer of await extractFiles(given))
    if (!answer.ok) expect.soft(ABOUT_THE_FILE, `${answer.file}: ${answer.reason}`).toContain(answer.code)
})
