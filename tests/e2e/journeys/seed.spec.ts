/**
 * The journey that the product exists for, on a real agency story: two people tell how a garrison left, and they contradict each other. Import,
 * excerpt, link both as evidence for competing claims of one event, brief it, and read both quotes back out of the PDF and the JSON.
 * The story is copyrighted and lies beside the project, not in it; without it the journey is skipped, visibly.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { BriefingDocument } from '../../../shared/formats/briefing/briefing-document.ts'
import { expect, test } from '../fixtures.ts'
import { selectWords } from '../helpers/reader-page.ts'

const seedFolder = process.env['ATTEST_SEED'] ?? path.resolve(import.meta.dirname, '../../../../shared/seed')
const seedFile = existsSync(seedFolder) ? readdirSync(seedFolder).find((name) => name.endsWith('.txt')) : undefined

const withdrawal = 'We had to leave the city in order to prevent further destruction'
const surrender = 'soldiers laid down their arms and joined the Mujahideen'

test('two conflicting quotes of an agency story come back out of the PDF and the JSON', async ({ workbench }) => {
  test.setTimeout(120_000)
  test.skip(seedFile === undefined, 'the seed article is not beside the project')
  const { page } = workbench
  const file = path.join(seedFolder, seedFile!)

  await page.getByRole('button', { name: 'New case…' }).click()
  await page.getByLabel('Title').fill('Herat 2021')
  await page.getByLabel('Question').fill('How did the garrison leave Herat?')
  await page.getByRole('button', { name: 'Create case' }).click()

  await page.getByLabel('Files to import').setInputFiles(file)
  const grid = page.getByRole('grid', { name: 'Articles' })
  await expect(grid.getByRole('row')).toHaveCount(2)
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(withdrawal)).toBeVisible()

  await excerptAndLink(page, withdrawal, { event: 'Garrison leaves Herat', isNew: true, claim: 'Orderly withdrawal to barracks' })
  await excerptAndLink(page, surrender, { event: 'Garrison leaves Herat', isNew: false, claim: 'Soldiers surrendered and joined the Taliban' })

  await page.getByRole('button', { name: /^Events/ }).click()
  const events = page.getByRole('grid', { name: 'Events' })
  await events.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Garrison leaves Herat' })).toBeVisible()
  await expect(page.getByRole('main').getByText('Orderly withdrawal to barracks')).toBeVisible()
  await expect(page.getByRole('main').getByText('Soldiers surrendered and joined the Taliban')).toBeVisible()

  await page.getByRole('button', { name: /^Briefings/ }).click()
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByLabel('Title').fill('How the garrison left Herat')
  await page.keyboard.press('Enter')
  await page.getByLabel('Bottom line').fill('The Taliban hold Herat; how the garrison left is disputed.')
  await page.getByRole('combobox', { name: 'Add event' }).fill('Garrison')
  await page.getByRole('option', { name: /Garrison leaves Herat/ }).click()
  const preview = page.frameLocator('iframe[title]')
  await expect(preview.getByText(surrender).first()).toBeVisible()

  for (const format of ['PDF', 'JSON']) {
    await page.getByRole('button', { name: format === 'PDF' ? 'Export PDF…' : 'JSON…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: `Export ${format}` }).click()
    await expect(page.getByText(new RegExp(`Written as ${format}`))).toBeVisible({ timeout: 30_000 })
  }

  const { path: casePath } = (await workbench.call('cases/get-open', {}))!
  const exported = (extension: string) =>
    path.join(casePath, 'exports', readdirSync(path.join(casePath, 'exports')).find((name) => name.endsWith(extension))!)
  const seedSha256 = createHash('sha256').update(readFileSync(file)).digest('hex')

  const briefing = JSON.parse(readFileSync(exported('.json'), 'utf8')) as BriefingDocument
  const quotes = briefing.excerpts.map((excerpt) => excerpt.target.selector.find((each) => each.type === 'TextQuoteSelector')!)
  expect(quotes.map((quote) => 'exact' in quote && quote.exact)).toEqual(expect.arrayContaining([withdrawal, surrender]))
  expect(briefing.sourceFiles.map((each) => each.sha256)).toEqual([seedSha256])

  const text = execFileSync('pdftotext', [exported('.pdf'), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  expect(text).toContain(withdrawal)
  expect(text).toContain(surrender)
  expect(text.replace(/\s/g, '')).toContain(seedSha256)
})

async function excerptAndLink(page: Page, quote: string, link: { event: string; isNew: boolean; claim: string }): Promise<void> {
  await selectWords(page, quote)
  await page.keyboard.press('e')
  const card = page.getByRole('complementary', { name: 'Excerpts' }).getByText(quote, { exact: true })
  await expect(card).toBeVisible()
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Link excerpt' })
  if (link.isNew) {
    await dialog.getByRole('combobox', { name: 'Event' }).fill(link.event)
    await page.getByRole('option', { name: `New event: ${link.event}` }).click()
  } else {
    // The event of the last link is offered again.
    await expect(dialog.getByRole('combobox', { name: 'Event' })).toHaveValue(link.event)
    await page.keyboard.press('Enter')
    await dialog.getByRole('option', { name: 'New claim' }).click()
  }
  await dialog.getByLabel('Claim', { exact: true }).last().fill(link.claim)
  await dialog.getByRole('radio', { name: 'Manner' }).click()
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(dialog).toBeHidden()
}
