// Reading through the library: what its filter shows is the queue, and the queue goes on while articles are marked.
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { openCaseWith, readArticle, restartOnCase } from '../helpers/reader-page.ts'
import type { Page } from '@playwright/test'

const reports = ['first', 'second', 'third', 'fourth'].map((name, index) => ({
  blocks: [`The ${name} report says that the port was quiet.`],
  facts: {
    title: `The ${name} report`,
    issued: `2031-03-0${9 - index}`,
    readingState: index === 2 ? 'read' : 'unread',
  } as const,
}))

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name: `The ${name} report` })
const queuePlace = (page: Page) => page.getByRole('group', { name: 'Reading queue' })
const rows = (page: Page) =>
  page.getByRole('grid', { name: 'Articles' }).locator('[role="row"][aria-selected]')
const state = (page: Page, name: RegExp) => page.getByRole('radio', { name })

test('the library’s filter is the reading queue, which counts on while articles are marked as read', async ({
  workbench,
}) => {
  const { page } = workbench
  await openCaseWith(workbench, ...reports)
  await expect(state(page, /^All 4$/)).toBeVisible()
  await state(page, /^Unread 3$/).click()
  await expect(rows(page)).toHaveCount(3)
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`library-${theme}.png`) })
  }

  await readArticle(page, 'The first report')
  await expect(queuePlace(page)).toContainText('1 of 3')
  await page.keyboard.press('Shift+R')
  await expect(heading(page, 'second')).toBeVisible()
  await expect(queuePlace(page)).toContainText('2 of 3')
  await page.keyboard.press('Control+ArrowDown')
  await expect(heading(page, 'fourth')).toBeVisible()
  await expect(queuePlace(page)).toContainText('3 of 3')
  await page.keyboard.press('u')
  await expect(heading(page, 'second')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+ArrowUp')
  await expect(heading(page, 'first')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Unread' })).toBeVisible()
})

test('an article from elsewhere leaves the queue as it was, and so does a restart', async ({ workbench }) => {
  await openCaseWith(workbench, ...reports)
  await state(workbench.page, /^Unread/).click()
  await expect(rows(workbench.page)).toHaveCount(3)
  await readArticle(workbench.page, 'The second report')
  await workbench.page.keyboard.press('Control+k')
  await workbench.page.keyboard.type('third report')
  await workbench.page.getByRole('menuitem', { name: /The third report/ }).click()
  await expect(heading(workbench.page, 'third')).toBeVisible()
  await expect(queuePlace(workbench.page)).toContainText('not in the queue')
  await workbench.page.waitForTimeout(600)

  await restartOnCase(workbench)
  await expect(heading(workbench.page, 'third')).toBeVisible()
  await workbench.page.keyboard.press('Control+ArrowDown')
  await expect(heading(workbench.page, 'fourth')).toBeVisible()
  await expect(queuePlace(workbench.page)).toContainText('3 of 3')

  await workbench.page.keyboard.press('Control+1')
  await expect(rows(workbench.page)).toHaveCount(3)
  await workbench.page.keyboard.press('ArrowUp')
  await workbench.page.keyboard.press('r')
  await expect(rows(workbench.page)).toHaveCount(2)
  await expect(rows(workbench.page).and(workbench.page.locator('[aria-selected="true"]'))).toContainText(
    'The fourth report',
  )
})
