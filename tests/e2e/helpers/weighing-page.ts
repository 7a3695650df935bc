/** The screens of weighing and writing as a journey sees them: find an event, a claim in its ledger, a notice. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures.ts'

export async function openEvent(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+3')
  await page
    .getByRole('grid', { name: 'Events' })
    .getByRole('row')
    .filter({ hasText: title })
    .first()
    .dblclick()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** The line of a claim in the ledger of the open event. */
export function claimRow(page: Page, value: string | RegExp): Locator {
  return page
    .getByRole('table', { name: 'Claims about this event' })
    .getByRole('row')
    .filter({ hasText: value })
    .first()
}

/** The button that unfolds a claim; the keys of the page are about the claim that has the focus. */
export function claimButton(page: Page, value: string | RegExp): Locator {
  return page.locator('[data-claim]').filter({ hasText: value })
}

export function notice(page: Page, words: string | RegExp): Locator {
  return page.getByRole('alertdialog').filter({ hasText: words })
}

/** The window goes to its own keys when nothing has the focus. */
export async function leaveFields(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}
