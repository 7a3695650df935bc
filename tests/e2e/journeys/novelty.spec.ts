// What was read before: dimmed and counted in a copy of a wire story, one key to turn it off, the keys from one new sentence to the next, and
// the way to where a sentence stood and back. Also after a restart and without the working store.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import {
  openCaseWith,
  placeOfWords,
  readArticle,
  restartOnCase,
  selectedWords,
} from '../helpers/reader-page.ts'

const wire = {
  facts: { title: 'Garrison leaves Marenza port', publisher: 'Meridian News Agency' },
  blocks: [
    'The port garrison left its posts on Tuesday evening after nine days of blockade.',
    '“We withdrew to the lighthouse barracks so that the grain stores would not burn,” a senior officer told Meridian. He gave no name.',
    'The dockers’ committee says that it has held the quay since sunset.',
  ],
}
const copy = {
  facts: { title: 'Soldiers quit Marenza', publisher: 'The Harbour Courier' },
  blocks: [
    'The port garrison left its posts on Tuesday evening after eleven days of blockade.',
    '"We withdrew to the lighthouse barracks so that the grain stores would not burn," a senior officer told Meridian. He gave no name.',
    'Two cranes on the northern quay were found without their trolleys on Wednesday.',
    'The dockers’ committee says that it has held the quay since sunset.',
  ],
}
const other = {
  facts: { title: 'Wheat prices rise', publisher: 'The Harbour Courier' },
  blocks: ['Wheat went up by four crowns a sack on the exchange of the capital.'],
}

const summary = (page: Page) => page.getByRole('button', { name: /sentences? of \d/ })

/** The words under one of our highlights, in text order. */
async function painted(page: Page, name: 'known-words' | 'changed-words'): Promise<string[]> {
  return page.evaluate((key) => {
    const ranges = [...(CSS.highlights.get(key) ?? [])].map((each) => {
      const range = document.createRange()
      range.setStart(each.startContainer, each.startOffset)
      range.setEnd(each.endContainer, each.endOffset)
      return range
    })
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String)
  }, name)
}

async function markAsRead(page: Page, title: string): Promise<void> {
  await readArticle(page, title)
  await page.keyboard.press('r')
  await expect(page.getByRole('button', { name: 'To do', exact: true })).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByRole('button', { name: 'Read', exact: true })).toBeVisible()
  await page.keyboard.press('Control+1')
}

const dimmed = [
  'The port garrison left its posts on Tuesday evening after ',
  ' days of blockade.',
  copy.blocks[1]!.replace(' He gave no name.', ''),
  'He gave no name.',
  copy.blocks[3],
]

test('a copy of a wire story that was read shows what is new in it, and where the rest stood', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, wire, copy, other)
  await markAsRead(page, wire.facts.title)
  await readArticle(page, copy.facts.title)
  await expect(summary(page)).toHaveText('1 new, 1 changed sentence of 4')
  await expect.poll(() => painted(page, 'known-words')).toEqual(dimmed)
  expect(await painted(page, 'changed-words')).toEqual(['eleven'])

  // From one new sentence to the next, and no further.
  await page.keyboard.press('.')
  expect(await selectedWords(page)).toBe(copy.blocks[0])
  await page.keyboard.press('.')
  expect(await selectedWords(page)).toBe(copy.blocks[2])
  await page.keyboard.press('.')
  await expect(page.getByText('There is no new sentence after this one')).toBeVisible()
  await page.keyboard.press(',')
  expect(await selectedWords(page)).toBe(copy.blocks[0])

  // Where the changed one stood, in which words, and there and back.
  await page.keyboard.press('Shift+D')
  const card = page.getByRole('dialog', { name: 'Where this sentence stood before' })
  await expect(card.locator('del')).toHaveText('nine')
  await expect(card.locator('ins')).toHaveText('eleven')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: wire.facts.title })).toBeVisible()
  await expect.poll(() => selectedWords(page)).toBe(wire.blocks[0])
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1, name: copy.facts.title })).toBeVisible()

  // With the mouse.
  await expect.poll(() => painted(page, 'known-words')).toEqual(dimmed)
  const { x, y } = await placeOfWords(page, 'held the quay')
  await page.mouse.move(x, y)
  await expect(card).toContainText('You have read this sentence in')
  await card.getByRole('button', { name: /Garrison leaves Marenza port/ }).click()
  await expect.poll(() => selectedWords(page)).toBe(wire.blocks[2])
})

