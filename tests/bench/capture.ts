/**
 * The two waits that an analyst feels most: opening the workbench, and the moment between the key that takes an excerpt and "saved".
 *
 * `coldStartMs` is from the start of the host's process, on a home that was used before, to a library that answers the keyboard. Saving is
 * measured in a case of 1,000 articles and 10,000 excerpts from the key event's own time stamp to the word "Saved" on the screen, and to
 * the painted highlight. The raw baseline is what no design can go below on this machine: the same bytes inserted by bare node:sqlite
 * with full durability behind one bare binding of the browser, in the same window.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startWorkbench, type Workbench } from '../e2e/fixtures.ts'
import { measureBareSaves } from './bare-save.ts'
import { makeCase } from './make-case.ts'
import { median, percentile, report } from './report.ts'
import { watchNextCapture, type CaptureTimes, type WatchedWindow } from './watch-capture.ts'

const COLD_STARTS = 5
const CAPTURES = 250
/** Two sentences each: the articles have 120. */
const CAPTURES_PER_ARTICLE = 50

/** Brings up the case, whether the program comes back to it or lists it. */
async function openLibrary({ page }: Workbench): Promise<void> {
  const recent = page.getByRole('button', { name: /^Measured/ })
  const grid = page.getByRole('grid', { name: 'Articles' })
  await recent.or(grid).first().waitFor()
  if (!(await grid.isVisible())) await recent.click()
  await grid.waitFor({ timeout: 120_000 })
}

/**
 * Pairs of sentences taken one after the other by key, as fast as they are saved. Pairs, because a single one may be an excerpt of the case
 * already, and taking that again asks first.
 */
async function captureSentences(workbench: Workbench): Promise<CaptureTimes[]> {
  const { page } = workbench
  const times: CaptureTimes[] = []
  for (let article = 0; times.length < CAPTURES; article++) {
    await openLibrary(workbench)
    await page.keyboard.press('Home')
    for (let down = 0; down < article; down++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('[data-block]').first().waitFor()
    for (let n = 0; n < CAPTURES_PER_ARTICLE; n++) {
      await page.keyboard.press('j')
      await page.keyboard.press('Shift+J')
      await page.evaluate(watchNextCapture)
      await page.keyboard.press('e')
      times.push(await page.evaluate(() => (globalThis as unknown as WatchedWindow).nextCapture))
    }
    await page.keyboard.press('Control+1')
  }
  return times
}

/** Starts the host as a program of its own on the home and waits for its word. */
async function measureColdStart(folder: string): Promise<number> {
  const started = performance.now()
  const script = path.join(import.meta.dirname, 'cold-start-host.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  const ready = new Promise<number>((done, fail) => {
    child.stdout.once('data', () => done(performance.now() - started))
    child.once('exit', () => fail(new Error('the host ended before it was usable')))
  })
  const coldStartMs = await ready
  await exited
  return coldStartMs
}

const folder = mkdtempSync(path.join(tmpdir(), 'attest-bench-'))
try {
  const workbench = await startWorkbench('chromium', folder)
  await makeCase(workbench.desk, { articles: 1000, excerptsPerArticle: 10 })
  await workbench.page.reload()
  await workbench.page.setViewportSize({ width: 1440, height: 900 })
  const captures = await captureSentences(workbench)
  const bare = await measureBareSaves(workbench, folder, CAPTURES)
  await workbench.close()
  const starts: number[] = []
  for (let n = 0; n < COLD_STARTS; n++) starts.push(await measureColdStart(folder))

  const saved = captures.map((each) => each.savedMs)
  const painted = captures.map((each) => each.paintedMs)
  report(
    'capture',
    {
      coldStartMs: median(starts),
      savedMedianMs: median(saved),
      savedP99Ms: percentile(saved, 99),
      paintedMedianMs: median(painted),
      paintedP99Ms: percentile(painted, 99),
      bareMedianMs: median(bare),
      bareP99Ms: percentile(bare, 99),
      ratioToBare: median(saved) / median(bare),
    },
    {
      coldStartMs: `process start to a library of 1,000 articles that answers keys, median of ${COLD_STARTS}`,
      savedMedianMs: `key press to "Saved" on the screen, ${saved.length} excerpts`,
      paintedMedianMs: 'key press to the frame with the highlight in it',
      bareMedianMs: 'the same entry: bare binding and one node:sqlite insert, WAL, synchronous=FULL',
    },
  )
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
