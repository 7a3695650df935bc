// A briefing: composed beside its preview, kept to the rules of the craft, exported without ever overwriting a file unasked.
import type { Page } from '@playwright/test'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '../fixtures.ts'
import { restartOnCase } from '../helpers/reader-page.ts'
import { openMarenza } from './marenza-seed.ts'

async function openBriefing(page: Page): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('grid', { name: 'Briefings' }).getByRole('row').last().dblclick()
  await expect(page.getByRole('heading', { name: 'Compose' })).toBeVisible()
}

const preview = (page: Page) => page.frameLocator('iframe[title="Preview of the briefing"]').last()

test('a briefing is written from nothing and reads in the preview as it will be printed', async ({
  workbench,
  page,
}) => {
  await openMarenza(workbench)
  await page.keyboard.press('Control+5')
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'New briefing' })
  await expect(form.getByText('Marked TLP:GREEN, the case’s marking')).toBeVisible()
  await form.getByLabel('Title').fill('Who holds Marenza port')
  await page.keyboard.press('Enter')
  await page.getByLabel('Bottom line').fill('The garrison no longer holds the port.')
  await page.getByLabel('Bottom line').blur()
  await expect(preview(page).getByText('The garrison no longer holds the port.')).toBeVisible()

  await page.getByRole('button', { name: 'Add judgement' }).click()
  const card = page.getByRole('listitem').filter({ hasText: 'Judgement 1' })
  await expect(card.getByLabel(/^Statement/)).toBeFocused()
  await page.keyboard.type('the garrison had left the harbour by nightfall')
  await card.getByRole('button', { name: /Likelihood/ }).click()
  await page.getByRole('option', { name: /^very likely/ }).click()
  await expect(page.getByLabel('As it will read')).toContainText(
    'It is very likely that the garrison had left the harbour by nightfall.',
  )
  await card.getByRole('radio', { name: /^Moderate/ }).click()
  await card.getByLabel('Reason for the confidence').fill('two adversaries agree, so it is likely')
  // Said while it is typed: likelihood and confidence never stand in one sentence.
  await expect(card.getByRole('alert')).toContainText('The confidence sentence uses a likelihood term.')
  await card.getByLabel('Reason for the confidence').fill('two adversaries agree')
  await expect(card.getByRole('alert')).toBeHidden()
  await card.getByRole('combobox', { name: 'Add a claim that it rests on' }).fill('every post')
  await page.getByRole('option', { name: /every post inside the harbour/ }).click()
  await expect(card.getByRole('list', { name: 'Rests on' })).toContainText('adopted')
  await expect(preview(page).getByText('Our confidence is moderate: two adversaries agree.')).toBeVisible()

  await page.getByRole('combobox', { name: 'Add event' }).scrollIntoViewIfNeeded()
  await page.getByRole('combobox', { name: 'Add event' }).pressSequentially('garrison')
  await page.getByRole('option', { name: /Garrison leaves/ }).click()
  await expect(preview(page).getByText('We withdrew to the lighthouse barracks').first()).toBeVisible()
  await page.getByRole('button', { name: 'Add gap' }).click()
  await page.keyboard.type('Who ordered the garrison to leave')
  await page.getByRole('heading', { name: 'Gaps' }).click()
  await expect(preview(page).getByText('Who ordered the garrison to leave')).toBeVisible()
})

test('a marking weaker than the case’s is refused with the reason; a stricter one is taken', async ({
  workbench,
  page,
}) => {
  await openMarenza(workbench)
  await openBriefing(page)
  await page.getByRole('button', { name: /Marking/ }).click()
  await page.getByRole('option', { name: /^TLP:CLEAR/ }).click()
  await expect(page.getByRole('alert')).toContainText('TLP:CLEAR is weaker than the case’s TLP:GREEN.')
  await page.getByRole('button', { name: /Marking/ }).click()
  await page.getByRole('option', { name: 'TLP:RED' }).click()
  await expect(preview(page).getByText('TLP:RED').first()).toBeVisible()
  await page.getByLabel('Information cut-off').fill('2031-03-06T18:00')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Say the time zone too')).toBeVisible()
})

