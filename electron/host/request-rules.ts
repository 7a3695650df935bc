/**
 * Who may ask the workbench's origin for what, beyond the paths themselves. Only the window's own frame reads and writes
 * a case. A frame inside it (the extractor, a briefing's preview) gets the page that it was opened with, and pages' own
 * files; the extractor's policy already forbids it every connection, and this holds when that ever fails.
 */
/** The only documents that the window itself may load. */
const windowPages: ReadonlySet<string> = new Set(['/', '/index.html', '/headless.html'])

export interface FrameRequest {
  readonly url: string
  readonly method: string
  readonly isMainFrame: boolean
  /** True for the request that loads a frame's document itself. */
  readonly isNavigation: boolean
}

export function isOurs(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`)
}

export function mayAsk({ url, method, isMainFrame, isNavigation }: FrameRequest, origin: string): boolean {
  if (!isOurs(url, origin)) return false
  const pathname = url.slice(origin.length).split(/[?#]/, 1)[0] ?? '/'
  const isCase = pathname.startsWith('/case/')
  if (isMainFrame) return !isNavigation || windowPages.has(pathname)
  if (method !== 'GET') return false
  return !isCase || (isNavigation && /^\/case\/briefings\/[^/]+\/preview$/.test(pathname))
}
