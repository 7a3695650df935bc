// Excerpts on the same words: a key lists them, by keyboard or under the mouse, and each can be gone to.
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import {
  cards,
  openCaseWith,
  paintedWords,
  placeOfWords,
  readArticle,
  selectWords,
} from '../helpers/reader-page.ts'

const title = 'Garrison leaves Marenza port'
const blocks = [
  'The port garrison left its posts on Tuesday evening, an officer said.',
  'The grain stores did not burn.',
]

test('a key lists the excerpts on the same words, and Enter goes to one', async ({ workbench, page }) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)
  await page.keyboard.press('s')
  await expect(page.getByText('No excerpt lies here')).toBeVisible()
  for (const words of [
    'port garrison left its posts',
    'garrison left',
    'left its posts on Tuesday',
    'grain stores',
  ]) {
    await selectWords(page, words)
    await page.keyboard.press('e')
    await expect(cards(page).filter({ hasText: words }).first()).toBeVisible()
  }
  await page.keyboard.press('[')
  await page.keyboard.press('s')
  const list = page.getByRole('listbox', { name: 'Excerpts here' })
  await expect(page.getByRole('heading', { name: '3 excerpts here' })).toBeVisible()
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`stack-${theme}.png`) })
  }
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(list).toBeHidden()
  expect(await paintedWords(page, 'active')).toEqual(['garrison left'])

  await page.keyboard.press('Escape')
  const place = await placeOfWords(page, 'garrison left')
  await page.mouse.move(place.x, place.y)
  await expect(page.getByText('2 excerpts here')).toBeVisible()
  await page.keyboard.press('s')
  await expect(list.getByRole('option')).toHaveText(['port garrison left its posts', 'garrison left'])
  await list.getByRole('option').first().click()
  expect(await paintedWords(page, 'active')).toEqual(['port garrison left its posts'])
})