test('evidence is left out and taken in again, events and judgements change places', async ({
  workbench,
  page,
}) => {
  await openMarenza(workbench)
  await openBriefing(page)
  const event = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: /Removal of port machinery/ }) })
  await event.getByRole('button', { name: 'Evidence' }).click()
  const quote = event.getByRole('checkbox', { name: /counted three empty moorings/ }).first()
  await expect(quote).toBeChecked()
  await event.getByText('counted three empty moorings').first().click()
  await expect(quote).not.toBeChecked()
  await event.getByRole('button', { name: /^Move .* up$/ }).click()
  await expect(preview(page).getByRole('heading', { name: /^2\s*Removal of port machinery/ })).toBeVisible()
  await page.getByRole('button', { name: 'Move judgement 4 up' }).click()
  const third = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Judgement 3' }) })
  await expect(third.getByLabel(/^Proposition/)).toHaveValue(/three floating cranes/)
  for (let step = 0; step < 3; step += 1)
    await page.getByRole('heading', { name: 'Compose' }).press('Control+z')
  await expect(third.getByLabel(/^Proposition/)).toHaveValue(/the handing over of weapons/)
})

test('PDF and JSON are written, and an existing file is replaced only when that was agreed to', async ({
  workbench,
}) => {
  test.slow()
  await openMarenza(workbench)
  await openBriefing(workbench.page)
  const { page } = workbench
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'Export briefing' })
  await expect(dialog.getByLabel('Name')).toHaveValue(/\.pdf$/)
  const folder = await dialog.getByLabel('Folder').inputValue()
  const name = await dialog.getByLabel('Name').inputValue()
  const pdf = path.join(folder, name)
  expect(folder).toMatch(/exports$/)
  expect(name).toMatch(/\.pdf$/)
  await dialog.getByRole('button', { name: 'Export PDF' }).click()
  await expect(page.getByText(`Written as PDF: ${name}`)).toBeVisible({ timeout: 30_000 })
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')

  await page.keyboard.press('Control+Shift+J')
  const json = path.join(folder, 'mine.json')
  writeFileSync(json, 'something of mine')
  await dialog.getByLabel('Name').fill('mine.json')
  await dialog.getByRole('button', { name: 'Export JSON' }).click()
  await expect(dialog.getByRole('alert')).toContainText('mine.json is there already.')
  await dialog.getByRole('button', { name: 'Choose another name' }).click()
  expect(readFileSync(json, 'utf8')).toBe('something of mine')
  await dialog.getByRole('button', { name: 'Export JSON' }).click()
  await dialog.getByRole('button', { name: 'Replace the file' }).click()
  await expect(page.getByText('Written as JSON: mine.json')).toBeVisible()
  const exported = JSON.parse(readFileSync(json, 'utf8')) as { title: string; excerpts: unknown[] }
  expect(exported.title).toBe('Marenza port: who holds it and how the garrison left')
  expect(exported.excerpts.length).toBeGreaterThan(10)

  // The folder is chosen in our own dialog where the host has none.
  await page.keyboard.press('Control+Shift+J')
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  const chooser = page.getByRole('dialog', { name: 'Folder for the export' })
  await chooser.getByRole('button', { name: 'Folder above' }).click()
  await chooser.getByRole('button', { name: 'Choose this folder' }).click()
  await expect(dialog.getByLabel('Folder')).toHaveValue(path.dirname(folder))
  await page.keyboard.press('Escape')
  expect(existsSync(path.join(path.dirname(folder), name))).toBe(false)
  const written = statSync(pdf).mtimeMs
  await restartOnCase(workbench)
  expect(statSync(pdf).mtimeMs).toBe(written)
})

test('findings lead to what they are about', async ({ workbench, page }) => {
  await openMarenza(workbench)
  await openBriefing(page)
  await page.getByRole('button', { name: /warnings/ }).click()
  await page
    .getByRole('list', { name: 'Findings' })
    .getByRole('button', { name: /Judgement 2/ })
    .click()
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: 'Judgement 2' })
      .getByLabel(/^Proposition/),
  ).toBeFocused()
})

test('what is being typed is kept when a shortcut leads to another screen', async ({ workbench, page }) => {
  await openMarenza(workbench)
  await openBriefing(page)
  await page.getByLabel('Bottom line').fill('Half a sentence')
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('grid', { name: 'Events' })).toBeVisible()
  await openBriefing(page)
  await expect(page.getByLabel('Bottom line')).toHaveValue('Half a sentence')
})

test('a judgement is removed in the moment in which one of its fields is still being saved', async ({
  workbench,
  page,
}) => {
  await openMarenza(workbench)
  await openBriefing(page)
  const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Judgement 1' }) })
  await first.getByLabel(/^Proposition/).fill('something else entirely')
  await page.getByRole('button', { name: 'Remove judgement 1' }).click()
  await expect(page.getByText('Judgement removed.')).toBeVisible()
  await expect(first.getByLabel(/^Proposition/)).toHaveValue(/one company withdrew/)
  await page.getByRole('heading', { name: 'Compose' }).press('Control+z')
  await expect(first.getByLabel(/^Proposition/)).toHaveValue('something else entirely')
})
