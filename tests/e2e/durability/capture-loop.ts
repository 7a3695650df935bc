/**
 * The program that gets killed: opens the workbench on a home, goes to the first article and makes one excerpt after the other by keyboard.
 * Each time the window says "Saved", it prints how many excerpts it shows. Run as a process of its own, so that kill -9 means what it says.
 */
import { startWorkbench } from '../fixtures.ts'

const [home] = process.argv.slice(2)
const workbench = await startWorkbench('chromium', home!)
const { page } = workbench
const browser = workbench.host.context.browser() as unknown as { process?: () => { pid: number } | null }
const recent = page.getByRole('button', { name: /^Durable/ })
const grid = page.getByRole('grid', { name: 'Articles' })
const article = page.getByRole('article')
await recent.or(grid).or(article).first().waitFor()
if (await recent.isVisible()) await recent.click()
await grid.or(article).first().waitFor()
if (await grid.isVisible()) {
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}
await article.waitFor()
await page.waitForFunction(() => document.querySelectorAll('article p').length > 5)
const station = page.getByRole('button', { name: /^Excerpts/ })
const shownCount = async () => Number(/\d[\d,]*/.exec((await station.textContent()) ?? '')?.[0].replaceAll(',', '') ?? 0)
const before = await shownCount()
process.stdout.write(`ready ${before} ${browser.process?.()?.pid ?? 0}\n`)

// What was excerpted in an earlier life is passed over: the same words twice are one excerpt.
for (let sentence = 0; sentence < before; sentence += 1) await page.keyboard.press('j')
for (let count = before + 1; ; count += 1) {
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('header [role="status"]')?.textContent === 'Saved' &&
      Number(/\d[\d,]*/.exec([...document.querySelectorAll('nav button')].find((each) => each.textContent?.startsWith('Excerpts'))?.textContent ?? '')?.[0].replaceAll(',', '') ?? 0) >= wanted,
    count,
    { polling: 10, timeout: 20_000 },
  )
  process.stdout.write(`saved ${count}\n`)
}
