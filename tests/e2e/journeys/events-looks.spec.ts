// The screens of weighing and writing to the eye: no finding of axe in light and dark, and pictures to be looked at.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { claimButton, openEvent } from '../helpers/weighing-page.ts'
import { openMarenza } from './marenza-seed.ts'

async function look(page: Page, name: string): Promise<void> {
  // What the mouse happens to point at would show its tooltip.
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toBeHidden()
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`${name}-${theme}.png`) })
  }
  await setTheme(page, 'light')
}

test('events, an event and its dialogs', async ({ workbench, page }) => {
  test.setTimeout(180_000)
  await openMarenza(workbench)
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('grid', { name: 'Events' }).getByRole('row')).toHaveCount(4)
  await look(page, 'events')
  await openEvent(page, 'Garrison leaves Marenza port')
  await look(page, 'event')
  await claimButton(page, 'The whole garrison withdrew').click()
  await look(page, 'event-unfolded')
  for (const [key, name] of [
    ['a', 'adopt'],
    ['c', 'compare'],
    ['e', 'add-evidence'],
    ['n', 'write-claim'],
    ['f', 'facts'],
  ] as const) {
    await claimButton(page, 'The whole garrison withdrew').focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(page, name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('button', { name: 'Delete event' }).click()
  await look(page, 'delete')
})

test('sources and the dialog that links', async ({ workbench, page }) => {
  test.setTimeout(120_000)
  await openMarenza(workbench)
  await page.keyboard.press('Control+4')
  await page.getByRole('row').filter({ hasText: 'Naval ministry' }).click()
  await look(page, 'sources')
  await page.keyboard.press('Control+1')
  await page.getByRole('row').filter({ hasText: 'Two ways out of Marenza' }).dblclick()
  await page.locator('[data-excerpt]').first().click()
  await page.keyboard.press('l')
  await page
    .getByRole('dialog', { name: 'Link excerpt' })
    .getByRole('combobox', { name: 'Event' })
    .fill('garrison')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Claim' })).toBeVisible()
  await look(page, 'link')
})

test('briefings, a briefing and its export', async ({ workbench, page }) => {
  test.setTimeout(120_000)
  await openMarenza(workbench)
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('grid', { name: 'Briefings' }).getByRole('row')).toHaveCount(2)
  await look(page, 'briefings')
  await page.getByRole('row').last().dblclick()
  await page.getByRole('button', { name: /warnings/ }).click()
  await look(page, 'briefing')
  await page.getByRole('button', { name: 'Evidence' }).first().click()
  await look(page, 'briefing-evidence')
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('dialog', { name: 'Export briefing' })).toBeVisible()
  await look(page, 'export')
})

test('the same screens while they are empty', async ({ workbench, page }) => {
  test.setTimeout(120_000)
  await workbench.call('cases/create', { title: 'An empty case', question: '', parentFolder: null })
  await page.reload()
  for (const [shortcut, heading] of [
    ['Control+3', 'No events yet'],
    ['Control+4', 'No sources yet'],
    ['Control+5', 'No briefings yet'],
  ] as const) {
    await expect(page.getByRole('navigation').first()).toBeVisible()
    await page.keyboard.press(shortcut)
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    await look(page, heading.replaceAll(' ', '-').toLowerCase())
  }
})
