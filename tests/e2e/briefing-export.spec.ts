// A briefing leaves through the running program: previewed in the window, printed by its host, exported by its command.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CHROMIUM_ORIGIN } from '../../electron/host/chromium/chromium-host.ts'
import { bulkRoutes } from '../../shared/bridge/bulk-routes.ts'
import type { BriefingDocument } from '../../shared/formats/briefing/briefing-document.ts'
import { bringCase } from '../unit/electron/desk/export/bring-case.ts'
import { check, hasPdfTools, normaliseText, readText, runsOf } from '../unit/electron/desk/export/read-pdf.ts'
import { ARABIC_QUOTE, buildCase, EMOJI_QUOTE } from '../unit/shared/formats/briefing/build-case.ts'
import { expect, test, type Workbench } from './fixtures.ts'
import { runAttest } from './helpers/run-attest.ts'

const briefingId = 'briefing:01'
const readBriefing = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as BriefingDocument

async function openCase({ call, desk }: Workbench): Promise<string> {
  const { path: place } = await call('cases/create', { title: 'Marenza', question: '', parentFolder: null })
  await bringCase(desk, CHROMIUM_ORIGIN, buildCase())
  return place
}

test.skip(({ hostName }) => hostName !== 'chromium', 'brings its case in by the desk of its own process')

test('previews a briefing in a frame of the window, in the bundled faces and without script', async ({
  workbench,
  page,
}) => {
  await openCase(workbench)
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.evaluate((source) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', '')
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;z-index:99;background:#fff'
    frame.src = source
    return new Promise((resolve) => {
      frame.onload = resolve
      document.body.append(frame)
    })
  }, bulkRoutes.briefingPreview(briefingId))
  const frame = page.frames().find((each) => each.url().includes('/preview'))!
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('How the garrison left')
  await expect(frame.locator('blockquote[lang=ar]')).toContainText(ARABIC_QUOTE)
  await expect(frame.locator('blockquote', { hasText: EMOJI_QUOTE })).toBeVisible()
  await expect(frame.locator('.tlp')).toHaveCount(2)
  const faces = [
    ['Source Serif 4', 'a'],
    ['Inter', 'a'],
    ['Amiri', 'م'],
  ] as const
  for (const [face, sample] of faces)
    await expect
      .poll(() =>
        frame.evaluate(([name, text]) => document.fonts.check(`12px "${name}"`, text), [
          face,
          sample,
        ] as const),
      )
      .toBe(true)
  expect(complaints).toEqual([])
})

test('writes the PDF and the JSON, each whole, and asks before it writes over one', async ({ workbench }) => {
  test.skip(!hasPdfTools, 'needs poppler-utils and qpdf')
  const place = await openCase(workbench)
  for (const format of ['pdf', 'json'] as const) {
    const { path: target, exists } = await workbench.call('exports/suggest-path', { briefingId, format })
    expect(exists).toBe(false)
    const order = { briefingId, format, path: target, overwrite: false } as const
    const written = await workbench.call('exports/write-briefing', order)
    expect(written.sizeBytes).toBe(readFileSync(target).length)
    await expect(workbench.call('exports/write-briefing', order)).rejects.toMatchObject({
      code: 'already-exists',
    })
  }
  const folder = path.join(place, 'exports')
  expect(readdirSync(folder).toSorted()).toEqual(['How the garrison left.json', 'How the garrison left.pdf'])

  const pdf = path.join(folder, 'How the garrison left.pdf')
  const text = normaliseText(readText(pdf))
  const written = readBriefing(path.join(folder, 'How the garrison left.json'))
  for (const { target, direction } of written.excerpts)
    for (const run of runsOf(target.selector[0].exact, direction)) expect(text).toContain(run)
  expect(check(pdf)).toBe('')

  const attached = path.join(folder, 'attached.json')
  execFileSync('pdfdetach', ['-save', '1', '-o', attached, pdf])
  expect({ ...readBriefing(attached), generatedAt: '' }).toEqual({ ...written, generatedAt: '' })
})

test('exports by command while the window has the case open', async ({ workbench, homeFolder }) => {
  test.skip(!hasPdfTools, 'needs poppler-utils and qpdf')
  const place = await openCase(workbench)
  const out = path.join(homeFolder, 'out')
  const { status, stdout, stderr } = runAttest(['export', place, '--format', 'pdf,json', '--out', out])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const files = stdout.trimEnd().split('\n')
  expect(files).toEqual(['pdf', 'json'].map((format) => path.join(out, `How the garrison left.${format}`)))
  expect(files.every((file) => existsSync(file))).toBe(true)
  const attached = path.join(out, 'attached.json')
  execFileSync('pdfdetach', ['-save', '1', '-o', attached, files[0]!])
  expect(readFileSync(attached).equals(readFileSync(files[1]!))).toBe(true)
})
