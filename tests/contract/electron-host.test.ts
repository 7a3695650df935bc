// The contract against the Electron adapter on the typed fake, and the walls that the adapter puts up, one by one.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttestBridge } from '../../shared/bridge/contract.ts'
import { claimSingleInstance, setAppSwitches } from '../../electron/host/electron/app-switches.ts'
import { INVOKE_CHANNEL } from '../../electron/host/electron/channels.ts'
import {
  createElectronHost,
  showAgain,
  type ElectronHost,
} from '../../electron/host/electron/electron-host.ts'
import { setMinimalMenu } from '../../electron/host/electron/menu.ts'
import { declareScheme, ELECTRON_ORIGIN } from '../../electron/host/electron/scheme.ts'
import { buildWallsAroundEveryWindow } from '../../electron/host/electron/window-walls.ts'
import { createFakeDesk, type FakeDesk } from '../fakes/desk.ts'
import { app, createFrame, electronState, sendFrom } from '../fakes/electron.ts'
import { describeDesktopHost, type HostDriver, type PageAnswer } from './desktop-host-contract.ts'
import { writeStubPages } from './stub-pages.ts'

const { rendererDir, baseDir } = writeStubPages()
afterAll(() => rmSync(baseDir, { recursive: true, force: true }))

buildWallsAroundEveryWindow()

async function startHost(desk: FakeDesk): Promise<ElectronHost> {
  electronState.windows.length = 0
  const host = await createElectronHost({ rendererDir, preloadFile: '/dist/desk/preload.cjs' })
  await host.openWindow(desk)
  await import('../../electron/host/electron/preload.ts')
  return host
}

const contents = () => {
  const found = electronState.windows[0]?.webContents
  if (found === undefined) throw new Error('no window')
  return found
}
const bridge = () => electronState.exposed.get('attestBridge') as AttestBridge

function sendRaw(message: unknown, from: 'window' | 'extractor' | 'foreign'): Promise<unknown> {
  const { mainFrame } = contents()
  const frames = {
    window: mainFrame,
    extractor: createFrame(`${ELECTRON_ORIGIN}/extractor.html`, mainFrame),
    foreign: createFrame('https://example.org/'),
  }
  return sendFrom(contents(), frames[from], INVOKE_CHANNEL, message)
}

async function request(
  pathname: string,
  { method = 'GET', range, body }: Parameters<HostDriver['request']>[1] = {},
) {
  const url = ELECTRON_ORIGIN + pathname
  const init: RequestInit = { method, ...(range === undefined ? {} : { headers: { range } }) }
  const sent =
    body === undefined ? new Request(url, init) : new Request(url, { ...init, body: new Uint8Array(body) })
  const response = await electronState.schemes.get('app')?.(sent)
  if (response === undefined) throw new Error('no scheme')
  const bytes = new Uint8Array(await response.arrayBuffer())
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    bytes,
  } satisfies PageAnswer
}

async function createDriver(host: ElectronHost): Promise<HostDriver> {
  const events: unknown[] = []
  bridge().subscribe((event) => events.push(event))
  return {
    host,
    origin: ELECTRON_ORIGIN,
    invoke: (key, input) => bridge().invoke(key, input),
    sendRaw: async (message, from) => JSON.parse(String(await sendRaw(message, from))),
    request,
    readEvents: () => Promise.resolve([...events]),
    stop: () => host.close(),
  }
}

describeDesktopHost('the Electron host on a fake', async (desk) => createDriver(await startHost(desk)), {
  printsReally: false,
})

