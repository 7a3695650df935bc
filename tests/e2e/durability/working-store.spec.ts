/** The working store can be deleted at any time, between starts and while the case is open; nothing of the case changes. */
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, startWorkbench, test } from '../fixtures.ts'
import { runAttest } from '../helpers/run-attest.ts'
import { openMarenza } from '../journeys/marenza-seed.ts'

test.describe('the working store', () => {
  test.skip(({ hostName }) => hostName !== 'chromium', 'reaches into the profile of the Chromium host')

  test('deleted between two starts is built again from the case', async ({ workbench }) => {
    await openMarenza(workbench)
    const casePath = (await workbench.call('cases/get-open', {}))!.path
    const before = runAttest(['dump', casePath]).stdout
    await workbench.page.reload()
    await expect(workbench.page.getByRole('button', { name: /^Events\s*3/ })).toBeVisible()
    await deleteStores(workbench.page)
    await workbench.restart()
    await workbench.page.getByRole('button', { name: /^Marenza/ }).click()
    await expect(workbench.page.getByRole('button', { name: /^Events\s*3/ })).toBeVisible()
    await expect(workbench.page.getByRole('button', { name: /^Excerpts\s*16/ })).toBeVisible()
    expect(runAttest(['dump', casePath]).stdout).toBe(before)
  })

  test('deleted while the case is open is built again at the next change, which is not lost', async ({ workbench }) => {
    await openMarenza(workbench)
    const casePath = (await workbench.call('cases/get-open', {}))!.path
    const { page } = workbench
    await page.reload()
    await expect(page.getByRole('button', { name: /^Events\s*3/ })).toBeVisible()
    const before = runAttest(['dump', casePath]).stdout
    await deleteStores(page)
    expect(runAttest(['dump', casePath]).stdout).toBe(before)

    await page.getByRole('button', { name: 'Settings' }).click()
    await page.keyboard.press('Control+1')
    const grid = page.getByRole('grid', { name: 'Articles' })
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('r')
    await expect(page.getByText('Article marked as read')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Excerpts\s*16/ })).toBeVisible()
    expect(runAttest(['dump', casePath]).stdout).toContain('"readingState":"read"')
    expect(runAttest(['check', casePath]).status).toBe(0)
  })

  test('is not mistaken for another copy of the case that went another way', async ({ workbench }) => {
    const rename = async (title: string) => {
      await workbench.page.getByRole('navigation', { name: 'Stations' }).waitFor()
      await workbench.page.keyboard.press('Control+,')
      await workbench.page.getByRole('textbox', { name: 'Title' }).fill(title)
      await workbench.page.keyboard.press('Enter')
      await expect(workbench.page.getByRole('banner').getByText(title)).toBeVisible()
    }
    await openMarenza(workbench)
    const casePath = (await workbench.call('cases/get-open', {}))!.path
    await workbench.close()
    cpSync(casePath, `${casePath}.copy`, { recursive: true })

    await workbench.restart()
    await workbench.page.getByRole('button', { name: /^Marenza/ }).click()
    await rename('One way')
    await workbench.close()
    rmSync(casePath, { recursive: true, force: true })
    renameSync(`${casePath}.copy`, casePath)
    await changeTitleWithoutWindow(casePath)

    await workbench.restart()
    await workbench.page.getByRole('button', { name: /^(?:Marenza|One way)/ }).click()
    await expect(workbench.page.getByRole('banner').getByText('Another way')).toBeVisible()
  })
})

/** The same sequence number, another entry: what a colleague does to their copy of the folder. */
async function changeTitleWithoutWindow(casePath: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attest-other-'))
  const other = await startWorkbench('chromium', folder)
  try {
    await other.call('cases/open', { path: casePath })
    await other.page.reload()
    await other.page.getByRole('navigation', { name: 'Stations' }).waitFor()
    await other.page.keyboard.press('Control+,')
    await other.page.getByRole('textbox', { name: 'Title' }).fill('Another way')
    await other.page.keyboard.press('Enter')
    await expect(other.page.getByRole('banner').getByText('Another way')).toBeVisible()
  } finally {
    await other.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** As a cleaner, a damaged disk or Chromium itself would: every database of the origin, whoever has it open. */
async function deleteStores(page: import('@playwright/test').Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise<void>((done) => {
        const request = indexedDB.deleteDatabase(name!)
        request.onsuccess = request.onerror = () => done()
      })
  })
}
