// The reader and the table of excerpts to the eye: no finding of axe in light and dark, and pictures to be looked at.
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { activeCard, cards, openCaseWith, readArticle, selectWords } from '../helpers/reader-page.ts'

const title = 'Garrison leaves Marenza port as dockers’ committee claims control'
const blocks = [
  'MARENZA – The port garrison left its posts on Tuesday evening after nine days of blockade.',
  { kind: 'heading', level: 1, text: 'Two accounts' } as const,
  '“We withdrew to the lighthouse barracks so that the grain stores would not burn,” a senior officer told Meridian.',
  { kind: 'list-item', level: 0, text: 'Crane 4' } as const,
  { kind: 'list-item', level: 1, text: 'its trolley' } as const,
  { kind: 'quote', text: 'The soldiers handed us their rifles.' } as const,
  { kind: 'table-row', text: 'Berth\tCrane' } as const,
  { kind: 'table-row', text: 'North 2\tCrane 4' } as const,
  { kind: 'preformatted', text: '15:10  crane 4 slewing\n16:02  no answer' } as const,
  { kind: 'caption', text: 'The outer mole' } as const,
  { kind: 'footnote', text: '1 A crown was worth 0.4 of a euro.' } as const,
]

test('the reader has no finding of axe, with facts, cards and every editor open', async ({
  workbench,
  page,
}) => {
  test.slow()
  await openCaseWith(workbench, {
    blocks,
    facts: { title, agency: 'Meridian News Agency', byline: 'Ilse Taront' },
  })
  await readArticle(page, title)
  await expectNoFindingsInBothThemes(page)
  for (const words of [
    'grain stores',
    'lighthouse barracks so that the grain stores would not burn',
    'their rifles',
  ]) {
    await selectWords(page, words)
    await page.keyboard.press('e')
    await expect(activeCard(page)).toContainText(words)
  }
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`reader-${theme}.png`) })
  }
  await page.keyboard.press('f')
  await expectNoFindingsInBothThemes(page)
  for (const [key, name] of [
    ['n', 'Note'],
    ['t', 'Tags'],
    ['g', 'Grade'],
    ['a', 'Attribution'],
  ] as const) {
    await page.keyboard.press(key)
    const editor = page.getByRole('group', { name, exact: true })
    await expect(editor).toBeVisible()
    // A list that opened by itself hides the rest of the page from assistive technology; it is closed first.
    if (key === 'a') await page.keyboard.press('Escape')
    await expectNoFindingsInBothThemes(page)
    await page.keyboard.press('Escape')
    await expect(editor).toBeHidden()
  }
})

test('an article from the right and the table of excerpts have no finding', async ({ workbench, page }) => {
  await openCaseWith(workbench, {
    blocks: ['قال ضابط كبير: «انسحبنا». ثم صمت.'],
    facts: { title: 'الحامية تغادر الميناء', language: 'ar', direction: 'rtl' },
  })
  await readArticle(page, 'الحامية تغادر الميناء')
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  await expectNoFindingsInBothThemes(page)
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('grid', { name: 'Excerpts' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'قال ضابط كبير' })).toBeVisible()
  await expectNoFindingsInBothThemes(page)
  // Opening one goes to the words in their article.
  await page.getByRole('row').filter({ hasText: 'قال ضابط كبير' }).dblclick()
  await expect(activeCard(page)).toContainText('قال ضابط كبير')
})
