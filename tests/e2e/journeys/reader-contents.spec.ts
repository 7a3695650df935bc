// Long documents: the table of contents, pages of the original, and the place where one stopped reading.
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { openCaseWith, readArticle, restartOnCase, selectedWords } from '../helpers/reader-page.ts'
import type { BlockPart } from '../../../shared/domain/article-body.ts'

const title = 'Inquiry into the blockade of Marenza port'
const blocks = Array.from({ length: 12 }, (_, section): BlockPart[] => [
  {
    kind: 'heading',
    level: section % 3 === 0 ? 1 : 2,
    text: `Section ${section + 1} of the inquiry`,
    page: section + 1,
  },
  ...Array.from({ length: 8 }, (_, index): BlockPart => ({
    kind: 'paragraph',
    text: `Finding ${section + 1}.${index + 1} says that nobody was seen on the mole. The harbour master agreed.`,
    page: section + 1,
  })),
]).flat()

test('the table of contents leads through a long document by keyboard and marks the present section', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)
  await page.keyboard.press('Shift+T')
  const panel = page.getByRole('navigation', { name: 'Contents' })
  const present = panel.getByRole('option', { name: /present section/ })
  await expect(panel.getByRole('option')).toHaveCount(12)
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Section 11 of the inquiry' })).toBeInViewport()
  await expect(present).toHaveAccessibleName('Section 11 of the inquiry, present section')
  await page.keyboard.press('j')
  expect(await selectedWords(page)).toBe('Section 11 of the inquiry')
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`contents-${theme}.png`) })
  }

  await panel.getByLabel('Page').fill('4')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Section 4 of the inquiry' })).toBeInViewport()
  await page.keyboard.press('Shift+T')
  await expect(panel).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('go to page')
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('Page')).toBeFocused()
  await page.keyboard.type('99')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The last page with words is 12')).toBeVisible()
})

test('pages of the original stand in the margin and are never copied with the text', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)
  const second = page.getByRole('heading', { name: 'Section 2 of the inquiry' })
  await expect(second).toHaveAttribute('data-page', '2')
  expect(await second.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('2')
  // Read aloud as a page, not as a number in front of the words.
  await expect(page.getByRole('article')).toMatchAriaSnapshot(
    '- heading "Page 2. Section 2 of the inquiry" [level=3]',
  )
  await second.selectText()
  expect(await selectedWords(page)).toBe('Section 2 of the inquiry')
})

test('a document with two headings has no table of contents', async ({ workbench, page }) => {
  const parts = ['One', 'Two'].map((text): BlockPart => ({ kind: 'heading', level: 1, text }))
  await openCaseWith(workbench, { blocks: parts, facts: { title } })
  await readArticle(page, title)
  await page.keyboard.press('Shift+T')
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeHidden()
})

test('reading goes on where it stopped, in another article’s company and after a restart', async ({
  workbench,
}) => {
  await openCaseWith(
    workbench,
    { blocks, facts: { title } },
    { blocks: ['Short.'], facts: { title: 'A short note' } },
  )
  await readArticle(workbench.page, title)
  await workbench.page.getByText('Finding 7.2').scrollIntoViewIfNeeded()
  const scroller = () => workbench.page.getByRole('region', { name: 'Article' })
  const at = await scroller().evaluate((element) => element.scrollTop)
  expect(at).toBeGreaterThan(500)
  await workbench.page.waitForTimeout(1600)
  await restartOnCase(workbench)
  await expect(workbench.page.getByText('Finding 7.2')).toBeInViewport()
  const after = await scroller().evaluate((element) => element.scrollTop)
  expect(Math.abs(after - at)).toBeLessThan(40)
})
