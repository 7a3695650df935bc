/**
 * Prints pages of ours without a workbench: a browser without a window that is started on the first order, and an origin that serves
 * nothing but the page on its way and the bundled faces.
 */
import path from 'node:path'
import { createPrintRoom } from '../../desk/export/print-room.ts'
import { CHROMIUM_ORIGIN } from '../../host/chromium/chromium-host.ts'
import { getBrowserPath } from '../../host/chromium/launch.ts'
import { createPrintBrowser } from '../../host/chromium/print-browser.ts'
import { createWorkbenchOrigin } from '../../host/workbench-origin.ts'

const rendererDir = path.resolve(import.meta.dirname, '..', '..', '..', 'dist', 'renderer')

export interface PagePrinter {
  print(page: string): Promise<Uint8Array>
  close(): Promise<void>
}

export function createPagePrinter(): PagePrinter {
  const room = createPrintRoom()
  let browser: ReturnType<typeof createPrintBrowser> | undefined

  async function serve(request: Request): Promise<Response> {
    const ticket = new URL(request.url).pathname.split('/').at(-1) ?? ''
    return room.serve(ticket) ?? new Response(null, { status: 404 })
  }

  return {
    print(page) {
      const printer = (browser ??= createPrintBrowser({
        executablePath: getBrowserPath(),
        origin: CHROMIUM_ORIGIN,
        answer: createWorkbenchOrigin({ origin: CHROMIUM_ORIGIN, rendererDir, desk: { serve } }),
        onBlocked: () => undefined,
      }))
      return room.print({ printToPdf: (order) => printer.print(order) }, page)
    },
    close: async () => browser?.close(),
  }
}