describe('the walls of the Electron host', () => {
  let host: ElectronHost
  beforeAll(async () => {
    declareScheme()
    setAppSwitches('/home/a/.attest/profile-electron')
    host = await startHost(createFakeDesk())
  })
  afterAll(() => host.close())

  it('gives every window the same jail, and the printing one no script at all', async () => {
    const jail = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
    }
    const preload = '/dist/desk/preload.cjs'
    expect(electronState.windows[0]?.options.webPreferences).toEqual({ ...jail, preload })
    const order = { path: '/case/briefings/1/preview', headerTemplate: 'h', footerTemplate: 'f' }
    const printed = await host.printToPdf(order)
    expect(new TextDecoder().decode(printed)).toMatch(/^%PDF-/)
    const last = electronState.windows.at(-1)
    expect(last?.options).toEqual({ show: false, webPreferences: { ...jail, javascript: false } })
    expect(last?.isDestroyed()).toBe(true)
  })

  it('has its own scheme, secure and standard, and no privilege to go round the policy', () => {
    expect(electronState.privileged).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
      },
    ])
  })

  it('is sandboxed and has no way to the network before it is ready', () => {
    expect(electronState.calls.map(({ what }) => what)).toContain('enableSandbox')
    expect(Object.fromEntries(electronState.switches)).toMatchObject({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'proxy-server': 'socks5://127.0.0.1:9',
      'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'disable-quic': '',
      'js-flags': '--max-old-space-size=1024',
    })
    const proxy = {
      mode: 'fixed_servers',
      proxyRules: 'socks5://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    }
    expect(electronState.calls).toContainEqual({ what: 'setProxy', with: proxy })
    expect(electronState.calls).toContainEqual({ what: 'setSpellCheckerEnabled', with: false })
    expect(contents().webRtcPolicy).toBe('disable_non_proxied_udp')
  })

  it.each([
    ['persistent-storage', `${ELECTRON_ORIGIN}/`, true],
    ['clipboard-sanitized-write', `${ELECTRON_ORIGIN}/`, true],
    ['persistent-storage', 'https://example.org/', false],
    ...(
      [
        'geolocation',
        'media',
        'notifications',
        'clipboard-read',
        'openExternal',
        'fileSystem',
        'usb',
        'unknown',
      ] as const
    ).map((name) => [name, `${ELECTRON_ORIGIN}/`, false] as const),
  ] as const)('answers the permission %s for %s with %s', (permission, url, expected) => {
    const details = { isMainFrame: true, requestingUrl: url }
    const page = contents() as unknown as Electron.WebContents
    const answers: boolean[] = []
    electronState.permissionRequest?.(page, permission, (granted) => answers.push(granted), details)
    expect(answers).toEqual([expected])
    expect(electronState.permissionCheck?.(page, permission, url, details)).toBe(expected)
  })

  const ask = (url: string, more: Partial<Electron.OnBeforeRequestListenerDetails> = {}) => {
    let cancelled: boolean | undefined
    const frame = contents().mainFrame
    const details = { url, method: 'GET', resourceType: 'xhr', frame, webContentsId: contents().id, ...more }
    electronState.beforeRequest?.(
      details as Electron.OnBeforeRequestListenerDetails,
      ({ cancel }) => (cancelled = cancel ?? false),
    )
    return cancelled
  }

  it.each([
    'https://example.org/',
    'http://127.0.0.1:8080/',
    'http://localhost/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'app://other/index.html',
    'app://attest.example.org/',
    'blob:https://example.org/1',
    'chrome://settings/',
    'devtools://devtools/',
  ])('cancels and counts a request to %s', (url) => {
    const before = host.countBlockedConnections()
    expect(ask(url)).toBe(true)
    expect(host.countBlockedConnections()).toBe(before + 1)
  })

  it('lets the window ask its own origin, and frames inside it nothing of a case but a preview', () => {
    const inner = createFrame(`${ELECTRON_ORIGIN}/extractor.html`, contents().mainFrame)
    expect(ask(`${ELECTRON_ORIGIN}/case/files/1`)).toBe(false)
    expect(ask('data:image/png;base64,AAAA')).toBe(false)
    expect(ask(`${ELECTRON_ORIGIN}/case/files/1`, { frame: inner })).toBe(true)
    expect(ask(`${ELECTRON_ORIGIN}/extractor.js`, { frame: inner, resourceType: 'script' })).toBe(false)
    expect(ask(`${ELECTRON_ORIGIN}/case/briefings/1/preview`, { resourceType: 'subFrame' })).toBe(false)
    expect(ask(`${ELECTRON_ORIGIN}/case/files/1`, { resourceType: 'subFrame' })).toBe(true)
    expect(ask(`${ELECTRON_ORIGIN}/case/files/1`, { resourceType: 'mainFrame' })).toBe(true)
  })

  const triggers = ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'] as const
  const places = [
    'https://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'app://other/',
    `${ELECTRON_ORIGIN}/case/files/1`,
  ]
  it.each(triggers.flatMap((trigger) => places.map((url) => [trigger, url] as const)))(
    'prevents %s to %s',
    (trigger, url) => {
      let isPrevented = false
      contents().emit(trigger, { url, isMainFrame: true, preventDefault: () => (isPrevented = true) })
      expect(isPrevented).toBe(true)
    },
  )

  it('lets the window reload and the extractor open', () => {
    const isPrevented = (trigger: string, url: string, isMainFrame: boolean) => {
      let prevented = false
      contents().emit(trigger, { url, isMainFrame, preventDefault: () => (prevented = true) })
      return prevented
    }
    expect(isPrevented('will-navigate', `${ELECTRON_ORIGIN}/`, true)).toBe(false)
    expect(isPrevented('will-frame-navigate', `${ELECTRON_ORIGIN}/extractor.html`, false)).toBe(false)
  })

  it('opens no new window', () => {
    const details = {
      url: 'https://example.org/',
      frameName: '',
      features: '',
      disposition: 'new-window',
    } as const
    expect(contents().windowOpenHandler?.(details as Electron.HandlerDetails)).toEqual({ action: 'deny' })
  })

  it('refuses a frame that is gone and contents that are not the window', async () => {
    const message = JSON.stringify({ key: 'app/get-info', input: {} })
    const gone = await sendFrom(contents(), null, INVOKE_CHANNEL, message)
    expect(JSON.parse(String(gone))).toMatchObject({ error: { code: 'not-allowed' } })
    const other = Object.assign(Object.create(contents()) as ReturnType<typeof contents>, {})
    const foreign = await sendFrom(other, contents().mainFrame, INVOKE_CHANNEL, message)
    expect(JSON.parse(String(foreign))).toMatchObject({ error: { code: 'not-allowed' } })
  })

  it('gives the window two functions and nothing of Electron', () => {
    expect([...electronState.exposed.keys()]).toEqual(['attestBridge'])
    expect(Object.keys(bridge()).sort()).toEqual(['invoke', 'subscribe'])
  })

  it('answers the dialogs with a path, or none when cancelled', async () => {
    electronState.openDialogAnswer = { canceled: true, filePaths: [] }
    expect(await host.pickFolder({ title: 'Where?' })).toEqual({ path: null })
    electronState.openDialogAnswer = { canceled: false, filePaths: ['/cases'] }
    expect(await host.pickFolder({ title: 'Where?' })).toEqual({ path: '/cases' })
    electronState.saveDialogAnswer = { canceled: false, filePath: '/out/a.pdf' }
    expect(await host.pickSaveTarget({ suggestedPath: '/out/b.pdf', extension: 'pdf' })).toEqual({
      path: '/out/a.pdf',
    })
    electronState.saveDialogAnswer = { canceled: true, filePath: '' }
    expect(await host.pickSaveTarget({ suggestedPath: '/out/b.pdf', extension: 'pdf' })).toEqual({
      path: null,
    })
    await host.showInFolder('/out/a.pdf')
    expect(electronState.calls).toContainEqual({ what: 'showItemInFolder', with: '/out/a.pdf' })
  })

  it('shows the window again when the program is started a second time, and the second one quits', () => {
    expect(claimSingleInstance(() => showAgain(host))).toBe(true)
    app.emit('second-instance')
    expect(electronState.calls.slice(-2).map(({ what }) => what)).toEqual(['restore', 'focus'])
    electronState.hasInstanceLock = false
    expect(claimSingleInstance(() => undefined)).toBe(false)
    expect(electronState.calls.at(-1)?.what).toBe('quit')
  })

  it('loads the window again when its process has crashed', () => {
    contents().emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 })
    expect(electronState.calls.at(-1)?.what).toBe('reload')
  })

  it('has no menu but on a Mac, where copy and paste need one', () => {
    setMinimalMenu('linux')
    expect(electronState.calls.at(-1)).toEqual({ what: 'setApplicationMenu', with: null })
    setMinimalMenu('darwin')
    expect(JSON.stringify(electronState.calls.at(-1)?.with)).toContain('editMenu')
  })
})
