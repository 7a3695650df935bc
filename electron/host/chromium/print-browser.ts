/**
 * Prints pages of our origin to PDF in a second browser without a window and without script. A second one, because in a
 * visible browser a new page would be a new window (seen on a screenshot); it starts in a third of a second, on the
 * first order, and is kept for the next.
 */
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { PrintOrder } from '../desktop-host.ts'
import type { AnswerRequest } from '../workbench-origin.ts'
import { hasSandbox, offlineFlags, quietFlags } from './offline-flags.ts'
import { routeRequests } from './route-requests.ts'

export interface PrintBrowserOptions {
  readonly executablePath: string
  readonly origin: string
  readonly answer: AnswerRequest
  readonly onBlocked: () => void
}

/** 500 pages take 6 s on a slow machine. */
const PRINT_LIMIT_MS = 120_000

export function createPrintBrowser(options: PrintBrowserOptions) {
  let started: Promise<{ browser: Browser; context: BrowserContext }> | undefined

  async function start() {
    const browser = await chromium.launch({
      executablePath: options.executablePath,
      headless: true,
      chromiumSandbox: hasSandbox(),
      args: [...offlineFlags, ...quietFlags],
    })
    browser.once('disconnected', () => (started = undefined))
    const context = await browser.newContext({
      javaScriptEnabled: false,
      serviceWorkers: 'block',
      acceptDownloads: false,
    })
    await routeRequests(context, { ...options, isPrinter: true })
    return { browser, context }
  }

  async function print(order: PrintOrder): Promise<Uint8Array> {
    started ??= start()
    const { context } = await started
    const page = await context.newPage()
    try {
      const response = await page.goto(options.origin + order.path, {
        waitUntil: 'load',
        timeout: PRINT_LIMIT_MS,
      })
      if (response?.ok() !== true) throw new Error(`the page answered ${response?.status() ?? 'nothing'}`)
      // `load` waits for the fonts that the first layout asked for; a late one would leave a line in another face.
      await page.evaluate(async () => void (await document.fonts.ready))
      return await page.pdf({
        format: order.pageSize ?? 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        displayHeaderFooter: true,
        headerTemplate: order.headerTemplate,
        footerTemplate: order.footerTemplate,
      })
    } finally {
      await page.close().catch(() => undefined)
    }
  }

  return {
    async print(order: PrintOrder): Promise<Uint8Array> {
      try {
        return await print(order)
      } catch (error) {
        const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
        throw new AttestError('print-failed', `The page could not be printed: ${reason}.`)
      }
    },
    async close(): Promise<void> {
      const running = await started?.catch(() => undefined)
      await running?.browser.close().catch(() => undefined)
    },
  }
}
