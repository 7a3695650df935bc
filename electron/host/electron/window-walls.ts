/**
 * Keeps every window where it was opened: no navigation, no new windows, no webviews, no UDP past the dead proxy. Hung on the
 * app's `web-contents-created`, so that no window can be forgotten.
 */
import { app, type WebContents } from 'electron'
import { mayAsk } from '../request-rules.ts'
import { ELECTRON_ORIGIN } from './scheme.ts'

/** A reload is the one navigation that a window makes; frames inside it (extractor, preview) are opened by us. */
function mayGo(url: string, isMainFrame: boolean): boolean {
  return mayAsk({ url, method: 'GET', isMainFrame, isNavigation: true }, ELECTRON_ORIGIN)
}

export function buildWindowWalls(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    if (!mayGo(event.url, true)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayGo(event.url, event.isMainFrame)) event.preventDefault()
  })
}

export function buildWallsAroundEveryWindow(): void {
  app.on('web-contents-created', (_event, contents) => buildWindowWalls(contents))
}
