/** The Chromium host as a program: opens the workbench on a home, goes to its library, says so, and closes. Started by capture.ts. */
import { startWorkbench } from '../e2e/fixtures.ts'

const workbench = await startWorkbench('chromium', process.argv[2]!)
const { page } = workbench
const recent = page.getByRole('button', { name: /^Measured/ })
const grid = page.getByRole('grid', { name: 'Articles' })
await recent.or(grid).first().waitFor()
if (!(await grid.isVisible())) await recent.click()
await grid.waitFor()
// It answers the keyboard: a row is taken.
await grid.focus()
await page.keyboard.press('ArrowDown')
await page.locator('[role="row"][aria-selected="true"]').first().waitFor()
process.stdout.write('usable\n')
await workbench.close()
