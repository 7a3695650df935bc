/**
 * Joins the window to the desk in the Chromium host. Playwright's binding is put into every frame, the extractor's too, and
 * hiding it there would prove nothing: so the handler looks at the frame that called, which the browser reports and a
 * page cannot forge, and refuses all but the main frame of our own origin.
 */
import type { BrowserContext, Frame, Page } from 'playwright-core'
import type { AttestBridge } from '../../../shared/bridge/contract.ts'
import type { DesktopEvent } from '../../../shared/bridge/desktop-events.ts'
import type { InvokeGate } from '../invoke-gate.ts'
import { isOurs } from '../request-rules.ts'

interface BoundWindow {
  __attestInvoke?: (message: string) => Promise<string>
  __attestDeliver?: (event: unknown) => void
  attestBridge?: AttestBridge
}

/** Runs in the page before its own scripts. Self-contained: it crosses as text. */
function installBridge(origin: string): void {
  const bound = globalThis as unknown as BoundWindow
  const send = bound.__attestInvoke
  if (send === undefined || window.top !== window || location.origin !== origin) return
  const listeners = new Set<(event: unknown) => void>()
  const bridge = {
    async invoke(key, input) {
      let message: string
      try {
        message = JSON.stringify({ key, input })
      } catch {
        return { ok: false, error: { code: 'bad-request', message: 'A call may carry JSON only.' } }
      }
      return JSON.parse(await send(message))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  } satisfies AttestBridge
  Object.defineProperty(bound, 'attestBridge', { value: Object.freeze(bridge) })
  Object.defineProperty(bound, '__attestDeliver', {
    value: (event: unknown) => listeners.forEach((listener) => listener(event)),
  })
}

interface Caller {
  readonly page: Page
  readonly frame: Frame
}

/** True for the main frame of the window's page while it shows our origin, and for nobody else. */
export function isWindow(caller: Caller, page: Page, origin: string): boolean {
  return caller.page === page && caller.frame === page.mainFrame() && isOurs(caller.frame.url(), origin)
}

export async function installWindowBridge(
  context: BrowserContext,
  { page, origin, gate }: { readonly page: Page; readonly origin: string; readonly gate: InvokeGate },
): Promise<void> {
  await context.exposeBinding('__attestInvoke', (source, message: unknown) =>
    gate(message, { isTrusted: isWindow(source, page, origin) }),
  )
  await context.addInitScript(installBridge, origin)
}

/** Tells the page something. A page that is reloading or gone hears nothing. */
export async function deliverEvent(page: Page, event: DesktopEvent): Promise<void> {
  await page
    .evaluate((each) => (globalThis as unknown as BoundWindow).__attestDeliver?.(each), event)
    .catch(() => undefined)
}
