// Selecting, capturing, copying and citing in every script: no character is cut, and what is copied is what the excerpt quotes.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import {
  activeCard,
  cards,
  openCaseWith,
  paintedWords,
  readArticle,
  selectedWords,
  selectWords,
} from '../helpers/reader-page.ts'

const title = 'Four scripts'
const arabic = 'قالَ ضابطٌ كبير: «انسحبنا من AFP Marenza ليلًا». ثم صمت.'
const hebrew = 'דובר צה״ל אמר ל־Reuters כי the port נפל. איש לא ראה.'
const chinese = '守军撤离了港口。没有人看见𠮷野的船👩‍👩‍👧。'
const marks = 'Le cafe\u0301 ferma\u0300; हिन्दी में स्त्री।'

/** Selects from one UTF-16 offset of a block to another, as a hand may that knows nothing of characters. */
function selectUnits(page: Page, block: number, from: number, to: number): Promise<void> {
  return page.evaluate(
    ([at, start, end]) => {
      const node = document.querySelectorAll('[data-block]')[at]!.firstChild!
      document.getSelection()!.setBaseAndExtent(node, start, node, end)
    },
    [block, from, to] as const,
  )
}

/** What the clipboard holds, by pasting it where text can be typed. */
async function pasted(page: Page): Promise<string> {
  await page.keyboard.press('n')
  const note = activeCard(page).getByRole('textbox', { name: 'Note' })
  await note.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
  const value = await note.inputValue()
  await page.keyboard.press('Escape')
  return value
}

const quoteOf = (page: Page) => activeCard(page).locator('q').first().innerText()

test('in Arabic, Hebrew with English, Chinese and decomposed marks a selection is highlighted, quoted and copied alike', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, {
    blocks: [
      { kind: 'paragraph', direction: 'rtl', text: arabic },
      { kind: 'paragraph', direction: 'rtl', text: hebrew },
      chinese,
      marks,
    ],
    facts: { title, language: null },
  })
  await readArticle(page, title)
  const wanted: readonly (readonly [block: number, from: string, to: string, quote: string])[] = [
    // From a letter to the one before its vowel mark: the mark comes along.
    [0, 'ضابط', 'ضابط', 'ضابطٌ'],
    [0, 'انسحبنا', 'Marenza', 'انسحبنا من AFP Marenza'],
    [1, 'Reuters', 'the port', 'Reuters כי the port'],
    // Half of a surrogate pair, and the first of a family.
    [2, '看见\ud842', '船👩', '看见𠮷野的船👩‍👩‍👧'],
    [3, 'e\u0301 f', 'ferma', 'e\u0301 ferma\u0300'],
    [3, 'स', 'स्त', 'स्त्री'],
  ]
  for (const [at, [block, from, to, quote]] of wanted.entries()) {
    const text = [arabic, hebrew, chinese, marks][block]!
    const start = at === 5 ? text.indexOf('स्त') : text.indexOf(from)
    await selectUnits(page, block, start, text.indexOf(to, start) + to.length)
    await page.keyboard.press('e')
    await expect(cards(page)).toHaveCount(at + 1)
    expect(await quoteOf(page)).toBe(quote)
    expect(await paintedWords(page, 'active')).toEqual([quote])

    await selectUnits(page, block, start, text.indexOf(to, start) + to.length)
    await page.keyboard.press('Control+c')
    expect(await pasted(page)).toBe(quote)
  }
})

test('words over two paragraphs are copied as the excerpt quotes them, and cited with article, place and file', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, {
    blocks: [
      { kind: 'paragraph', direction: 'rtl', text: arabic },
      { kind: 'paragraph', text: hebrew, direction: 'rtl' },
    ],
    facts: { title: 'الحامية', language: 'ar', direction: 'rtl', byline: 'Ilse Taront' },
  })
  await readArticle(page, 'الحامية')
  await page.keyboard.press('Alt+j')
  await page.keyboard.press('Alt+Shift+J')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  expect(await pasted(page)).toBe(`${arabic}\n${hebrew}`)

  await page.keyboard.press('c')
  await expect(page.getByText('Copied as a citation')).toBeVisible()
  const [first, second, told, file] = (await pasted(page)).split('\n')
  expect([first, second]).toEqual([`«${arabic}`, `${hebrew}»`])
  expect(told).toMatch(
    /^Ilse Taront, “\u2068الحامية\u2069”, The Harbour Courier, 4 March 2031, 18:20, paragraphs 1–2, characters 0–\d+\.$/,
  )
  expect(file).toMatch(/^SHA-256 [0-9a-f]{12}…$/)
})

test('with whole sentences on, part of a sentence is enough for all of it', async ({ workbench, page }) => {
  await openCaseWith(workbench, {
    blocks: ['The port garrison left its posts. Nobody saw Gen. Maran leave. The end.'],
    facts: { title },
  })
  await readArticle(page, title)
  const runCommand = async (name: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
  await runCommand('whole sentences')
  await expect(page.getByText('Excerpts take whole sentences')).toBeVisible()
  await selectWords(page, 'saw Gen.')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  expect(await quoteOf(page)).toBe('Nobody saw Gen. Maran leave.')
  expect(await selectedWords(page)).toBe('')

  await runCommand('just the selected')
  await selectWords(page, 'left its')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(2)
  expect(await quoteOf(page)).toBe('left its')
})
