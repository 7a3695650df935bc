/**
 * What every journey starts with: a workbench on a home of its own, with the real desk behind it. In the Chromium project the
 * host runs in the test's own process, so a journey may also look at the desk; where a binary of Electron exists, the same
 * journeys run on that as a program from outside.
 */
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Desk } from '../../electron/desk/desk.ts'
import { createChromiumHost, type ChromiumHost } from '../../electron/host/chromium/chromium-host.ts'
import { openHome, type Home } from '../../electron/host/home.ts'
import { openWorkbench } from '../../electron/host/open-workbench.ts'
import type { AttestBridge, CallInput, CallKey, CallOutput } from '../../shared/bridge/contract.ts'
import { unwrap, type Result } from '../../shared/bridge/result.ts'

export type HostName = 'chromium' | 'electron'

const root = path.resolve(import.meta.dirname, '..', '..')
const rendererDir = path.join(root, 'dist', 'renderer')

/** One running program, whichever host shows it. */
interface Running {
  readonly page: Page
  readonly desk: Desk | null
  readonly host: ChromiumHost | null
  close(): Promise<void>
}

export interface Workbench {
  /** The window. Another object after `restart()`. */
  readonly page: Page
  readonly home: Home
  readonly hostName: HostName
  /** The desk itself; only where the host runs in this process. */
  readonly desk: Desk
  /** The Chromium host itself; only where it runs in this process. */
  readonly host: ChromiumHost
  /** Asks the desk as the window's own code does, and gives back the value. */
  call<K extends CallKey>(key: K, input: CallInput<K>): Promise<CallOutput<K>>
  /** Closes the program in order, when it still runs, and opens it again on the same home. */
  restart(): Promise<void>
  close(): Promise<void>
}

async function startChromium(home: Home): Promise<Running> {
  const { profileDir, windowStateFile } = home
  const host = await createChromiumHost({ profileDir, windowStateFile, rendererDir, headless: true })
  const { desk, closed } = await openWorkbench(host, home)
  return {
    page: host.page,
    desk,
    host,
    async close() {
      await host.close()
      await closed
    },
  }
}

async function startElectron(home: Home): Promise<Running> {
  const flags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...process.env, ATTEST_HOME: home.folder } as Record<string, string>
  const app: ElectronApplication = await _electron.launch({ args: [...flags, root], env })
  return { page: await app.firstWindow(), desk: null, host: null, close: () => app.close() }
}

function present<T>(value: T | null, what: string): T {
  if (value === null)
    throw new Error(`${what} is another program's in this project: ask through the window instead.`)
  return value
}

/** Starts a workbench on a home. For tests that need more than one, or a home that was prepared. */
export async function startWorkbench(hostName: HostName, folder: string): Promise<Workbench> {
  const home = openHome(hostName, { ...process.env, ATTEST_HOME: folder })
  const start = () => (hostName === 'chromium' ? startChromium(home) : startElectron(home))
  let running = await start()
  return {
    home,
    hostName,
    get page() {
      return running.page
    },
    get desk() {
      return present(running.desk, 'The desk')
    },
    get host() {
      return present(running.host, 'The host')
    },
    async call<K extends CallKey>(key: K, input: CallInput<K>) {
      const result = await running.page.evaluate(
        ([calledKey, sent]) =>
          (globalThis as unknown as { attestBridge: AttestBridge }).attestBridge.invoke(calledKey, sent),
        [key as string, input as unknown] as const,
      )
      return unwrap(result as Result<CallOutput<K>>)
    },
    async restart() {
      await running.close()
      running = await start()
    },
    close: () => running.close(),
  }
}

export interface Fixtures {
  /** A folder that is the program's home and is deleted afterwards. */
  readonly homeFolder: string
  readonly workbench: Workbench
  /** The window, for journeys that never restart. */
  readonly page: Page
}

export const test = base.extend<Fixtures & { hostName: HostName }>({
  hostName: ['chromium', { option: true }],
  homeFolder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'attest-home-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  workbench: async ({ hostName, homeFolder }, use) => {
    const workbench = await startWorkbench(hostName, homeFolder)
    await use(workbench)
    await workbench.close()
  },
  page: async ({ workbench }, use) => use(workbench.page),
})

export { expect } from '@playwright/test'
