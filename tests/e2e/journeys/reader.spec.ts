// Reading and excerpting: capture by mouse and by keyboard, overlaps, what is painted, undo, and quotes byte for byte.
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import { expect, test, type Workbench } from '../fixtures.ts'
import {
  activeCard,
  cards,
  openCaseWith,
  paintedWords,
  placeOfWords,
  readArticle,
  restartOnCase,
  selectedWords,
  selectWords,
} from '../helpers/reader-page.ts'

const title = 'Garrison leaves Marenza port'
const blocks = [
  'The port garrison left its posts on Tuesday evening. Nobody saw Gen. Maran leave.',
  '“We withdrew to the lighthouse barracks so that the grain stores would not burn,” an officer said.',
  { kind: 'list-item', level: 0, text: 'Crane 4 is gone' } as const,
  'The end.',
]

async function excerptsOnDesk(workbench: Workbench): Promise<Excerpt[]> {
  const { entries } = await workbench.call('journal/read', { afterSeq: 0, limit: 1000 })
  const byId = new Map<string, Excerpt>()
  for (const { changes } of entries)
    for (const { table, id, after } of changes) {
      if (table !== 'excerpts') continue
      if (after === null) byId.delete(id)
      else byId.set(id, { ...byId.get(id), ...after } as Excerpt)
    }
  return [...byId.values()]
}

test('a selection made with the mouse becomes an excerpt by its button and by its key', async ({
  workbench,
  page,
}) => {
  const [seeded] = await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)

  await selectWords(page, 'grain stores')
  await page.getByRole('button', { name: 'Excerpt E' }).click()
  await expect(cards(page)).toHaveCount(1)
  expect(await paintedWords(page, 'h1')).toEqual(['grain stores'])
  expect(await selectedWords(page)).toBe('')
  await expect(page.getByRole('button', { name: 'Excerpt E' })).toBeHidden()

  await selectWords(page, 'port garrison')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(2)
  expect(await paintedWords(page, 'h1')).toEqual(['port garrison', 'grain stores'])
  expect(await paintedWords(page, 'active')).toEqual(['port garrison'])
  await expect(cards(page).first()).toContainText('port garrison')

  const stored = await excerptsOnDesk(workbench)
  for (const { quote, position } of stored) {
    const { text } = seeded!.body
    expect(text.slice(position.start, position.end)).toBe(quote.exact)
    expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true)
    expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true)
  }
})

test('the keyboard alone walks sentences, extends over blocks, captures and goes on behind the capture', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)

  await page.keyboard.press('j')
  expect(await selectedWords(page)).toBe('The port garrison left its posts on Tuesday evening.')
  await page.keyboard.press('j')
  expect(await selectedWords(page)).toBe('Nobody saw Gen. Maran leave.')
  await page.keyboard.press('Shift+J')
  expect(await selectedWords(page)).toMatch(/^Nobody saw[^]*an officer said\.$/)
  await page.keyboard.press('Shift+K')
  expect(await selectedWords(page)).toBe('Nobody saw Gen. Maran leave.')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  const [excerpt] = await excerptsOnDesk(workbench)
  expect(excerpt!.quote.exact).toBe(`Nobody saw Gen. Maran leave.\n${blocks[1] as string}`)

  await page.keyboard.press('j')
  expect(await selectedWords(page)).toBe('Crane 4 is gone')
  await page.keyboard.press('k')
  expect(await selectedWords(page)).toMatch(/an officer said\.$/)
  await page.keyboard.press('Escape')
  expect(await selectedWords(page)).toBe('')
})

test('excerpts that overlap stay visible, say how many they are, and are gone through by clicking', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)
  for (const words of [
    'We withdrew to the lighthouse barracks so that the grain stores would not burn',
    'grain stores',
  ]) {
    await selectWords(page, words)
    await page.keyboard.press('e')
    await expect(activeCard(page)).toContainText(words.slice(0, 12))
  }
  await expect(cards(page)).toHaveCount(2)
  expect(await paintedWords(page, 'depth')).toEqual(['grain stores'])
  await page.keyboard.press('Escape')
  await expect(activeCard(page)).toHaveCount(0)

  const place = await placeOfWords(page, 'grain')
  await page.mouse.move(place.x, place.y)
  await expect(page.getByText('2 excerpts here')).toBeVisible()
  await page.mouse.click(place.x, place.y)
  expect(await paintedWords(page, 'active')).toEqual(['grain stores'])
  await page.mouse.click(place.x, place.y)
  expect((await paintedWords(page, 'active'))[0]).toContain('lighthouse')
  await page.mouse.click(place.x, place.y)
  expect(await paintedWords(page, 'active')).toEqual(['grain stores'])
})

test('capturing the same words again offers the excerpt that is there, and still allows a second one', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)
  await selectWords(page, 'Tuesday evening')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  await selectWords(page, 'Tuesday evening')
  await page.keyboard.press('e')
  await expect(page.getByText('These words are an excerpt already')).toBeVisible()
  await expect(cards(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Excerpt again' }).click()
  await expect(cards(page)).toHaveCount(2)
  expect(await paintedWords(page, 'depth')).toEqual(['Tuesday evening'])
})

test('undo takes a capture back, redo does it again, also after a restart', async ({ workbench }) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(workbench.page, title)
  await selectWords(workbench.page, 'grain stores')
  await workbench.page.keyboard.press('e')
  await expect(cards(workbench.page)).toHaveCount(1)
  await workbench.page.keyboard.press('Control+z')
  await expect(cards(workbench.page)).toHaveCount(0)
  expect(await paintedWords(workbench.page, 'h1')).toEqual([])

  // The program comes back to the article it was left at.
  await restartOnCase(workbench)
  await expect(workbench.page.locator('[data-block]').first()).toBeAttached()
  await expect(cards(workbench.page)).toHaveCount(0)
  await workbench.page.keyboard.press('Control+Shift+Z')
  await expect(cards(workbench.page)).toHaveCount(1)
  expect(await paintedWords(workbench.page, 'h1')).toEqual(['grain stores'])
})

