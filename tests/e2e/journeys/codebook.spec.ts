// The codebook: a hierarchy made with the keyboard alone, counts, renaming and merging on all excerpts of a case, and undo of each.
import { createTag } from '../../../shared/domain/tag.ts'
import { expect, test } from '../fixtures.ts'
import { openCodebook, paneOf, seedCodebook, tagRow, tagsOnDesk } from '../helpers/codebook-page.ts'

test('a hierarchy is made with the keyboard alone', async ({ workbench, page }) => {
  await seedCodebook(workbench, [], [])
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('heading', { name: 'No tags yet' })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A tag needs a name.')).toBeVisible()
  await page.keyboard.type('Actors')
  await page.keyboard.press('Enter')
  await expect(tagRow(page, 'Actors')).toBeFocused()
  await page.keyboard.press('Shift+N')
  await page.keyboard.type('Police')
  await page.keyboard.press('Enter')
  await expect(tagRow(page, 'Police')).toBeFocused()
  await expect(tagRow(page, 'Police')).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('n')
  await page.keyboard.type('Riot police')
  await page.keyboard.press('Enter')
  await expect(tagRow(page, 'Riot police')).toBeFocused()
  await page.keyboard.press('>')
  await expect(tagRow(page, 'Riot police')).toHaveAttribute('aria-level', '3')
  expect(await tagsOnDesk(workbench)).toMatchObject([
    { name: 'Actors', parent: null },
    { name: 'Police', parent: 'Actors' },
    { name: 'Riot police', parent: 'Police' },
  ])
  await page.keyboard.press('<')
  await expect(tagRow(page, 'Riot police')).toHaveAttribute('aria-level', '2')

  // A tag is never put under itself: the places that would make a circle are not offered.
  await page.keyboard.press('Home')
  await expect(tagRow(page, 'Actors')).toBeFocused()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option')).toHaveText(['Nothing found'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('Control+z')
  await expect(tagRow(page, 'Riot police')).toHaveAttribute('aria-level', '3')
})

test('colour, key and definition are given to a tag, and a key that another one has moves', async ({ workbench, page }) => {
  await seedCodebook(workbench, [createTag({ name: 'Police', shortcut: '4' }), createTag({ name: 'Militia' })], [])
  await openCodebook(page)
  await tagRow(page, 'Militia').click()
  const pane = paneOf(page, 'Militia')
  await pane.getByRole('radio', { name: 'Violet' }).click()
  await pane.getByRole('radio', { name: '4, now Police' }).click()
  await expect(page.getByText('The key 4 was that of “Police”.')).toBeVisible()
  await pane.getByRole('textbox', { name: 'Definition' }).fill('Armed groups that answer to no state')
  await pane.getByRole('textbox', { name: 'Name' }).focus()
  await expect
    .poll(() => tagsOnDesk(workbench))
    .toMatchObject([
      { name: 'Police', shortcut: null },
      { name: 'Militia', shortcut: '4', colour: 'h6', definition: 'Armed groups that answer to no state' },
    ])
  await expect(tagRow(page, 'Militia')).toHaveAccessibleName('Militia, 0 excerpts, key 4')
})
