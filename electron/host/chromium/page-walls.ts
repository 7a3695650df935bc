/**
 * Keeps the window's page what it is: one page, our origin, no dialogs of the browser's own, storage that is not thrown
 * away under pressure. The equivalent in Electron is electron/session-walls.ts and electron/window-walls.ts.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { isOurs } from '../request-rules.ts'

/**
 * Playwright knows no such permission by name, so it is set through the browser's own protocol. The grant lives as long as
 * the session that made it: it is never detached.
 */
async function grantPersistentStorage(context: BrowserContext, origin: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  await session?.send('Browser.setPermission', {
    permission: { name: 'persistent-storage' },
    setting: 'granted',
    origin,
  })
}

export async function keepPageInPlace(context: BrowserContext, page: Page, origin: string): Promise<void> {
  await grantPersistentStorage(context, origin)
  // The window is the page: when it goes, the rest of the browser would stay alive unseen.
  page.once('close', () => void context.close().catch(() => undefined))
  context.on('page', (other) => {
    if (other !== page) void other.close().catch(() => undefined)
  })
  // alert() and its kin stop the page. "Leave this page?" is the analyst closing the window, so that one is agreed to.
  page.on('dialog', (dialog) => {
    void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(() => undefined)
  })
  // Requests that leave are cancelled before this; about:blank and data: are no requests, so the page is brought back.
  let isHome = false
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return
    if (isOurs(frame.url(), origin)) isHome = true
    else if (isHome) void page.goto(`${origin}/`).catch(() => undefined)
  })
}
