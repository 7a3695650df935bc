/**
 * Carries every request of a browser context to the workbench's origin, and refuses what isn't meant for it. Default
 * deny: a URL that is not ours is cancelled and counted. A cancelled navigation leaves the window where it is.
 */
import type { BrowserContext, Request as PageRequest, Route } from 'playwright-core'
import { isOurs, mayAsk } from '../request-rules.ts'
import type { AnswerRequest } from '../workbench-origin.ts'

export interface RouteOptions {
  readonly origin: string
  readonly answer: AnswerRequest
  /** Called for each connection that was tried to anywhere but ourselves. */
  readonly onBlocked: () => void
  /** Printing loads a case's page as the main frame, without script; the window never does. */
  readonly isPrinter?: boolean
}

function describe(request: PageRequest) {
  let isMainFrame = false
  try {
    isMainFrame = request.frame().parentFrame() === null
  } catch {
    // A request without a frame is nobody we know.
  }
  return {
    url: request.url(),
    method: request.method(),
    isMainFrame,
    isNavigation: request.isNavigationRequest(),
  }
}

async function fulfill(route: Route, request: PageRequest, answer: AnswerRequest): Promise<void> {
  const method = request.method()
  const sent = method === 'POST' ? request.postDataBuffer() : null
  const init = {
    method,
    headers: request.headers(),
    ...(sent === null ? {} : { body: new Uint8Array(sent) }),
  }
  const response = await answer(new Request(request.url(), init))
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

export async function routeRequests(context: BrowserContext, options: RouteOptions): Promise<void> {
  await context.route('**/*', async (route, request) => {
    const asked = describe(request)
    try {
      if (!isOurs(asked.url, options.origin)) {
        options.onBlocked()
        await route.abort('aborted')
      } else if (options.isPrinter !== true && !mayAsk(asked, options.origin)) {
        await route.abort('aborted')
      } else {
        await fulfill(route, request, options.answer)
      }
    } catch {
      // The page went away while its request was being answered: there is no one left to answer.
      await route.abort('aborted').catch(() => undefined)
    }
  })
}
