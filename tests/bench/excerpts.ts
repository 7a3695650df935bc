/**
 * The excerpts table with 100,000 excerpts in 5,000 articles: opening it for the first time, filtering by typing, sorting, grouping, folding,
 * tagging all of them, editing one. For each, how long until it shows, and the longest task of the window meanwhile, in processor time: what
 * blocks a frame on an idle machine.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startWorkbench } from '../e2e/fixtures.ts'
import { measureTasks } from '../e2e/helpers/longest-task.ts'
import { makeCase } from './make-case.ts'
import { report } from './report.ts'

const articles = 5000
const excerptsPerArticle = 20
const total = (articles * excerptsPerArticle).toLocaleString('en')

const folder = mkdtempSync(path.join(tmpdir(), 'attest-bench-'))
const workbench = await startWorkbench('chromium', folder)
try {
  await makeCase(workbench.desk, { articles, excerptsPerArticle })
  await workbench.restart()
  const { page } = workbench
  page.setDefaultTimeout(300_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  // Whichever comes: the list of cases, or the case that the desk had open.
  const recent = page.getByRole('button', { name: /^Measured/ })
  const library = page.getByRole('grid', { name: 'Articles' })
  await recent.or(library).first().waitFor()
  if (!(await library.isVisible())) await recent.click()
  await library.waitFor()

  const figures: Record<string, number> = {}
  const measure = async (name: string, action: () => Promise<void>) => {
    const browser = workbench.host.context.browser()!
    const start = performance.now()
    let shownMs = 0
    const { processorMs } = await measureTasks(browser, page, async () => {
      await action()
      shownMs = performance.now() - start
    })
    figures[`${name}Ms`] = shownMs
    figures[`${name}TaskMs`] = processorMs
  }
  const table = page
    .getByRole('grid', { name: 'Excerpts' })
    .or(page.getByRole('treegrid', { name: 'Excerpts' }))
  const count = page.locator('h1 + [role="status"]')

  await measure('open', async () => {
    await page.keyboard.press('Control+2')
    await count.filter({ hasText: new RegExp(`^${total}$`) }).waitFor()
  })
  await measure('type', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('harbour')
    await count.filter({ hasText: `of ${total}` }).waitFor()
  })
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await count.filter({ hasText: new RegExp(`^${total}$`) }).waitFor()
  await measure('sortByQuote', async () => {
    await rowsChange(page, () => page.locator('[data-head]').filter({ hasText: 'Quote' }).click())
  })
  await measure('group', async () => {
    await page.getByRole('button', { name: 'Group rows' }).click()
    await page.getByRole('menuitem', { name: 'Article', exact: true }).click()
    await table.getByRole('row', { expanded: true }).first().waitFor()
  })
  await measure('foldAll', async () => {
    await table.focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await table.getByRole('row', { expanded: false }).first().waitFor()
  })
  await measure('facets', async () => {
    await page.keyboard.press('f')
    await page.getByRole('option').first().waitFor()
  })
  await page.keyboard.press('Escape')
  await measure('tagAll', async () => {
    await table.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('t')
    await page.getByRole('combobox', { name: 'Give tags' }).fill('everything')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Change tags' }).click()
    await page.getByText(`Tags of ${total} excerpts changed`).waitFor()
  })
  await measure('undoTagAll', async () => {
    await table.focus()
    await page.keyboard.press('Control+z')
    await page.getByText('Undone: Tag').waitFor()
  })
  report('excerpts', figures, {
    openMs: `from the key to ${total} rows in order, read from the working store`,
    openTaskMs: 'longest task of the window meanwhile, processor time; likewise below',
    typeMs: 'seven letters over all columns',
  })
} finally {
  await workbench.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** The order is made between frames, so the old one is seen for a moment. */
async function rowsChange(page: Page, act: () => Promise<void>): Promise<void> {
  const readFirst = () =>
    document.querySelector('[role="row"][aria-selected] [role="gridcell"]:nth-child(2)')?.textContent
  const before = await page.evaluate(readFirst)
  await act()
  await page.waitForFunction((was) => {
    const now = document.querySelector(
      '[role="row"][aria-selected] [role="gridcell"]:nth-child(2)',
    )?.textContent
    return now !== undefined && now !== was
  }, before)
}
