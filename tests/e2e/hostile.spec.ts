/**
 * Hostile and broken files through the window's own import: each ends as imported or refused with a reason, nothing in them runs, nothing goes
 * out, the window stays usable, and the files after them arrive.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { ImportLine } from '../../renderer/workflows/import-report.ts'
import { expect, test } from './fixtures.ts'
import { extractFiles } from './helpers/extract-files.ts'
import { hostileFiles, slowDocument, type HostileFile } from './helpers/hostile-files.ts'
import { measureTasks } from './helpers/longest-task.ts'

/** The window never blocks for longer. */
const MAX_TASK_MS = 200

/** Writes files where a picker could find them. Names that climb keep only their last part, as any file system makes them. */
function writeFiles(folder: string, files: readonly Pick<HostileFile, 'name' | 'content'>[]): string[] {
  mkdirSync(folder, { recursive: true })
  return files.map(({ name, content }) => {
    const file = path.join(folder, path.basename(name))
    writeFileSync(file, content)
    return file
  })
}

async function importThrough(page: Page, files: readonly string[]): Promise<void> {
  await page.getByLabel('Files to import').setInputFiles([...files])
  // Something is refused in every one of these imports, so the report opens by itself.
  await expect(page.getByRole('dialog').getByRole('list', { name: 'Files' })).toBeVisible({
    timeout: 240_000,
  })
}

interface ReportedLine {
  readonly outcome: ImportLine['outcome'] | string
  readonly text: string
}

/** Outcome and reason by file name, as the report shows them: only the lines on the screen are drawn, so it is scrolled through. */
async function readReport(page: Page): Promise<Map<string, ReportedLine>> {
  const report = page.getByRole('dialog').getByRole('region', { name: 'Report' })
  const lines = new Map<string, ReportedLine>()
  for (let isAtEnd = false; !isAtEnd; ) {
    for (const text of await report.getByRole('listitem').allInnerTexts()) {
      const [outcome = '', name = ''] = text
        .split('\n')
        .map((part) => part.trim())
        .filter((part) => part !== '')
      lines.set(name, { outcome, text })
    }
    isAtEnd = await report.evaluate(async (element) => {
      const before = element.scrollTop
      element.scrollBy(0, element.clientHeight / 2)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return element.scrollTop === before
    })
  }
  return lines
}

async function openNewCase(page: Page, call: () => Promise<unknown>): Promise<void> {
  await call()
  await page.reload()
  await expect(page.getByLabel('Files to import')).toBeAttached()
}

test('each hostile file ends as imported or refused, and nothing in it runs', async ({
  workbench,
  homeFolder,
}) => {
  test.setTimeout(420_000)
  const { page } = workbench
  const dialogs: string[] = []
  page.on('dialog', (dialog) => dialogs.push(dialog.message()))
  await openNewCase(page, () =>
    workbench.call('cases/create', { title: 'Hostile', question: '', parentFolder: null }),
  )
  const blockedBefore = workbench.host.countBlockedConnections()
  const files = writeFiles(path.join(homeFolder, 'hostile'), hostileFiles)

  const longest = await measureTasks(workbench.host.context.browser()!, page, () =>
    importThrough(page, files),
  )
  console.log(
    `  longest task of the window: ${longest.processorMs.toFixed(0)} ms of processor time, ${longest.wallMs.toFixed(0)} ms on the clock`,
  )
  const report = await readReport(page)
  const present = (await workbench.call('cases/get-open', {}))!
  const bodies = await readBodies(page)
  for (const { name, ends } of hostileFiles) {
    const line = report.get(path.basename(name))
    if ('refused' in ends) expect.soft(line?.outcome, `${name}: ${line?.text}`).toBe('refused')
    else {
      expect.soft(line?.outcome, `${name}: ${line?.text}`).toBe('imported')
      expect
        .soft(
          bodies.some((body) => body.includes(ends.words)),
          `${name} has “${ends.words}”`,
        )
        .toBe(true)
    }
  }
  expect(present.title).toBe('Hostile')
  expect(dialogs).toEqual([])
  expect(await page.evaluate(() => 'canary' in globalThis)).toBe(false)
  for (const frame of page.frames()) expect(await frame.evaluate(() => 'canary' in globalThis)).toBe(false)
  expect(new URL(page.url()).pathname).toBe('/')
  expect(workbench.host.countBlockedConnections()).toBe(blockedBefore)
  expect((await workbench.call('cases/check', {})).problems).toEqual([])
  expect(longest.processorMs).toBeLessThan(MAX_TASK_MS)
})

test('a file that keeps its reader busy is stopped after its time, and the queue goes on', async () => {
  test.setTimeout(180_000)
  const good = Array.from({ length: 6 }, (_, index) => ({
    name: `good-${index}.txt`,
    content: `Story ${index}.\n\nThe garrison left the city, said ${index}.`,
  }))
  const answers = await extractFiles([good[0]!, { name: 'slow.docx', content: slowDocument() }, ...good.slice(1)], {
    timeLimitMs: 3_000,
  })
  expect(answers.map((answer) => (answer.ok ? 'read' : answer.code))).toEqual(['read', 'time-limit', ...Array(5).fill('read')])
})

/** The texts of all articles of the open case. */
async function readBodies(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const answer = (await (await fetch('/case/records/revisions?limit=500')).json()) as {
      records: { bodySha256: string; textLength: number }[]
    }
    const texts: string[] = []
    for (const { bodySha256 } of answer.records) {
      let text = ''
      for (let offset = 0; ;) {
        const response = await fetch(`/case/bodies/${bodySha256}`, {
          headers: { Range: `bytes=${offset}-${offset + 4_000_000}` },
        })
        const slice = await response.arrayBuffer()
        text += new TextDecoder().decode(slice)
        offset += slice.byteLength
        if (
          slice.byteLength === 0 ||
          offset >= Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1] ?? 0)
        )
          break
      }
      texts.push(text)
    }
    return texts
  })
}
