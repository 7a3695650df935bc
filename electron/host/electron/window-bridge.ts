/**
 * Joins the window to the desk in Electron. The caller is checked at every call: the window's own contents, its top frame,
 * our origin. A frame that is gone by then (`senderFrame` is null) is nobody.
 */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { DesktopEvent } from '../../../shared/bridge/desktop-events.ts'
import type { InvokeGate } from '../invoke-gate.ts'
import { isOurs } from '../request-rules.ts'
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './channels.ts'
import { ELECTRON_ORIGIN } from './scheme.ts'

export function isWindow({ sender, senderFrame }: IpcMainInvokeEvent, contents: WebContents): boolean {
  return (
    sender === contents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOurs(senderFrame.url, ELECTRON_ORIGIN)
  )
}

export function installWindowBridge(contents: WebContents, gate: InvokeGate): void {
  ipcMain.handle(INVOKE_CHANNEL, (event, message: unknown) =>
    gate(message, { isTrusted: isWindow(event, contents) }),
  )
}

export function removeWindowBridge(): void {
  ipcMain.removeHandler(INVOKE_CHANNEL)
}

export function deliverEvent(contents: WebContents, event: DesktopEvent): void {
  if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event)
}
