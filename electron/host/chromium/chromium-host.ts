/**
 * The Chromium host: plain Node drives a system browser as the workbench's window. It answers the port with the browser's own
 * means and opens no port of the network kind: pages come from `context.route`, calls cross a binding, both over a pipe.
 */
import type { BrowserContext, Page } from 'playwright-core'
import type { CloseReason, DesktopHost } from '../desktop-host.ts'
import { createInvokeGate } from '../invoke-gate.ts'
import { firstWindowState, readWindowState } from '../window-state.ts'
import { createWorkbenchOrigin, type AnswerRequest } from '../workbench-origin.ts'
import { getBrowserPath, launchBrowser } from './launch.ts'
import { createPrintBrowser } from './print-browser.ts'
import { keepWindowState } from './remember-window.ts'
import { routeRequests } from './route-requests.ts'
import { showInFileManager } from './show-in-file-manager.ts'
import { keepPageInPlace } from './page-walls.ts'
import { deliverEvent, installWindowBridge } from './window-bridge.ts'

/** A fixed https name: a secure context, and the same origin (so the same IndexedDB) at every start. */
export const CHROMIUM_ORIGIN = 'https://attest.localhost'

export interface ChromiumHostOptions {
  readonly profileDir: string
  /** Folder of the built pages. */
  readonly rendererDir: string
  /** Remembers the window's place between starts when given. */
  readonly windowStateFile?: string
  readonly headless?: boolean
  /** The page to open; the headless commands have their own. */
  readonly startPage?: '/' | '/headless.html'
  readonly executablePath?: string
  /** Called with the page before anything is loaded into it, for tests that watch it. */
  readonly onPage?: (page: Page) => void | Promise<void>
}

export interface ChromiumHost extends DesktopHost {
  readonly context: BrowserContext
  /** The window's page. */
  readonly page: Page
}

export async function createChromiumHost(options: ChromiumHostOptions): Promise<ChromiumHost> {
  const headless = options.headless ?? false
  const windowState =
    options.windowStateFile === undefined ? firstWindowState : readWindowState(options.windowStateFile)
  const executablePath = getBrowserPath(options.executablePath)
  const context = await launchBrowser({
    executablePath,
    profileDir: options.profileDir,
    headless,
    windowState,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const browser = context.browser()

  let blocked = 0
  let answer: AnswerRequest = () => Promise.resolve(new Response(null, { status: 503 }))
  const onBlocked = () => {
    blocked += 1
    void deliverEvent(page, { type: 'app/connection-blocked', count: blocked })
  }
  const toWorkbench: AnswerRequest = (request) => answer(request)
  const printer = createPrintBrowser({
    executablePath,
    origin: CHROMIUM_ORIGIN,
    answer: toWorkbench,
    onBlocked,
  })

  let reason: CloseReason = 'closed'
  // A page that crashed cannot be brought back (tried), so the window ends and whoever opened it may open another.
  page.once('crash', () => {
    reason = 'crashed'
    void context.close().catch(() => undefined)
  })
  const closed = new Promise<CloseReason>((resolve) => context.once('close', () => resolve(reason)))
  void closed.then(() => printer.close())
  await routeRequests(context, { origin: CHROMIUM_ORIGIN, answer: toWorkbench, onBlocked })
  await keepPageInPlace(context, page, CHROMIUM_ORIGIN)
  if (!headless && options.windowStateFile !== undefined)
    keepWindowState(context, page, options.windowStateFile)
  await options.onPage?.(page)

  return {
    name: 'chromium',
    engine: `Chromium ${browser?.version() ?? ''}`.trim(),
    hasNativeDialogs: false,
    context,
    page,
    closed,
    async openWindow(desk) {
      answer = createWorkbenchOrigin({ origin: CHROMIUM_ORIGIN, rendererDir: options.rendererDir, desk })
      await installWindowBridge(context, { page, origin: CHROMIUM_ORIGIN, gate: createInvokeGate(desk) })
      await page.goto(CHROMIUM_ORIGIN + (options.startPage ?? '/')).catch((error: unknown) => {
        // Closed before it had loaded: the analyst changed their mind, which is no error.
        if (!page.isClosed()) throw error
      })
    },
    pickFolder: () => Promise.resolve('no-native-dialog'),
    pickSaveTarget: () => Promise.resolve('no-native-dialog'),
    printToPdf: (order) => printer.print(order),
    showInFolder: showInFileManager,
    emit: (event) => void deliverEvent(page, event),
    countBlockedConnections: () => blocked,
    async close() {
      await context.close().catch(() => undefined)
      await printer.close()
      await closed
    },
  }
}
