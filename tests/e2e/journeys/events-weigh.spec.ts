// Weighing in the ledger: adopting needs a reason, competing claims stay, and undo reaches across views and restarts.
import { expect, test } from '../fixtures.ts'
import { restartOnCase } from '../helpers/reader-page.ts'
import { claimButton, claimRow, openEvent } from '../helpers/weighing-page.ts'
import { openMarenza } from './marenza-seed.ts'

const garrison = 'Garrison leaves Marenza port'

test('adopting a claim is refused without a reason and stands with one, also after a restart', async ({
  workbench,
}) => {
  await openMarenza(workbench)
  await openEvent(workbench.page, garrison)
  await expect(workbench.page.getByRole('note')).toContainText('6 reports go back to 5 originators.')
  await expect(workbench.page.getByRole('note')).toContainText('Three of them carry Meridian News Agency.')
  await expect(claimRow(workbench.page, 'The whole garrison withdrew')).toContainText(
    '3 reports · 1 originator',
  )

  const { page } = workbench
  await claimButton(page, 'One company withdrew').focus()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Adopt claim' })
  await expect(dialog.getByText('Competing claims stay as they are')).toBeVisible()
  await dialog.getByLabel('Reason').fill('  ')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('To adopt a claim, say why.')).toBeVisible()
  await dialog.getByLabel('Reason').fill('Best observed of the three.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(claimRow(page, 'One company withdrew')).toContainText('adopted')
  await expect(claimRow(page, 'The whole garrison withdrew')).not.toContainText('adopted')
  await expect(page.getByRole('note')).not.toContainText('on the manner are unresolved')

  await restartOnCase(workbench)
  const again = workbench.page
  await openEvent(again, garrison)
  await expect(claimRow(again, 'One company withdrew')).toContainText('Best observed of the three.')
  // Undone from another view, after the restart.
  await again.keyboard.press('Control+4')
  await again.keyboard.press('Control+z')
  await expect(again.getByText('Undone: Adopt claim “One company withdrew')).toBeVisible()
  await openEvent(again, garrison)
  await expect(claimRow(again, 'One company withdrew')).not.toContainText('adopted')
  await again.keyboard.press('Control+Shift+z')
  await expect(claimRow(again, 'One company withdrew')).toContainText('adopted')
})

test('a claim unfolds to its evidence for and against, with who says it and who carries it', async ({
  workbench,
  page,
}) => {
  await openMarenza(workbench)
  await openEvent(page, garrison)
  await claimButton(page, 'The whole garrison withdrew').focus()
  await page.keyboard.press('Enter')
  const supports = page.getByRole('region', { name: 'Supports' })
  await expect(supports.getByRole('article')).toHaveCount(3)
  await expect(supports).toContainText('Senior officer of the port garrison (unnamed) → Meridian News Agency')
  await expect(supports).toContainText('3 reports go back to 1 originator')
  const contradicts = page.getByRole('region', { name: 'Contradicts' })
  await expect(contradicts).toContainText('after sunset the second company gave up its weapons')
  await page.keyboard.press('ArrowDown')
  await expect(claimButton(page, 'Both companies surrendered')).toBeFocused()

  await supports.getByRole('button', { name: 'More for this evidence' }).last().click()
  await page.getByRole('menuitem', { name: 'Remove evidence' }).click()
  await expect(supports.getByRole('article')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(supports.getByRole('article')).toHaveCount(3)

  await contradicts.getByRole('button', { name: 'Open in reader' }).first().click()
  await expect(page.getByRole('complementary', { name: 'Excerpts' })).toBeVisible()
})

test('competing claims stand side by side, each with its words', async ({ workbench, page }) => {
  await openMarenza(workbench)
  await openEvent(page, garrison)
  await claimButton(page, 'At 16:00 on 4 March').focus()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Time: competing claims' })
  await expect(
    dialog
      .getByRole('region', { name: /^At 16:00/ })
      .getByRole('article')
      .first(),
  ).toContainText('at four o’clock')
  await expect(
    dialog
      .getByRole('region', { name: /^After sunset/ })
      .getByRole('article')
      .first(),
  ).toContainText('after sunset')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a date is explained while it is typed and refused when it is none', async ({ workbench, page }) => {
  await openMarenza(workbench)
  await openEvent(page, garrison)
  await page.getByRole('button', { name: /^When/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Event facts' })
  const date = dialog.getByLabel('Date (EDTF)')
  await expect(date).toBeFocused()
  await date.fill('[..2031-03-04]')
  await expect(dialog.getByText('some time up to 4 March 2031')).toBeVisible()
  await date.fill('by 4 March 2031')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('This is not an EDTF date.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Use [..2031-03-04]' }).click()
  await dialog.getByLabel('Coordinates').fill('19°9′S 12°34.8′E')
  await expect(dialog.getByText('Read as -19.15, 12.58')).toBeVisible()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /^When/ })).toContainText('some time up to 4 March 2031')
  await page.keyboard.press(']')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(garrison)
  await page.keyboard.press('[')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(garrison)
})

test('deleting an event says what goes with it, and one undo brings all of it back', async ({
  workbench,
  page,
}) => {
  await openMarenza(workbench)
  const before = await workbench.call('cases/get-open', {})
  await openEvent(page, garrison)
  await page.getByRole('button', { name: 'Delete event' }).click()
  const question = page.getByRole('alertdialog', { name: 'Delete event' })
  await expect(question).toContainText('8 claims and 30 links to excerpts go with it; the excerpts stay.')
  await expect(question).toContainText('3 judgements lose claims to rest on.')
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused()
  await question.getByRole('button', { name: 'Delete event' }).click()
  await expect(page.getByRole('grid', { name: 'Events' }).getByRole('row')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('grid', { name: 'Events' }).getByRole('row')).toHaveCount(4)
  expect((await workbench.call('cases/get-open', {}))!.recordCounts).toEqual(before!.recordCounts)
})

test('an event and a claim are written by hand, reworded and deleted', async ({ workbench, page }) => {
  await openMarenza(workbench)
  await page.keyboard.press('Control+3')
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'New event' })
  await form.getByRole('button', { name: 'Add event' }).click()
  await expect(form.getByText('An event needs a title.')).toBeVisible()
  await form.getByLabel('Title').fill('Fire in the granary')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Fire in the granary' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'No claims yet' })).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'Write a claim' }).getByLabel('Claim').fill('The granary burned')
  await page.keyboard.press('Enter')
  await expect(claimRow(page, 'The granary burned')).toContainText('no evidence')
  await expect(claimRow(page, 'none reported')).toContainText('(not zero)')

  await claimButton(page, 'The granary burned').focus()
  await page.keyboard.press('e')
  const adding = page.getByRole('dialog', { name: 'Add evidence' })
  await adding.getByLabel('Find an excerpt').fill('grain stores')
  await adding.getByRole('option').first().click()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(adding).toBeHidden()
  await expect(claimRow(page, 'The granary burned')).toContainText('1 against')

  await claimRow(page, 'The granary burned')
    .getByRole('button', { name: /^More for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Delete claim' }).click()
  await expect(page.getByRole('heading', { name: 'No claims yet' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(claimRow(page, 'The granary burned')).toContainText('1 against')
})
