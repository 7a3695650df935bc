/**
 * A typed stand-in for Electron, which tests get under the name `electron`: the real package downloads a binary when it is
 * imported. Every part is checked against Electron's own types, and whatever crosses between processes is cloned as IPC
 * does. It cannot prove the sandbox, the scheme's privileges or printing; the end-to-end project does, where a binary is.
 */
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

type InvokeHandler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown
type RequestHandler = (request: Request) => Response | Promise<Response>
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (answer: Electron.CallbackResponse) => void,
) => void

/** What a test may look at and turn. */
export const electronState = {
  handlers: new Map<string, InvokeHandler>(),
  schemes: new Map<string, RequestHandler>(),
  privileged: [] as Electron.CustomScheme[],
  windows: [] as FakeWindow[],
  switches: new Map<string, string>(),
  paths: new Map<string, string>(),
  exposed: new Map<string, unknown>(),
  calls: [] as { what: string; with: unknown }[],
  beforeRequest: undefined as BeforeRequest | undefined,
  permissionRequest: undefined as Parameters<Electron.Session['setPermissionRequestHandler']>[0] | undefined,
  permissionCheck: undefined as Parameters<Electron.Session['setPermissionCheckHandler']>[0] | undefined,
  hasInstanceLock: true,
  openDialogAnswer: { canceled: true, filePaths: [] } as Electron.OpenDialogReturnValue,
  saveDialogAnswer: { canceled: true, filePath: '' } as Electron.SaveDialogReturnValue,
}

function note(what: string, input?: unknown): void {
  electronState.calls.push({ what, with: input })
}

/** A frame as the checks of a sender see it. */
export function createFrame(url: string, parent: Electron.WebFrameMain | null = null): Electron.WebFrameMain {
  return {
    url,
    parent,
    get top() {
      return parent ?? this
    },
  } as Partial<Electron.WebFrameMain> as Electron.WebFrameMain
}

class FakeContents extends EventEmitter {
  readonly id: number
  mainFrame = createFrame('about:blank')
  windowOpenHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined
  webRtcPolicy = 'default'
  readonly heard = new EventEmitter()
  readonly #window: FakeWindow

  constructor(window: FakeWindow, id: number) {
    super()
    this.#window = window
    this.id = id
  }
  send(channel: string, ...args: unknown[]): void {
    this.heard.emit(channel, {}, ...structuredClone(args))
  }
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.windowOpenHandler = handler
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    this.webRtcPolicy = policy
  }
  isDestroyed(): boolean {
    return this.#window.isDestroyed()
  }
  reload(): void {
    note('reload')
  }
  getURL(): string {
    return this.mainFrame.url
  }
  printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    note('printToPDF', { options, preferences: this.#window.options.webPreferences })
    return Promise.resolve(Buffer.from('%PDF-1.7 fake'))
  }
}

class FakeWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents: FakeContents
  #isDestroyed = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
    this.webContents = new FakeContents(this, electronState.windows.push(this))
    app.emit('web-contents-created', {}, this.webContents)
  }
  /** As Electron does: a page that answers 404 has loaded; the status is told by an event. */
  async loadURL(url: string): Promise<void> {
    const answer = await electronState.schemes.get(new URL(url).protocol.slice(0, -1))?.(new Request(url))
    if (answer === undefined) throw new Error('ERR_UNKNOWN_URL_SCHEME')
    this.webContents.mainFrame = createFrame(url)
    this.webContents.emit('did-navigate', {}, url, answer.status, answer.statusText)
    this.emit('ready-to-show')
  }
  show(): void {
    note('show')
  }
  focus(): void {
    note('focus')
  }
  restore(): void {
    note('restore')
  }
  maximize(): void {
    note('maximize')
  }
  isMinimized(): boolean {
    return true
  }
  isMaximized(): boolean {
    return false
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 10, y: 20, width: 1300, height: 800 }
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  close(): void {
    this.emit('close')
    this.destroy()
  }
  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.emit('closed')
  }
}

type WindowParts = 'loadURL' | 'show' | 'focus' | 'restore' | 'maximize' | 'isMinimized' | 'isMaximized'
FakeWindow.prototype satisfies Pick<
  Electron.BrowserWindow,
  WindowParts | 'getNormalBounds' | 'isDestroyed' | 'close' | 'destroy'
