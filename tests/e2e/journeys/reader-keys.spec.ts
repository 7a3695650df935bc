// Reading and selecting with the keyboard alone, in every direction of writing, and the sheet that tells the keys.
import { expect, test } from '../fixtures.ts'
import { expectNoFindings, setTheme, themes } from '../helpers/axe.ts'
import { openCaseWith, readArticle, selectedWords } from '../helpers/reader-page.ts'

const title = 'Garrison leaves Marenza port'
const blocks = [
  'The port garrison left its posts on Tuesday evening. Nobody saw Gen. Maran leave.',
  '“We withdrew to the lighthouse barracks,” an officer said. He gave no name.',
  'The end.',
]

test('sentences, paragraphs, words and characters are selected by key, and given back', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    return selectedWords(page)
  }
  expect(await press('Alt+j')).toBe(blocks[0])
  expect(await press('Alt+j')).toBe(blocks[1])
  expect(await press('Alt+k')).toBe(blocks[0])
  expect(await press('Alt+Shift+J')).toBe(`${blocks[0]}\n\n${blocks[1]}`)
  expect(await press('Alt+Shift+K')).toBe(blocks[0])

  expect(await press('Escape', 'j')).toBe('“We withdrew to the lighthouse barracks,” an officer said.')
  expect(await press('k')).toBe('Nobody saw Gen. Maran leave.')
  expect(await press('Shift+ArrowLeft', 'Shift+ArrowLeft')).toBe('Nobody saw Gen. Maran')
  expect(await press('Shift+ArrowRight')).toBe('Nobody saw Gen. Maran leave')
  expect(await press('v', 'Shift+ArrowRight', 'Shift+ArrowRight')).toBe('Gen. Maran leave')
  expect(await press('Shift+ArrowLeft')).toBe('saw Gen. Maran leave')
  expect(await press('Alt+Shift+ArrowRight')).toBe('aw Gen. Maran leave')
  expect(await press('v', 'Alt+Shift+ArrowLeft')).toBe('aw Gen. Maran leav')
  expect(await press('Shift+J')).toBe('aw Gen. Maran leave.')
})

test('in a paragraph that reads from the right the left arrow goes on', async ({ workbench, page }) => {
  const arabic = 'انسحبت الحامية من الميناء. ثم صمت الجميع.'
  await openCaseWith(workbench, {
    blocks: [arabic, { kind: 'paragraph', direction: 'ltr', text: 'The port fell silent.' }],
    facts: { title: 'الحامية تغادر الميناء', language: 'ar', direction: 'rtl' },
  })
  await readArticle(page, 'الحامية تغادر الميناء')
  await page.keyboard.press('j')
  expect(await selectedWords(page)).toBe('انسحبت الحامية من الميناء.')
  await page.keyboard.press('Shift+ArrowLeft')
  expect(await selectedWords(page)).toBe('انسحبت الحامية من الميناء. ثم')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await selectedWords(page)).toBe('انسحبت الحامية من الميناء')
  await page.keyboard.press('Alt+j')
  expect(await selectedWords(page)).toBe('The port fell silent.')
  await page.keyboard.press('Shift+ArrowLeft')
  expect(await selectedWords(page)).toBe('The port fell silent')
})

test('the sheet of keys fits on the screen, finds a key by what it does, and is accessible', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByText('Next paragraph')).toBeVisible()
  await expect(sheet.getByText('Search the case or run a command')).toBeInViewport({ ratio: 1 })
  for (const theme of themes) {
    await setTheme(page, theme)
    await expectNoFindings(page)
    await page.screenshot({ path: test.info().outputPath(`keys-${theme}.png`) })
  }
  await page.keyboard.type('word right')
  await expect(sheet.getByRole('term')).toHaveText(['Move the end a word right'])
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})
