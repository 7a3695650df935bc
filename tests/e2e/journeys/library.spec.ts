/** The library as analysts use it: import in every way, sort, filter, choose columns, select, and find all of it again after a restart. */
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { importFolder } from '../helpers/import-folder.ts'

const articles = path.resolve(import.meta.dirname, '../../../sample/articles')
const grid = (page: Page) => page.getByRole('grid', { name: 'Articles' })
const rows = (page: Page) => grid(page).locator('[role="row"][aria-selected]')

async function newCase(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New case…' }).click()
  await page.getByLabel('Title').fill(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
}

async function titles(page: Page): Promise<string[]> {
  return rows(page).evaluateAll((all) => all.map((row) => row.children[1]!.textContent ?? ''))
}

test('files come in by the picker, by folder, by drop and by paste, and a second time they are already here', async ({ page }) => {
  await newCase(page, 'Ways in')
  await page.getByLabel('Files to import').setInputFiles([path.join(articles, 'inland-review.md')])
  await expect(rows(page)).toHaveCount(1)

  await importFolder(page, articles)
  await expect(rows(page)).toHaveCount(6)
  await expect(page.getByText('5 imported, 1 already here')).toBeVisible()

  await page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['A dropped note.\n\nThe crane was gone by Wednesday.'], 'dropped.txt', { type: 'text/plain' }))
    transfer.items.add(new File([], 'empty.html', { type: 'text/html' }))
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
  })
  // Something was refused, so the report opens by itself and says why.
  const report = page.getByRole('dialog', { name: /1 imported, 1 refused/ })
  await expect(report.getByRole('listitem').first()).toContainText('empty.html')
  await expectNoFindingsInBothThemes(page)
  await report.getByRole('button', { name: 'Close' }).click()
  await expect(rows(page)).toHaveCount(7)

  await page.keyboard.press('Control+Shift+V')
  await page.getByLabel('Text', { exact: true }).fill('Pasted words about the harbour.\n\nThe mole was empty at noon, a pilot said.')
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await expect(rows(page)).toHaveCount(8)
})

test('the table sorts, filters and remembers its columns after a restart', async ({ workbench }) => {
  await newCase(workbench.page, 'Columns')
  await importFolder(workbench.page, articles)
  await expect(rows(workbench.page)).toHaveCount(6)

  const head = (name: string): Locator => grid(workbench.page).getByRole('columnheader', { name }).locator('[data-head]')
  await head('Publisher').click()
  await expect(grid(workbench.page).getByRole('columnheader', { name: 'Publisher' })).toHaveAttribute('aria-sort', 'ascending')
  const ascending = await titles(workbench.page)
  await head('Publisher').click()
  await expect.poll(async () => (await titles(workbench.page))[0]).not.toBe(ascending[0])

  // By keyboard: the head is moved, made wider and hidden without a mouse.
  await head('Agency').focus()
  await workbench.page.keyboard.press('Control+Shift+ArrowLeft')
  await head('Agency').press('Shift+ArrowRight')
  const wide = await head('Agency').evaluate((each) => each.parentElement!.getBoundingClientRect().width)
  await workbench.page.getByRole('button', { name: 'Choose columns' }).click()
  await workbench.page.getByRole('menuitem', { name: /Language/ }).click()
  await expect(grid(workbench.page).getByRole('columnheader', { name: 'Language' })).toHaveCount(0)
  const order = () => grid(workbench.page).locator('[data-head]').allTextContents()
  const before = await order()
  expect(before.indexOf('Agency')).toBeLessThan(before.indexOf('Published'))

  await workbench.page.waitForTimeout(600)
  await workbench.restart()
  await workbench.page.getByRole('button', { name: /^Columns/ }).click()
  await expect(rows(workbench.page)).toHaveCount(6)
  expect(await order()).toEqual(before)
  expect(await head('Agency').evaluate((each) => each.parentElement!.getBoundingClientRect().width)).toBeCloseTo(wide, 0)
  await expect(grid(workbench.page).getByRole('columnheader', { name: 'Publisher' })).toHaveAttribute('aria-sort', 'descending')

  await workbench.page.keyboard.press('/')
  await workbench.page.keyboard.type('marenza quay')
  await expect(rows(workbench.page)).toHaveCount(1)
  await workbench.page.getByRole('searchbox', { name: 'Filter library' }).fill('')
  await workbench.page.getByRole('button', { name: 'Filter by column' }).click()
  await workbench.page.getByRole('textbox', { name: 'Filter Publisher' }).fill('courier')
  await expect(rows(workbench.page)).toHaveCount(1)
})

