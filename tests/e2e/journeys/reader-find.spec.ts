// Finding one's way in an article: the search with its hits painted, and the hit that a key captures.
import { expect, test } from '../fixtures.ts'
import { expectNoFindings, setTheme, themes } from '../helpers/axe.ts'
import { cards, openCaseWith, readArticle, selectedWords } from '../helpers/reader-page.ts'
import type { Page } from '@playwright/test'

const title = 'Garrison leaves Marenza port'
const blocks = [
  'The port garrison left its posts. “The Port is ours,” a docker said.',
  ...Array.from(
    { length: 240 },
    (_, index) => `Nothing was seen at berth ${index + 1} that night by anyone who was asked.`,
  ),
  'At the pórt’s gate nobody stood.',
]

function painted(page: Page, name: 'find-hit' | 'find-current'): Promise<string[]> {
  return page.evaluate((wanted) => {
    return [...(CSS.highlights.get(wanted) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent!.slice(startOffset, endOffset),
    )
  }, name)
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Find in the article' })
const count = (page: Page) => page.getByRole('search').getByRole('status')

test('a search paints every hit, goes through them, and leaves the present one to be captured', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('PORT')
  await expect(count(page)).toHaveText('1 of 3')
  await expect.poll(() => painted(page, 'find-hit')).toEqual(['port', 'Port'])
  expect(await painted(page, 'find-current')).toEqual(['port'])
  for (const theme of themes) {
    await setTheme(page, theme)
    await expectNoFindings(page)
    await page.screenshot({ path: test.info().outputPath(`find-${theme}.png`) })
  }

  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText('2 of 3')
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText('3 of 3')
  await expect.poll(() => painted(page, 'find-hit')).toEqual(['pórt'])
  await expect(page.getByText('nobody stood')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText('1 of 3')
  await page.keyboard.press('Shift+Enter')
  await expect(count(page)).toHaveText('3 of 3')

  await page.keyboard.press('Escape')
  await expect(field(page)).toBeHidden()
  expect(await painted(page, 'find-hit')).toEqual([])
  expect(await selectedWords(page)).toBe('pórt')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  await expect(cards(page)).toContainText('pórt')
})

test('Ctrl F looks for the selected words, whole words alone when asked, and says when there are none', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks: ['A sport in the port.', 'The end.'], facts: { title } })
  await readArticle(page, title)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Control+f')
  await expect(field(page)).toHaveValue('The end.')
  await expect(count(page)).toHaveText('1 of 1')
  await field(page).fill('port')
  await expect(count(page)).toHaveText('1 of 2')
  await page.getByRole('button', { name: 'Whole words only' }).click()
  await expect(count(page)).toHaveText('1 of 1')
  expect(await painted(page, 'find-hit')).toEqual(['port'])
  await field(page).fill('airport')
  await expect(count(page)).toHaveText('Not found')
})
