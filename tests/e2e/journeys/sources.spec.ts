// Sources: graded with a reason, F apart from the scale, protected, merged and never lost.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { openEvent } from '../helpers/weighing-page.ts'
import { openMarenza } from './marenza-seed.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Sources' })
const namesShown = (page: Page) =>
  grid(page).getByRole('row').locator('[role="gridcell"]:nth-child(2)').allTextContents()

async function openSource(page: Page, name: string) {
  await page.keyboard.press('Control+4')
  await grid(page).getByRole('row').filter({ hasText: name }).first().click()
  const pane = page.getByRole('complementary', { name })
  await expect(pane).toBeVisible()
  return pane
}

test('a grade needs its reason, and says what it means', async ({ workbench, page }) => {
  const { sources } = await openMarenza(workbench)
  const pane = await openSource(page, 'Josk Amerin')
  await pane.getByRole('radio', { name: 'B: Usually reliable' }).click()
  await pane.getByLabel('Reason').fill('')
  await pane.getByRole('button', { name: 'Save grade' }).click()
  await expect(pane.getByText('Give the reason for the grade.')).toBeVisible()
  await pane.getByLabel('Reason').fill('His ledger has agreed with the berth register twice.')
  await pane.getByRole('button', { name: 'Save grade' }).click()
  await expect(page.getByText('Graded B: usually reliable.')).toBeVisible()
  const { entries } = await workbench.call('journal/read', { afterSeq: 0, limit: 1000 })
  expect(entries.at(-1)).toMatchObject({
    verb: 'source/grade',
    changes: [{ id: sources.get('josk-amerin')!.id, after: { sourceReliability: 'B' } }],
  })
})

test('F is not the worst: it stands behind the scale in both directions', async ({ workbench, page }) => {
  await openMarenza(workbench)
  await page.keyboard.press('Control+4')
  for (let turn = 0; turn < 2; turn += 1) {
    await grid(page)
      .getByRole('button', { name: /^Reliability/ })
      .first()
      .click()
    await expect.poll(async () => (await namesShown(page)).at(-1)).toContain('Umm Yasin')
  }
  await expect(grid(page).getByRole('row').filter({ hasText: 'Umm Yasin' })).toContainText('not judged')
})

test('what a source said stands beside it and leads to the article', async ({ workbench, page }) => {
  await openMarenza(workbench)
  const pane = await openSource(page, 'Senior officer of the port garrison')
  await expect(pane.getByRole('listitem')).toHaveCount(3)
  await expect(pane).toContainText('We withdrew to the lighthouse barracks')
  await pane.getByRole('button', { name: 'Open' }).first().click()
  await expect(page.getByRole('complementary', { name: 'Excerpts' })).toBeVisible()
})

test('a source is renamed, protected and added in place', async ({ workbench, page }) => {
  await openMarenza(workbench)
  const pane = await openSource(page, 'Josk Amerin')
  await pane.getByText('Protect this source').click()
  await expect(page.getByText('Protected: the name is masked in every export.')).toBeVisible()
  await pane.getByRole('textbox', { name: 'Name' }).fill('Josk Amerin, tally clerk')
  await page.keyboard.press('Enter')
  await expect(grid(page).getByRole('row').filter({ hasText: 'tally clerk' })).toContainText('protected')

  await grid(page).focus()
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'New source' })
  await page.keyboard.press('Enter')
  await expect(form.getByText('A source needs a name.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Name' }).fill('Harbour master')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Harbour master' })).toBeVisible()
  await page
    .getByRole('complementary', { name: 'Harbour master' })
    .getByRole('button', { name: 'Delete source' })
    .click()
  await expect(page.getByText('Deleted source “Harbour master”.')).toBeVisible()
})

test('a source that is quoted is merged instead of deleted, and counts follow', async ({
  workbench,
  page,
}) => {
  await openMarenza(workbench)
  let pane = await openSource(page, 'Josk Amerin')
  await pane.getByRole('button', { name: 'Delete source' }).click()
  await expect(
    page.getByText('1 excerpt names “Josk Amerin”. Merge it into another source instead.'),
  ).toBeVisible()
  await pane.getByRole('button', { name: 'Merge into…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Merge/ })
  await dialog.getByRole('combobox', { name: 'Source to keep' }).fill('Renholt')
  await page.getByRole('option', { name: /Tavia Renholt/ }).click()
  await dialog.getByRole('button', { name: 'Merge' }).click()
  pane = page.getByRole('complementary', { name: 'Tavia Renholt' })
  await expect(pane.getByRole('listitem')).toHaveCount(5)
  await openEvent(page, 'Garrison leaves Marenza port')
  await expect(page.getByRole('note')).toContainText('6 reports go back to 4 originators.')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('note')).toContainText('6 reports go back to 5 originators.')
})
