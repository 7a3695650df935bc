/**
 * The library with 10,000 articles: how long sorting takes from the press to the painted rows (beside sorting the same titles bare), and the
 * longest frame while scrolling through all of it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startWorkbench } from '../e2e/fixtures.ts'
import { makeCase } from './make-case.ts'
import { median, report } from './report.ts'

const articles = 10_000
const folder = mkdtempSync(path.join(tmpdir(), 'attest-bench-'))
const workbench = await startWorkbench('chromium', folder)
try {
  await makeCase(workbench.desk, { articles, excerptsPerArticle: 0 })
  await workbench.restart()
  const { page } = workbench
  await page.setViewportSize({ width: 1440, height: 900 })
  // Whichever comes: the list of cases, or the case that the desk had open.
  const recent = page.getByRole('button', { name: /^Measured/ })
  const grid = page.getByRole('grid', { name: 'Articles' })
  await recent.or(grid).first().waitFor()
  if (!(await grid.isVisible())) await recent.click()
  await grid.waitFor({ timeout: 120_000 })

  const measured = await page.evaluate(async () => {
    const nextPaint = () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))
    const head = [...document.querySelectorAll<HTMLElement>('[data-head]')].find((each) => each.textContent?.includes('Title'))!
    const sorts: number[] = []
    for (let n = 0; n < 9; n += 1) {
      const start = performance.now()
      head.click()
      sorts.push((await nextPaint()) - start)
      await new Promise((done) => setTimeout(done, 150))
    }
    const scroller = document.querySelector<HTMLElement>('[role="grid"]')!
    const frames: number[] = []
    const seconds = 4
    await new Promise<void>((done) => {
      const begin = performance.now()
      let last = begin
      const step = (now: number) => {
        frames.push(now - last)
        last = now
        const part = (now - begin) / (seconds * 1000)
        if (part >= 1) return done()
        scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight)
        requestAnimationFrame(step)
      }
      requestAnimationFrame(step)
    })
    return { sorts, frames: frames.slice(1), rows: scroller.getAttribute('aria-rowcount') }
  })
  const bareSortMs = await page.evaluate((count) => {
    const titles = Array.from({ length: count }, (_, n) => `${(n * 7919) % count} harbour garrison left the quay ${n}`)
    const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
    const start = performance.now()
    titles.sort(collator.compare)
    return performance.now() - start
  }, articles)
  const sortMs = median(measured.sorts)
  const longestFrameMs = Math.max(...measured.frames)
  report(
    'table',
    { sortMs, bareSortMs, ratioToBare: sortMs / bareSortMs, longestFrameMs, medianFrameMs: median(measured.frames) },
    {
      sortMs: `press to painted, ${measured.rows} rows, median of ${measured.sorts.length}`,
      bareSortMs: 'as many strings by the same collator, nothing drawn',
      longestFrameMs: 'scrolling from the first to the last row in 4 s',
    },
  )
} finally {
  await workbench.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