test('a card and its highlight find each other', async ({ workbench, page }) => {
  const filler = Array.from(
    { length: 60 },
    (_, at) => `Paragraph ${at} says that nothing happened at the outer mole that day.`,
  )
  await openCaseWith(workbench, {
    blocks: [...filler, 'The cranes were missing.', ...filler],
    facts: { title },
  })
  await readArticle(page, title)
  await selectWords(page, 'The cranes were missing.')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  const text = page.getByRole('region', { name: 'Article' })
  await text.evaluate((element) => element.scrollTo(0, 0))
  await expect(page.getByText('The cranes were missing.').first()).not.toBeInViewport()

  // From the card to the text, by mouse.
  await cards(page).first().click()
  await expect(page.locator('[data-block]', { hasText: 'The cranes were missing.' })).toBeInViewport()
  // And by Enter on it.
  await text.evaluate((element) => element.scrollTo(0, 0))
  await cards(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-block]', { hasText: 'The cranes were missing.' })).toBeInViewport()
  // From the text to the card.
  await page.keyboard.press('Escape')
  await expect(activeCard(page)).toHaveCount(0)
  const place = await placeOfWords(page, 'cranes were')
  await page.mouse.click(place.x, place.y)
  await expect(activeCard(page)).toBeInViewport()
})

test('an Arabic article reads from the right, and quotes with emoji and marks are kept byte for byte', async ({
  workbench,
  page,
}) => {
  const arabic = 'قالَ ضابطٌ كبير: «انسحبنا كي لا تحترق صوامع القمح 🌾👩‍👩‍👧». ثم صمت.'
  const combining = 'Le cafe\u0301 ferma; 🇺🇦 fut hissé.'
  const [seeded] = await openCaseWith(workbench, {
    blocks: [arabic, { kind: 'paragraph', direction: 'ltr', text: combining }],
    facts: { title: 'الحامية تغادر الميناء', language: 'ar', direction: 'rtl' },
  })
  await readArticle(page, 'الحامية تغادر الميناء')
  await expect(page.locator('article')).toHaveAttribute('dir', 'rtl')
  expect(
    await page
      .locator('[data-block]')
      .first()
      .evaluate((element) => getComputedStyle(element).direction),
  ).toBe('rtl')
  expect(
    await page
      .locator('[data-block]')
      .nth(1)
      .evaluate((element) => getComputedStyle(element).direction),
  ).toBe('ltr')

  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  await selectWords(page, 'cafe\u0301 ferma; 🇺🇦')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(2)
  const quotes = (await excerptsOnDesk(workbench)).map(({ quote }) => quote.exact)
  expect(quotes).toEqual(['قالَ ضابطٌ كبير: «انسحبنا كي لا تحترق صوامع القمح 🌾👩‍👩‍👧».', 'cafe\u0301 ferma; 🇺🇦'])
  for (const quote of quotes) expect(seeded!.body.text).toContain(quote)
  expect(
    await cards(page)
      .first()
      .locator('q')
      .evaluate((element) => getComputedStyle(element).direction),
  ).toBe('rtl')
})

test('the next article of the library is one key away, and each is found where it was left', async ({
  workbench,
  page,
}) => {
  const filler = (words: string) =>
    Array.from({ length: 50 }, (_, at) => `${words} ${at} stands in the log of the pilots’ office.`)
  await openCaseWith(
    workbench,
    { blocks: filler('Entry'), facts: { title: 'The later article', issued: '2031-03-05' } },
    { blocks: filler('Line'), facts: { title: 'The earlier article', issued: '2031-03-04' } },
  )
  // The library shows the newest first.
  await readArticle(page, 'The later article')
  const text = page.getByRole('region', { name: 'Article' })
  await text.evaluate((element) => element.scrollTo(0, 900))
  const before = await page.getByText('Entry 30').evaluate((element) => element.getBoundingClientRect().top)
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByRole('heading', { level: 1, name: 'The earlier article' })).toBeVisible()
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByText('This is the last article of the queue')).toBeVisible()
  await page.getByRole('button', { name: 'Previous article' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The later article' })).toBeAttached()
  await expect
    .poll(async () => page.getByText('Entry 30').evaluate((element) => element.getBoundingClientRect().top))
    .toBeCloseTo(before, -1)
})

test('the full hash is copied by its button, and plain keys in an editor stay in it', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts: { title } })
  await readArticle(page, title)
  await page.getByRole('button', { name: 'Copy the SHA-256 of the source file' }).click()
  await expect(page.getByText('SHA-256 copied')).toBeVisible()
  await page.keyboard.press('f')
  const byline = page.getByRole('textbox', { name: 'Byline' })
  await byline.focus()
  await page.keyboard.press('Control+v')
  const { entries } = await workbench.call('journal/read', { afterSeq: 0, limit: 10 })
  const file = entries.flatMap(({ changes }) => changes).find(({ table }) => table === 'sourceFiles')!
  await expect(byline).toHaveValue(String(file.after!['sha256']))

  await page.keyboard.press('f')
  await selectWords(page, 'port garrison')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  await page.keyboard.press('g')
  await page.keyboard.press('Delete')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(activeCard(page).getByText('–2')).toBeVisible()
  await activeCard(page).getByRole('button', { name: 'Delete excerpt' }).click()
  await expect(cards(page)).toHaveCount(0)
})