test('dimming is turned off by one key and stays off, also after a restart', async ({ workbench, page }) => {
  await openCaseWith(workbench, wire, copy)
  await markAsRead(page, wire.facts.title)
  await readArticle(page, copy.facts.title)
  await expect(summary(page)).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => painted(page, 'known-words')).toEqual(dimmed)
  await page.keyboard.press('d')
  expect(await painted(page, 'known-words')).toEqual([])
  await expect(summary(page)).toHaveAttribute('aria-pressed', 'false')
  await expect
    .poll(() => workbench.call('app/read-preferences', {}))
    .toHaveProperty(['reader/dim-known-sentences'], false)
  await restartOnCase(workbench)
  await workbench.page.keyboard.press('Control+1')
  await readArticle(workbench.page, copy.facts.title)
  await expect(summary(workbench.page)).toHaveAttribute('aria-pressed', 'false')
  expect(await painted(workbench.page, 'known-words')).toEqual([])
  await workbench.page.keyboard.press('d')
  await expect.poll(() => painted(workbench.page, 'known-words')).toEqual(dimmed)
})

test('what was read is known right after the working store was deleted', async ({
  workbench,
  page,
  hostName,
}) => {
  test.skip(hostName !== 'chromium', 'reaches into the profile of the Chromium host')
  await openCaseWith(workbench, wire, copy)
  await markAsRead(page, wire.facts.title)
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise<void>((done) => {
        const request = indexedDB.deleteDatabase(name!)
        request.onsuccess = request.onerror = () => done()
      })
  })
  await restartOnCase(workbench)
  await workbench.page.keyboard.press('Control+1')
  await readArticle(workbench.page, copy.facts.title)
  await expect(summary(workbench.page)).toHaveText('1 new, 1 changed sentence of 4')
})

test('follows undo, and says nothing of an article in which nothing is known', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, wire, copy, other)
  await markAsRead(page, wire.facts.title)
  await readArticle(page, other.facts.title)
  // The answer comes when the text is drawn already; a key that is pressed before it finds nothing new.
  await expect(async () => {
    await page.keyboard.press('.')
    expect(await selectedWords(page)).toBe(other.blocks[0])
  }).toPass()
  await expect(summary(page)).toHaveCount(0)
  expect(await painted(page, 'known-words')).toEqual([])

  await page.keyboard.press('Control+1')
  await readArticle(page, copy.facts.title)
  await expect(summary(page)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(summary(page)).toHaveCount(0)
  await expect.poll(() => painted(page, 'known-words')).toEqual([])
  await page.keyboard.press('Control+Shift+z')
  await expect(summary(page)).toBeVisible()
})

test('dimmed text can be read in both themes', async ({ workbench, page }) => {
  await openCaseWith(workbench, wire, copy)
  await markAsRead(page, wire.facts.title)
  await readArticle(page, copy.facts.title)
  await expect.poll(() => painted(page, 'known-words')).toEqual(dimmed)
  for (const theme of themes) {
    await setTheme(page, theme)
    const contrast = await contrastOfDimmedText(page)
    expect(contrast, theme).toBeGreaterThanOrEqual(4.5)
  }
  await page.keyboard.press('Shift+D')
  await expect(page.getByRole('dialog', { name: 'Where this sentence stood before' })).toBeVisible()
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`novelty-${theme}.png`) })
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Where this sentence stood before' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Article' })).toBeFocused()
})

/** Of the colour of the highlight on the colour of the page (WCAG 2.2, relative luminance). */
function contrastOfDimmedText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const block = document.querySelector('[data-block]')!
    const luminance = (colour: string) => {
      const [r, g, b] = colour.match(/[\d.]+/g)!.map((part) => {
        const value = Number(part) / 255
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
    }
    const page = document.querySelector('[aria-label="Article"]')!
    const text = luminance(getComputedStyle(block, '::highlight(known-words)').color)
    const paper = luminance(getComputedStyle(page).backgroundColor)
    return (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05)
  })
}
