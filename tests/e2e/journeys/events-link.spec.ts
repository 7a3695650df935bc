// From an excerpt to evidence by keyboard alone: a new event, a new claim and the link are one entry, and one undo takes all of it back.
import { expect, test } from '../fixtures.ts'
import { activeCard, readArticle } from '../helpers/reader-page.ts'
import { openMarenza } from './marenza-seed.ts'

test('an excerpt becomes evidence for a new claim about a new event without the mouse', async ({
  workbench,
  page,
}) => {
  await openMarenza(workbench, 'excerpts')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Excerpts' })).toBeVisible()
  const before = await workbench.call('journal/read', { afterSeq: 0, limit: 1000 })

  await page.keyboard.press(']')
  await expect(activeCard(page)).toBeVisible()
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Link excerpt' })
  await expect(dialog.getByRole('combobox', { name: 'Event' })).toBeFocused()
  await page.keyboard.type('Garrison leaves Marenza port')
  await expect(page.getByRole('option', { name: 'New event: Garrison leaves Marenza port' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  // A new event has no claims: the first one is written at once.
  await expect(dialog.getByRole('textbox', { name: 'Claim' })).toBeFocused()
  await page.keyboard.type('The whole garrison withdrew')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('2')
  await expect(dialog.getByRole('radio', { name: 'Contradicts' })).toBeChecked()
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()

  const { entries } = await workbench.call('journal/read', { afterSeq: before.lastSeq, limit: 10 })
  expect(entries.map((entry) => entry.verb)).toEqual(['evidence/link'])
  expect(entries[0]!.changes.map((change) => change.table)).toEqual(['events', 'claims', 'evidence'])
  expect(entries[0]!.changes[2]!.after).toMatchObject({ stance: 'supports' })

  // A second excerpt: the event is offered again, its claim picked by arrow, linked by Enter.
  await page.keyboard.press(']')
  await page.keyboard.press('l')
  await expect(dialog.getByRole('combobox', { name: 'Event' })).toHaveValue('Garrison leaves Marenza port')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('option', { name: /whole garrison withdrew/ })).toBeFocused()
  await page.keyboard.press(' ')
  await page.keyboard.press('c')
  await page.keyboard.press('Shift+Enter')
  // Linked, and still open for another; what it is linked to stands on top.
  await expect(dialog.getByRole('list', { name: 'Linked already' }).getByText('contradicts')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.keyboard.press('Control+3')
  const events = page.getByRole('grid', { name: 'Events' })
  await expect(events.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: 'No events yet' })).toBeVisible()
})

test('an excerpt that is linked already shows it, changes its stance, and lets go of it', async ({
  workbench,
  page,
}) => {
  await openMarenza(workbench)
  await readArticle(page, 'Two ways out of Marenza')
  await page.locator('[data-excerpt]').filter({ hasText: 'counted three empty moorings' }).click()
  await expect(activeCard(page)).toContainText('counted three empty moorings')
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Link excerpt' })
  const linked = dialog.getByRole('list', { name: 'Linked already' }).getByRole('listitem')
  // The list of events opens with the dialog and hides what is behind it from assistive technology.
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(linked).toHaveCount(2)
  await dialog.getByRole('combobox', { name: 'Event' }).fill('machinery')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('option', { name: /Three floating cranes/ })).toContainText(
    'linked: supports',
  )
  await dialog.getByRole('option', { name: /Three floating cranes/ }).click()
  await page.keyboard.press('3')
  await dialog.getByRole('button', { name: 'Link and stay' }).click()
  await expect(linked.filter({ hasText: 'Three floating cranes' })).toContainText('mentions')
  await expect(linked).toHaveCount(2)
  await linked.filter({ hasText: 'Between nightfall' }).getByRole('button').click()
  await expect(linked).toHaveCount(1)
})
