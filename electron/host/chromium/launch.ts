/**
 * Starts the browser with a profile of its own: an app window, or none at all. Playwright talks to it through a pipe, so
 * no debugging port is opened. The profile's lock makes sure that there is one Attest per home.
 */
import { mkdirSync } from 'node:fs'
import { chromium, type BrowserContext } from 'playwright-core'
import { HEAP_LIMIT_FLAG } from '../memory-limit.ts'
import type { WindowState } from '../window-state.ts'
import { describeMissingBrowser, findBrowser } from './find-browser.mjs'
import { hasSandbox, offlineFlags, quietFlags } from './offline-flags.ts'

export interface LaunchOptions {
  readonly executablePath?: string | undefined
  readonly profileDir: string
  readonly headless: boolean
  readonly windowState: WindowState
}

/** Something that the person at the terminal can act on; its message is the whole story and no stack is shown. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

export function getBrowserPath(chosen?: string): string {
  const file = chosen ?? findBrowser()
  if (file === undefined) throw new StartError(describeMissingBrowser())
  return file
}

/** A data: page and not about:blank, which would open a normal window with tabs. It is left at once. */
const APP_WINDOW = '--app=data:text/html,<title>Attest</title>'

function windowFlags({ x, y, width, height, isMaximized }: WindowState): string[] {
  const place = [`--window-position=${x},${y}`, `--window-size=${width},${height}`]
  return isMaximized ? [...place, '--start-maximized'] : place
}

/** How the browsers say that another one has the profile; the second is what a visible Chrome does about it. */
const inUse = /ProcessSingleton|SingletonLock|existing browser session|already in use/i

export async function launchBrowser(options: LaunchOptions): Promise<BrowserContext> {
  const { headless, profileDir, windowState } = options
  mkdirSync(profileDir, { recursive: true, mode: 0o700 })
  try {
    return await chromium.launchPersistentContext(profileDir, {
      executablePath: getBrowserPath(options.executablePath),
      headless,
      chromiumSandbox: hasSandbox(),
      // Without a window the default is 780 × 493; with one the window decides.
      viewport: headless ? { width: windowState.width, height: windowState.height } : null,
      serviceWorkers: 'block',
      acceptDownloads: false,
      ignoreDefaultArgs: ['--enable-automation'],
      // Whoever starts the program closes it in order: window, case, browser (chromium/main.ts).
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        ...offlineFlags,
        ...quietFlags,
        `--js-flags=${HEAP_LIMIT_FLAG}`,
        ...(headless ? [] : [APP_WINDOW, '--class=Attest', ...windowFlags(windowState)]),
      ],
    })
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    if (inUse.test(text))
      throw new StartError(`Attest is already open on ${profileDir}. Close it there first.`)
    if (error instanceof StartError) throw error
    throw new StartError(`The browser could not be started: ${text.split('\n', 1)[0]}`)
  }
}