>
FakeContents.prototype satisfies Pick<
  Electron.WebContents,
  | 'send'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'isDestroyed'
  | 'getURL'
  | 'printToPDF'
  | 'reload'
>

export const BrowserWindow = FakeWindow

export const app = Object.assign(new EventEmitter(), {
  setName: (name: string) => note('setName', name),
  setPath: (name: string, path: string) => void electronState.paths.set(name, path),
  enableSandbox: () => note('enableSandbox'),
  commandLine: { appendSwitch: (name: string, value = '') => void electronState.switches.set(name, value) },
  requestSingleInstanceLock: () => electronState.hasInstanceLock,
  whenReady: () => Promise.resolve(),
  quit: () => note('quit'),
  exit: (code?: number) => note('exit', code),
}) satisfies Pick<
  Electron.App,
  'setName' | 'setPath' | 'enableSandbox' | 'requestSingleInstanceLock' | 'whenReady' | 'quit' | 'exit'
>

export const ipcMain = {
  handle: (channel, handler) => void electronState.handlers.set(channel, handler as InvokeHandler),
  removeHandler: (channel) => void electronState.handlers.delete(channel),
} satisfies Pick<Electron.IpcMain, 'handle' | 'removeHandler'>

/** Sends as a frame would: the way in for a test that plays the extractor or a stranger. */
export async function sendFrom(
  sender: FakeContents,
  senderFrame: Electron.WebFrameMain | null,
  channel: string,
  message: unknown,
) {
  const handler = electronState.handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  const event = { sender, senderFrame } as unknown as Electron.IpcMainInvokeEvent
  return structuredClone(await handler(event, structuredClone(message)))
}

type Hear = (event: Electron.IpcRendererEvent, ...args: unknown[]) => void

/** What the preload script gets; it belongs to the first window, as the preload does. */
class FakeIpcRenderer {
  invoke(channel: string, message: unknown): Promise<unknown> {
    const contents = electronState.windows[0]?.webContents
    if (contents === undefined) throw new Error('no window')
    return sendFrom(contents, contents.mainFrame, channel, message)
  }
  on(channel: string, listener: Hear): void {
    electronState.windows[0]?.webContents.heard.on(channel, listener)
  }
  off(channel: string, listener: Hear): void {
    electronState.windows[0]?.webContents.heard.off(channel, listener)
  }
}
export const ipcRenderer = new FakeIpcRenderer()

export const contextBridge = {
  exposeInMainWorld: (name, api) => void electronState.exposed.set(name, api),
} satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => void electronState.privileged.push(...schemes),
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>

const defaultSession = {
  protocol: {
    handle: (scheme, handler) => void electronState.schemes.set(scheme, handler as unknown as RequestHandler),
  } satisfies Pick<Electron.Protocol, 'handle'>,
  webRequest: { onBeforeRequest: (listener: BeforeRequest) => void (electronState.beforeRequest = listener) },
  setPermissionRequestHandler: (handler) => void (electronState.permissionRequest = handler),
  setPermissionCheckHandler: (handler) => void (electronState.permissionCheck = handler),
  setDevicePermissionHandler: () => note('setDevicePermissionHandler'),
  setSpellCheckerEnabled: (isEnabled) => note('setSpellCheckerEnabled', isEnabled),
  setProxy: (config) => Promise.resolve(note('setProxy', config)),
  on: (name: string) => note(`session.on ${name}`),
} satisfies {
  [
    K in 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setSpellCheckerEnabled' | 'setProxy'
  ]: Electron.Session[K]
} & Record<string, unknown>

export const session = { defaultSession }

export const dialog = {
  showOpenDialog: (_window: unknown, options: Electron.OpenDialogOptions) => {
    note('showOpenDialog', options)
    return Promise.resolve(electronState.openDialogAnswer)
  },
  showSaveDialog: (_window: unknown, options: Electron.SaveDialogOptions) => {
    note('showSaveDialog', options)
    return Promise.resolve(electronState.saveDialogAnswer)
  },
}

export const shell = {
  showItemInFolder: (file) => note('showItemInFolder', file),
} satisfies Pick<Electron.Shell, 'showItemInFolder'>

export const Menu = {
  setApplicationMenu: (menu: unknown) => note('setApplicationMenu', menu),
  buildFromTemplate: (template: unknown) => template,
}
