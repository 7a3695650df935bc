/**
 * Watches where the analyst puts the window. The browser tells nobody when a window is moved, and after it is closed it is
 * too late to ask, so its bounds are read every few seconds and written when they changed.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { writeWindowState, type WindowState } from '../window-state.ts'

const EVERY_MS = 3_000

export function keepWindowState(context: BrowserContext, page: Page, file: string): void {
  let last = ''
  let place: Omit<WindowState, 'isMaximized'> | undefined
  const session = context.newCDPSession(page)

  async function look() {
    const { bounds } = await (await session).send('Browser.getWindowForTarget')
    const { left: x = 0, top: y = 0, width = 0, height = 0, windowState = 'normal' } = bounds
    if (windowState === 'minimized' || windowState === 'fullscreen') return
    // A maximized window remembers the place that it would go back to.
    if (windowState === 'normal' || place === undefined) place = { x, y, width, height }
    const state = { ...place, isMaximized: windowState === 'maximized' }
    if (JSON.stringify(state) === last) return
    last = JSON.stringify(state)
    writeWindowState(file, state)
  }

  // A look that fails has met a window that is going; the last one written stands.
  const timer = setInterval(() => void look().catch(() => undefined), EVERY_MS)
  timer.unref()
  context.once('close', () => clearInterval(timer))
}
