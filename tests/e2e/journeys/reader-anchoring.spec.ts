// Between the page and the text: whatever a hand selects becomes exactly those words, in every kind of block and far down a long article.
import { expect, test } from '../fixtures.ts'
import { cards, openCaseWith, paintedWords, readArticle, type SeedBlocks } from '../helpers/reader-page.ts'

const title = 'Every kind of block'
const blocks: SeedBlocks = [
  { kind: 'heading', level: 1, text: 'Heading 👩‍👩‍👧 one' },
  {
    kind: 'paragraph',
    text: 'A link, strong words and emphasis, and both at once.',
    spans: [
      { kind: 'link', start: 2, end: 6, target: 'https://port.example/' },
      { kind: 'strong', start: 8, end: 20 },
      { kind: 'emphasis', start: 15, end: 33 },
    ],
  },
  { kind: 'list-item', level: 0, text: 'First item' },
  { kind: 'list-item', level: 1, text: 'Inner item' },
  { kind: 'table-row', text: 'Berth\tCrane\t' },
  { kind: 'table-row', text: '\tNorth 2\tCrane 4' },
  { kind: 'preformatted', text: 'line one\n  line two' },
  { kind: 'paragraph', direction: 'rtl', text: 'قالَ ضابطٌ Meridian كبير 🌾 ثم صمت' },
  { kind: 'quote', text: 'Cafe\u0301 quoted.' },
  { kind: 'caption', text: 'A caption' },
  { kind: 'footnote', text: '1 A note.' },
]

test('any selection becomes exactly its words', async ({ workbench, page }) => {
  test.slow()
  const [seeded] = await openCaseWith(workbench, { blocks, facts: { title } })
  const { text } = seeded!.body
  await readArticle(page, title)
  expect(await page.locator('[data-block]').count()).toBe(seeded!.body.blocks.length)

  // What is drawn is the text and nothing else: every block's text nodes together are the block.
  const drawn = await page
    .locator('[data-block]')
    .evaluateAll((elements) => elements.map((element) => element.textContent))
  expect(drawn.join('\n')).toBe(text)

  let seed = 11
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below
  const wanted: string[] = []
  for (let round = 0; round < 40; round++) {
    const [a, b] = [random(text.length + 1), random(text.length + 1)]
    const [start, end] = [Math.min(a, b), Math.max(a, b)]
    const isByElements = round % 4 === 0
    // The place of an offset is found here by counting through all text nodes: slow, and nothing like how the reader does it.
    await page.evaluate(
      ([from, to, byElements]) => {
        const points: [Node, number][] = []
        let at = 0
        for (const block of document.querySelectorAll('[data-block]')) {
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
          while (walker.nextNode() !== null) {
            const node = walker.currentNode as Text
            for (let unit = 0; unit < node.length; unit++) points[at + unit] = [node, unit]
            at += node.length
            points[at] = [node, node.length]
          }
          at += 1
        }
        const point = (offset: number): [Node, number] => {
          const [node, unit] = points[offset]!
          // As a triple click does it: before or behind the text node, counted in children of its parent.
          if (!byElements || (unit !== 0 && unit !== (node as Text).length)) return [node, unit]
          const parent = node.parentNode!
          return [parent, [...parent.childNodes].indexOf(node as ChildNode) + (unit === 0 ? 0 : 1)]
        }
        document.getSelection()!.setBaseAndExtent(...point(from), ...point(to))
      },
      [start, end, isByElements] as const,
    )
    const selected = text.slice(start, end).trim()
    await page.keyboard.press('e')
    if (selected === '') continue
    // Ends are widened to whole characters and freed of white space, so the quote holds what was selected.
    wanted.push(selected)
  }
  await expect
    .poll(async () => (await workbench.call('journal/get-undo-state', {})).undoLabel)
    .toContain('Capture')
  const { entries } = await workbench.call('journal/read', { afterSeq: 0, limit: 1000 })
  const quotes = entries
    .filter(({ verb }) => verb === 'excerpt/capture')
    .map(
      ({ changes }) =>
        changes[0]!.after as { quote: { exact: string }; position: { start: number; end: number } },
    )
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  for (const { quote, position } of quotes) expect(text.slice(position.start, position.end)).toBe(quote.exact)
  const longest = (words: string) => [...segmenter.segment(words)].length
  for (const words of wanted) {
    const match = quotes.find(
      ({ quote: { exact } }) => exact.includes(words) && longest(exact) <= longest(words) + 2,
    )
    expect(match, `no excerpt for ${JSON.stringify(words)}`).toBeDefined()
  }
})

test('an article of 600,000 characters with thousands of excerpts opens, paints what is near, and is found in', async ({
  workbench,
  page,
}) => {
  test.slow()
  const paragraphs = Array.from(
    { length: 6000 },
    (_, at) => `Paragraph ${at} says that nothing much happened at the outer mole of the port on that day.`,
  )
  await openCaseWith(workbench, { blocks: paragraphs, facts: { title: 'A long record' } })
  await readArticle(page, 'A long record')
  const region = page.getByRole('region', { name: 'Article' })
  // Far down, a sentence is selected by key where the reading is, captured and painted.
  await region.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2))
  await page.waitForTimeout(300)
  await page.keyboard.press('j')
  const selected = await page.evaluate(() => String(document.getSelection()))
  expect(Number(/Paragraph (\d+)/.exec(selected)![1])).toBeGreaterThan(2000)
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  expect(await paintedWords(page, 'h1')).toEqual([selected])

  // At the top nothing of it is painted; its card brings it back.
  await region.evaluate((element) => element.scrollTo(0, 0))
  await expect.poll(() => paintedWords(page, 'h1')).toEqual([])
  await cards(page).first().click()
  await expect(page.locator('[data-block]', { hasText: selected })).toBeInViewport()
  await expect.poll(() => paintedWords(page, 'h1')).toEqual([selected])
})
