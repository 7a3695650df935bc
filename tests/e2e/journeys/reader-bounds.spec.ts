// Editing the bounds of an excerpt by key and by mouse, leaving it, taking it back, and seeing what was quoted before.
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import {
  activeCard,
  cards,
  openCaseWith,
  paintedWords,
  readArticle,
  selectedWords,
  selectWords,
} from '../helpers/reader-page.ts'

const title = 'Garrison leaves Marenza port'
const blocks = [
  'The port garrison left its posts on Tuesday evening. Nobody saw Gen. Maran leave.',
  'The grain stores did not burn.',
]

test('bounds are edited by key or by mouse as one act, and the words before are kept', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)
  await selectWords(page, 'garrison left')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)

  await page.keyboard.press('b')
  expect(await selectedWords(page)).toBe('garrison left')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('group', { name: 'Bounds of the excerpt' })).toBeVisible()
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`bounds-${theme}.png`) })
  }
  await expectNoFindingsInBothThemes(page)
  await page.keyboard.press('Enter')
  await expect(activeCard(page).locator('q').first()).toHaveText('garrison left its posts')
  expect(await paintedWords(page, 'h1')).toEqual(['garrison left its posts'])
  expect(await selectedWords(page)).toBe('')

  // By mouse, from the card.
  await activeCard(page).getByRole('button', { name: 'B bounds' }).click()
  await selectWords(page, 'port garrison left')
  await page.getByRole('button', { name: 'Keep Enter' }).click()
  await expect(activeCard(page).locator('q').first()).toHaveText('port garrison left')
  await activeCard(page).getByRole('button', { name: 'bounds edited' }).click()
  await expect(activeCard(page).getByRole('listitem')).toHaveText([
    'Quoted before:garrison left',
    'Quoted before:garrison left its posts',
  ])
  await expectNoFindingsInBothThemes(page)

  // Escape leaves it, and nothing is written.
  await page.getByRole('region', { name: 'Article' }).focus()
  await page.keyboard.press('b')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Bounds of the excerpt' })).toBeHidden()
  await expect(activeCard(page).locator('q').first()).toHaveText('port garrison left')
  expect(await selectedWords(page)).toBe('')

  await page.keyboard.press('Control+z')
  await expect(activeCard(page).locator('q').first()).toHaveText('garrison left its posts')
  await page.keyboard.press('Control+z')
  await expect(cards(page).locator('q').first()).toHaveText('garrison left')
  await expect(cards(page).getByRole('button', { name: 'bounds edited' })).toBeHidden()
})
