// A book of 600,000 characters is searched while one types, and compared with another edition, without a moment of standing still.
import { expect, test } from '../fixtures.ts'
import { measureTasks } from '../helpers/longest-task.ts'
import { openCaseWith, readArticle } from '../helpers/reader-page.ts'

/** The window never blocks for longer, in processor time. */
const MAX_TASK_MS = 200

const words =
  'the port garrison left its posts on Tuesday evening and nobody saw the general leave because of smoke over the grain stores'.split(
    ' ',
  )

function book(edition: number): string[] {
  let seed = 5
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below
  return Array.from({ length: 1250 }, (_, index) => {
    const sentence = Array.from({ length: 85 }, () => words[random(words.length)]!)
    // Every fiftieth word of a later edition was edited.
    if (edition > 1)
      for (let at = index % 50; at < sentence.length; at += 50) sentence[at] = `edited${index * 7 + at}`
    return `Paragraph ${index}: ${sentence.join(' ')}.`
  })
}

const facts = { title: 'The long inquiry' }

test('thousands of hits in a book are found and gone through while one types', async ({
  workbench,
  page,
}) => {
  test.slow()
  const [seeded] = await openCaseWith(workbench, { blocks: book(1), facts })
  expect(seeded!.body.text.length).toBeGreaterThan(580_000)
  await readArticle(page, facts.title)
  await page.keyboard.press('/')
  const status = page.getByRole('search').getByRole('status')
  const typing = await measureTasks(workbench.host.context.browser()!, page, async () => {
    await page.keyboard.type('the', { delay: 60 })
    await expect(status).toHaveText(/^1 of \d\d,\d{3}$/)
  })
  const stepping = await measureTasks(workbench.host.context.browser()!, page, async () => {
    for (let step = 0; step < 10; step++) await page.keyboard.press('Shift+Enter')
    await expect(status).not.toHaveText(/^1 of/)
  })
  console.log(
    `  longest task: ${typing.processorMs.toFixed(0)} (${typing.wallMs.toFixed(0)}) ms typing, ${stepping.processorMs.toFixed(0)} (${stepping.wallMs.toFixed(0)}) ms stepping; ${await status.textContent()}`,
  )
  expect(typing.processorMs).toBeLessThan(MAX_TASK_MS)
  expect(stepping.processorMs).toBeLessThan(MAX_TASK_MS)
})

test('two editions of a book are compared beside the window', async ({ workbench, page }) => {
  test.slow()
  await openCaseWith(
    workbench,
    { blocks: book(1), facts },
    { blocks: book(2), facts: { title: 'The long inquiry, second edition' } },
  )
  await page.getByRole('row').filter({ hasText: 'second edition' }).dblclick()
  await expect(page.locator('[data-block]').first()).toBeAttached()
  await page.keyboard.press('w')
  // Not by role: finding roles goes through every paragraph of both books, on the thread that is measured.
  const status = page.locator('main p[role="status"]')
  const opening = await measureTasks(workbench.host.context.browser()!, page, async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(status).toHaveText(/^\d,\d{3} differences$/)
  })
  const left = page.getByRole('region', { name: 'Text on the left' })
  await left.hover()
  const scrolling = await measureTasks(workbench.host.context.browser()!, page, async () => {
    for (let turn = 0; turn < 20; turn++) {
      await page.mouse.wheel(0, 900)
      await page.waitForTimeout(40)
    }
    await page.keyboard.press('p')
    await expect(status).toContainText(/of \d,\d{3}/)
  })
  console.log(
    `  longest task: ${opening.processorMs.toFixed(0)} (${opening.wallMs.toFixed(0)}) ms opening, ${scrolling.processorMs.toFixed(0)} (${scrolling.wallMs.toFixed(0)}) ms scrolling together; ${await status.textContent()}`,
  )
  expect(scrolling.processorMs).toBeLessThan(MAX_TASK_MS)
})
