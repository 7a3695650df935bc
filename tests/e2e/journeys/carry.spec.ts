/** A newer text of an article: what became of each quote is said, and each that is not word for word is confirmed with one key. */
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes } from '../helpers/axe.ts'

const address = 'https://harbour-post.example/2031/03/ferry'
const page1 = (...sentences: readonly string[]) => `<!doctype html><html lang="en"><head><title>The ferry</title>
<link rel="canonical" href="${address}"><meta property="og:site_name" content="Harbour Post"></head><body><article><h1>The ferry leaves at noon</h1>
${sentences.map((sentence) => `<p>${sentence}</p>`).join('\n')}</article></body></html>`

const lead = 'The garrison left every post inside the harbour by the night of 4 March, two pilots said on Tuesday.'
const soldiers = 'Forty soldiers were seen at the mole, where a ferry had waited since noon without its lights.'
const order = 'Nobody in the port authority would say who had given the order to leave the harbour.'
const witness = 'A customs officer saw the commander weep as the ramp was raised behind him.'
const tail = 'The harbour stayed dark until the morning, when the fishing boats came in with their catch.'

const fileOf = (name: string, content: string) => ({ name, mimeType: 'text/html', buffer: Buffer.from(content) })
const cards = (page: Page) => page.getByRole('complementary', { name: 'Excerpts' })

test('a newer text keeps, rewords and drops what was quoted, and each is confirmed by key', async ({ page }) => {
  await page.getByRole('button', { name: 'New case…' }).click()
  await page.getByLabel('Title').fill('Newer text')
  await page.keyboard.press('Enter')
  const input = page.getByLabel('Files to import')
  await input.setInputFiles([fileOf('first.html', page1(lead, soldiers, order, witness, tail))])
  await page.getByRole('row').filter({ hasText: 'The ferry leaves' }).dblclick()
  await page.getByRole('region', { name: 'Article' }).press('j')
  for (const key of ['j', 'e', 'j', 'e', 'j', 'e', 'j', 'e']) await page.keyboard.press(key)
  await expect(cards(page).getByRole('group', { name: /^Excerpt:/ })).toHaveCount(4)

  const sixty = soldiers.replace('Forty', 'Sixty').replace('without its lights', 'with all lights on')
  await input.setInputFiles([fileOf('second.html', page1(lead, sixty, order, tail))])
  const report = page.getByRole('dialog', { name: '1 imported' })
  await report.getByRole('button', { name: 'Make it a new revision' }).click()
  await report.getByRole('button', { name: 'Close' }).click()

  const text = page.getByRole('region', { name: 'Article' })
  await expect(text).toContainText('4 excerpts were made on revision 1 and stand there: 2 kept, 1 reworded, 1 gone')
  await expect(text).toContainText('The outlet changed a quoted sentence: “Forty soldiers')
  await expect(text).toContainText(`The outlet took out a quoted sentence: “${witness}”`)

  await text.getByRole('button', { name: 'Carry over…' }).click()
  const queue = page.getByRole('dialog', { name: 'Carry excerpts over to the current text' })
  const lines = queue.getByRole('list', { name: 'Excerpts on an older text' }).locator('> li')
  await expect(lines).toHaveCount(4)
  await expect(lines.first()).toBeFocused()
  await expectNoFindingsInBothThemes(page)
  await queue.getByRole('button', { name: 'Carry over 2 that are word for word' }).click()
  await expect(lines).toHaveCount(2)

  await lines.first().focus()
  await expect(lines.first()).toHaveAttribute('data-state', 'approximate')
  await page.keyboard.press('Enter')
  await expect(lines).toHaveCount(1)
  await expect(lines.first()).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(queue).toContainText('No excerpt waits on an older text.')
  await page.keyboard.press('Escape')

  await expect(cards(page)).toContainText('Sixty soldiers were seen')
  // What the outlet did stays said after the new wording was taken over, and undo takes only the carrying back.
  await expect(text).toContainText('The outlet changed a quoted sentence: “Forty soldiers')
  await page.keyboard.press('Control+z')
  await expect(text).toContainText('2 excerpts were made on revision 1 and stand there: 1 reworded, 1 gone')
  // The queue changes while nobody looks at it.
  await page.keyboard.press('Control+z')
  await expect(text).toContainText('4 excerpts were made on revision 1 and stand there: 2 kept, 1 reworded, 1 gone')
})
