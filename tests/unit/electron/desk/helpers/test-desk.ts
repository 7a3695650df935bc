/**
 * A desk on a temporary folder with a host that only writes down what it was asked, and the window's side of the contract in two
 * functions. Everything below the host is real: threads, SQLite, files.
 */
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { CallInput, CallKey, CallOutput } from '../../../../../shared/bridge/contract.ts'
import type { DesktopEvent } from '../../../../../shared/bridge/desktop-events.ts'
import type { ErrorCode, Result } from '../../../../../shared/bridge/result.ts'
import { unwrap } from '../../../../../shared/bridge/result.ts'
import type { DesktopHostForDesk } from '../../../../../electron/desk/desk-host.ts'
import { createDesk, type Desk } from '../../../../../electron/desk/desk.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface TestDesk {
  readonly folder: string
  readonly casesFolder: string
  readonly settingsFolder: string
  readonly events: DesktopEvent[]
  readonly shown: string[]
  readonly desk: Desk
  /** Asks and expects an answer. */
  ask<K extends CallKey>(key: K, input: CallInput<K>): Promise<CallOutput<K>>
  /** Asks and expects a refusal. */
  refused<K extends CallKey>(
    key: K,
    input: CallInput<K>,
  ): Promise<{ code: ErrorCode; message: string; details?: unknown }>
  get(pathAndQuery: string, headers?: Record<string, string>): Promise<Response>
  post(pathAndQuery: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response>
}

export function createTestDesk(
  folder: string = temporaryFolder(),
  pick: string | null | 'no-native-dialog' = null,
): TestDesk {
  const events: DesktopEvent[] = []
  const shown: string[] = []
  const answer = pick === 'no-native-dialog' ? pick : { path: pick }
  const host: DesktopHostForDesk = {
    hasNativeDialogs: pick !== 'no-native-dialog',
    pickFolder: async () => answer as Awaited<ReturnType<DesktopHostForDesk['pickFolder']>>,
    pickSaveTarget: async () => answer as Awaited<ReturnType<DesktopHostForDesk['pickSaveTarget']>>,
    showInFolder: async (place) => void shown.push(place),
    printToPdf: async () => new Uint8Array(),
    emit: (event) => void events.push(event),
  }
  const casesFolder = path.join(folder, 'cases')
  const settingsFolder = path.join(folder, 'settings')
  const desk = createDesk({
    host,
    casesFolder,
    settingsFolder,
    version: '0.0.0',
    hostName: 'chromium',
    engine: 'test',
  })
  onTestFinished(() => desk.close())
  const url = (pathAndQuery: string) => `https://workbench.localhost${pathAndQuery}`

  return {
    folder,
    casesFolder,
    settingsFolder,
    events,
    shown,
    desk,
    async ask<K extends CallKey>(key: K, input: CallInput<K>) {
      return unwrap((await desk.invoke(key, input)) as Result<CallOutput<K>>)
    },
    async refused(key, input) {
      const result = await desk.invoke(key, input)
      if (result.ok) throw new Error(`${key} was answered, not refused`)
      return result.error
    },
    get: (pathAndQuery, headers = {}) => desk.serve(new Request(url(pathAndQuery), { headers })),
    post: (pathAndQuery, bytes) =>
      desk.serve(new Request(url(pathAndQuery), { method: 'POST', body: bytes })),
  }
}
