/** Import as an analyst meets it: what looks the same is asked about, a newer text becomes a revision, facts are corrected from what the file offers. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes } from '../helpers/axe.ts'

const rows = (page: Page) => page.getByRole('grid', { name: 'Articles' }).locator('[role="row"][aria-selected]')

async function newCase(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New case…' }).click()
  await page.getByLabel('Title').fill(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
}

const address = 'https://harbour-post.example/2031/03/garrison'
const page1 = (count: string) => `<!doctype html><html lang="en"><head><title>Garrison leaves the harbour</title>
<link rel="canonical" href="${address}"><meta property="og:title" content="Garrison leaves the harbour by night">
<meta property="og:site_name" content="Harbour Post"></head><body><article><h1>Garrison leaves the harbour</h1>
<p>The garrison left every post inside the harbour by the night of 4 March, two pilots and a customs officer said on Tuesday.</p>
<p>${count} soldiers were seen at the mole, where a ferry had waited since noon. Nobody fired a shot, the customs officer said.</p>
<p>The port authority did not answer questions about who had given the order to leave, or where the ferry went.</p></article></body></html>`

const fileOf = (name: string, content: string) => ({ name, mimeType: 'text/html', buffer: Buffer.from(content) })

test('a page from the same address is asked about, and becomes the next revision beside the excerpts of the old one', async ({
  page,
}) => {
  await newCase(page, 'Revisions')
  const input = page.getByLabel('Files to import')
  await input.setInputFiles([fileOf('first.html', page1('Forty'))])
  await rows(page).first().dblclick()
  await page.getByRole('region', { name: 'Article' }).press('j')
  for (const key of ['e', 'j', 'e']) await page.keyboard.press(key)
  await expect(page.getByRole('group', { name: /^Excerpt:/ })).toHaveCount(2)

  await input.setInputFiles([fileOf('second.html', page1('Sixty'))])
  const report = page.getByRole('dialog', { name: '1 imported' })
  await expect(report).toContainText('From the same address is here “Garrison leaves the harbour')
  await expectNoFindingsInBothThemes(page)
  await report.getByRole('button', { name: 'Make it a new revision' }).click()
  await expect(report).toContainText('Now a new revision')
  await report.getByRole('button', { name: 'Close' }).click()

  // The reader goes on to the current text and says where the excerpt stands.
  const text = page.getByRole('region', { name: 'Article' })
  await expect(text).toContainText('Sixty soldiers')
  await expect(text).toContainText('2 excerpts were made on revision 1')
  await text.getByRole('button', { name: 'Read revision 1' }).click()
  await expect(text).toContainText('Forty soldiers')
  await expect(text).toContainText('This is revision 1 of 2')
  await expectNoFindingsInBothThemes(page)
  await text.getByRole('button', { name: 'Revision', exact: true }).click()
  await page.getByRole('menuitem', { name: /Revision 2.*current/ }).click()
  await expect(text).toContainText('Sixty soldiers')

  // What is word for word goes over together; the sentence that was rewritten is looked at.
  await text.getByRole('button', { name: 'Carry over…' }).click()
  const queue = page.getByRole('dialog', { name: 'Carry excerpts over to the current text' })
  await expect(queue.getByRole('listitem').filter({ hasText: 'kept' })).toContainText('The garrison left every post')
  await expect(queue.getByRole('listitem').filter({ hasText: 'reworded' }).locator('ins')).toHaveText('Sixty')
  await expectNoFindingsInBothThemes(page)
  await queue.getByRole('button', { name: 'Carry over 1 that is word for word' }).click()
  await queue.getByRole('button', { name: 'Take the new wording' }).click()
  await expect(queue).toContainText('No excerpt waits on an older text.')
  await queue.getByRole('button', { name: 'Close' }).click()
  await expect(text).not.toContainText('were made on revision 1')
  await expect(page.getByRole('complementary', { name: 'Excerpts' })).toContainText('Sixty soldiers were seen')
  await page.keyboard.press('Control+z')
  await expect(text).toContainText('1 excerpt was made on revision 1')
})

test('a fact is taken from what the file offers, and one fact of many articles is corrected at once', async ({ page }) => {
  await newCase(page, 'Facts')
  const second = page1('Sixty').replace(address, `${address}-again`).replaceAll('Garrison leaves', 'Ferry waits at')
  await page.getByLabel('Files to import').setInputFiles([fileOf('a.html', page1('Forty')), fileOf('b.html', second)])
  await expect(rows(page)).toHaveCount(2)

  await rows(page).first().click()
  await page.keyboard.press('Control+a')
  await page.getByRole('toolbar', { name: 'Selected articles' }).getByRole('button', { name: 'Correct facts…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Correct 2 articles' })
  await dialog.getByRole('combobox', { name: 'Publisher' }).fill('The Harbour Post')
  await page.getByRole('option', { name: 'Write “The Harbour Post”' }).click()
  await expectNoFindingsInBothThemes(page)
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
  await expect(rows(page).filter({ hasText: 'The Harbour Post' })).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(rows(page).filter({ hasText: 'The Harbour Post' })).toHaveCount(0)

  await rows(page).filter({ hasText: 'Garrison leaves' }).dblclick()
  const text = page.getByRole('region', { name: 'Article' })
  await text.getByRole('button', { name: 'Facts', exact: true }).click()
  await text.getByRole('button', { name: 'Title: what the file offers' }).click()
  await expect(page.getByRole('menuitem', { name: /by night/ })).toContainText('og:title')
  await page.getByRole('menuitem', { name: /by night/ }).click()
  await expect(text.getByRole('heading', { level: 1 }).first()).toHaveText('Garrison leaves the harbour by night')
})

test('what arrives in a watched folder is imported, once, also after a restart', async ({ workbench }) => {
  await newCase(workbench.page, 'Inbox')
  const { casesFolder } = await workbench.call('app/get-info', {})
  const inbox = path.join(casesFolder, 'inbox')
  mkdirSync(inbox)
  writeFileSync(path.join(inbox, 'first.html'), page1('Forty'))

  await workbench.page.getByRole('button', { name: 'Watch a folder…' }).click()
  const chooser = workbench.page.getByRole('dialog', { name: 'Watch a folder' })
  await chooser.getByRole('option', { name: 'inbox', exact: true }).click()
  await expect(chooser.getByRole('textbox', { name: 'Path' })).toHaveValue(inbox)
  await chooser.getByRole('button', { name: 'Choose this folder' }).click()
  await expect(rows(workbench.page)).toHaveCount(1, { timeout: 20_000 })
  await expect(workbench.page.getByRole('button', { name: /^Watching .*inbox/ })).toBeVisible()
  await expectNoFindingsInBothThemes(workbench.page)

  mkdirSync(path.join(inbox, 'later'))
  writeFileSync(path.join(inbox, 'later', 'note.txt'), 'A note from the mole.\n\nThe ferry was gone by noon, a pilot said.')
  await expect(rows(workbench.page)).toHaveCount(2, { timeout: 20_000 })

  await workbench.restart()
  await workbench.page.getByRole('button', { name: /^Inbox/ }).click()
  await expect(workbench.page.getByRole('button', { name: /^Watching .*inbox/ })).toBeVisible()
  writeFileSync(path.join(inbox, 'third.txt'), 'Third.\n\nAnother note about the ferry, from the evening.')
  await expect(rows(workbench.page)).toHaveCount(3, { timeout: 20_000 })
  await workbench.page.getByRole('button', { name: /^Watching .*inbox/ }).click()
  await workbench.page.getByRole('menuitem', { name: 'Stop watching' }).click()
  await expect(workbench.page.getByRole('button', { name: /^Watching .*inbox/ })).toBeHidden()
})
