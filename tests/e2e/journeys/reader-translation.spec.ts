// A translation and a transliteration beside the quote: written by key, shown apart from it, taken back.
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { activeCard, cards, openCaseWith, readArticle, restartOnCase } from '../helpers/reader-page.ts'

const title = 'الحامية تغادر الميناء'

test('an excerpt is translated with one key, keeps its own words, and undo takes it back', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, {
    blocks: ['انسحبت الحامية من الميناء. ثم صمت الجميع.'],
    facts: { title, language: 'ar', direction: 'rtl' },
  })
  await readArticle(page, title)
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  await page.keyboard.press('x')
  const card = activeCard(page)
  await card.getByRole('textbox', { name: 'Translation' }).fill('The garrison withdrew from the port.')
  await card.getByRole('textbox', { name: 'Transliteration' }).fill('insaḥabat al-ḥāmiya min al-mīnāʾ')
  await expectNoFindingsInBothThemes(page)
  await page.keyboard.press('Control+Enter')
  await expect(card.getByText('The garrison withdrew from the port.')).toBeVisible()
  await expect(card.getByText('insaḥabat al-ḥāmiya')).toBeVisible()
  await expect(card.locator('q').first()).toHaveText('انسحبت الحامية من الميناء.')
  const directions = await card
    .locator('[dir="auto"]')
    .evaluateAll((all) => all.slice(0, 3).map((each) => getComputedStyle(each).direction))
  expect(directions).toEqual(['rtl', 'ltr', 'ltr'])
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`translation-${theme}.png`) })
  }

  await restartOnCase(workbench)
  await expect(cards(workbench.page).getByText('The garrison withdrew from the port.')).toBeVisible()
  await workbench.page.keyboard.press('Control+z')
  await expect(cards(workbench.page).getByText('The garrison withdrew from the port.')).toBeHidden()
})
