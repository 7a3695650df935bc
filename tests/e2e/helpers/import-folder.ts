/** Imports a folder as an analyst does where the host has no dialog of its own: from the menu, with its path typed. */
import type { Page } from '@playwright/test'

export async function importFolder(page: Page, folder: string): Promise<void> {
  await page.getByLabel('Files to import').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+Shift+I')
  const chooser = page.getByRole('dialog', { name: 'Import a folder' })
  const field = chooser.getByRole('textbox', { name: 'Path' })
  await field.fill(folder)
  await chooser.getByRole('button', { name: 'Choose this folder' }).click()
}