test('several articles are marked and taken out at once, and undo brings them back after a restart', async ({ workbench }) => {
  await newCase(workbench.page, 'Undo')
  await importFolder(workbench.page, articles)
  await expect(rows(workbench.page)).toHaveCount(6)
  await grid(workbench.page).focus()
  await workbench.page.keyboard.press('ArrowDown')
  await workbench.page.keyboard.press('Shift+ArrowDown')
  await workbench.page.keyboard.press('Shift+ArrowDown')
  await expect(workbench.page.getByText('3 articles selected')).toBeVisible()
  await workbench.page.keyboard.press('Delete')
  await expect(rows(workbench.page)).toHaveCount(3)

  await workbench.restart()
  await workbench.page.getByRole('button', { name: /^Undo/ }).click()
  await expect(rows(workbench.page)).toHaveCount(3)
  await workbench.page.keyboard.press('Control+z')
  await expect(rows(workbench.page)).toHaveCount(6)
  await workbench.page.keyboard.press('Control+Shift+z')
  await expect(rows(workbench.page)).toHaveCount(3)
  // Undo again, and once more: the import is one step.
  await workbench.page.keyboard.press('Control+z')
  await expect(rows(workbench.page)).toHaveCount(6)
  await workbench.page.keyboard.press('Control+z')
  await expect(workbench.page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
})

test('a case that is open elsewhere says who has it and opens when they are gone', async ({ workbench, homeFolder, hostName }) => {
  test.skip(hostName !== 'chromium', 'starts a second program')
  const { startWorkbench } = await import('../fixtures.ts')
  await newCase(workbench.page, 'Shared')
  const { path: casePath } = (await workbench.call('cases/get-open', {}))!
  const second = await startWorkbench('chromium', path.join(homeFolder, 'second'))
  try {
    await second.page.getByRole('button', { name: 'Open a case folder…' }).click()
    await second.page.getByRole('textbox', { name: 'Case folder' }).fill(casePath)
    await second.page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
    await expect(second.page.getByText(/Close it there, or work on a copy/)).toBeVisible()
    await workbench.close()
    await second.page.getByRole('button', { name: 'Open a case folder…' }).click()
    await second.page.getByRole('textbox', { name: 'Case folder' }).fill(casePath)
    await second.page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
    await expect(second.page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
  } finally {
    await second.close()
  }
})

test('the first screens have no finding of axe, and every command is in the palette', async ({ page }) => {
  test.slow()
  await expect(page.getByRole('heading', { name: 'See it on a case first' })).toBeVisible()
  await expectNoFindingsInBothThemes(page)
  await page.keyboard.press('n')
  await expectNoFindingsInBothThemes(page)
  await page.getByRole('button', { name: 'Choose…' }).click()
  await expect(page.getByRole('listbox', { name: 'Folders' })).toBeVisible()
  await expectNoFindingsInBothThemes(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Open the sample case' }).click()
  await expect(rows(page)).toHaveCount(6)
  for (const [key, name] of [
    ['Control+1', 'library'],
    ['Control+6', 'history'],
    ['Control+,', 'settings'],
  ] as const) {
    await page.keyboard.press(key)
    await expectNoFindingsInBothThemes(page)
    for (const theme of themes) {
      await setTheme(page, theme)
      await page.screenshot({ path: test.info().outputPath(`${name}-${theme}.png`) })
    }
  }
  await page.keyboard.press('Control+1')
  await grid(page).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expectNoFindingsInBothThemes(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search the case or run a command' })
  for (const label of ['Import files…', 'Filter', 'Check the case', 'Close the case', 'Switch between light and dark', 'Undo: '])
    await expect(palette.getByRole('menuitem', { name: new RegExp(label.replace(/[.…]/g, '.')) }).first()).toBeAttached()
  await expectNoFindingsInBothThemes(page)
  await page.keyboard.type('garrison leaves')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Garrison leaves/ })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('check the case')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The case is whole: everything is as it was written.')).toBeVisible()
  await expectNoFindingsInBothThemes(page)
})
