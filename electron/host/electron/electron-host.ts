/**
 * The Electron host: answers the port with a BrowserWindow and the system's own dialogs. The walls around the window are in
 * files of their own beside this one; electron/main.ts puts them up in order.
 */
import { app, BrowserWindow, session, shell } from 'electron'
import type { CloseReason, DesktopHost } from '../desktop-host.ts'
import { createInvokeGate } from '../invoke-gate.ts'
import { firstWindowState, readWindowState, writeWindowState } from '../window-state.ts'
import { createWorkbenchOrigin, type AnswerRequest } from '../workbench-origin.ts'
import { pickFolder, pickSaveTarget } from './dialogs.ts'
import { createPrinter } from './print-window.ts'
import { answerScheme, ELECTRON_ORIGIN } from './scheme.ts'
import { buildSessionWalls } from './session-walls.ts'
import { deliverEvent, installWindowBridge, removeWindowBridge } from './window-bridge.ts'
import { jailedPreferences } from './window-preferences.ts'

export interface ElectronHostOptions {
  readonly rendererDir: string
  /** The built preload script. */
  readonly preloadFile: string
  readonly windowStateFile?: string
}

export interface ElectronHost extends DesktopHost {
  readonly window: BrowserWindow
}

function createWindow({ preloadFile, windowStateFile }: ElectronHostOptions): BrowserWindow {
  const state = windowStateFile === undefined ? firstWindowState : readWindowState(windowStateFile)
  const { x, y, width, height, isMaximized } = state
  const window = new BrowserWindow({
    title: 'Attest',
    ...{ x, y, width, height, minWidth: 900, minHeight: 600 },
    show: false,
    webPreferences: { ...jailedPreferences, preload: preloadFile },
  })
  if (isMaximized) window.maximize()
  // Shown when there is something to see: no white flash before a dark theme.
  window.once('ready-to-show', () => window.show())
  if (windowStateFile !== undefined) {
    window.on('close', () =>
      writeWindowState(windowStateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
    )
  }
  return window
}

/** Call when the app is ready. */
export async function createElectronHost(options: ElectronHostOptions): Promise<ElectronHost> {
  let blocked = 0
  let answer: AnswerRequest = () => Promise.resolve(new Response(null, { status: 503 }))
  const printer = createPrinter()
  const window = createWindow(options)
  const contents = window.webContents

  await buildSessionWalls(session.defaultSession, {
    onBlocked() {
      blocked += 1
      deliverEvent(contents, { type: 'app/connection-blocked', count: blocked })
    },
    isPrinter: printer.isPrinter,
  })
  answerScheme(session.defaultSession, (request) => answer(request))
  const closed = new Promise<CloseReason>((resolve) => window.once('closed', () => resolve('closed')))
  // Electron can give a crashed page a new process; the working store catches up from the case by itself.
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) contents.reload()
  })
  void closed.then(removeWindowBridge)

  return {
    name: 'electron',
    engine: `Chromium ${process.versions['chrome'] ?? ''} in Electron ${process.versions['electron'] ?? ''}`,
    hasNativeDialogs: true,
    window,
    closed,
    async openWindow(desk) {
      answer = createWorkbenchOrigin({ origin: ELECTRON_ORIGIN, rendererDir: options.rendererDir, desk })
      installWindowBridge(contents, createInvokeGate(desk))
      await window.loadURL(`${ELECTRON_ORIGIN}/`)
    },
    pickFolder: (question) => pickFolder(window, question),
    pickSaveTarget: (question) => pickSaveTarget(window, question),
    printToPdf: printer.print,
    showInFolder(file) {
      shell.showItemInFolder(file)
      return Promise.resolve()
    },
    emit: (event) => deliverEvent(contents, event),
    countBlockedConnections: () => blocked,
    async close() {
      if (!window.isDestroyed()) window.close()
      await closed
    },
  }
}

/** Brings the window to the front: what a second start of the program comes down to. */
export function showAgain({ window }: ElectronHost): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** The app ends with its one window on every system: an Attest without a window would hold a case that nobody sees. */
export async function quitWith(host: ElectronHost, beforeQuit: () => Promise<unknown>): Promise<void> {
  await host.closed
  await beforeQuit()
  app.quit()
}
