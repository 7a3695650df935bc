/**
 * A workbench without a window, for commands that need the browser: the same host and the same desk, a page without screens, and one more
 * route for the files that the command was given. Its profile is thrown away afterwards; a case is whole without it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { HeadlessPage } from '../../../shared/bridge/headless-page.ts'
import { unwrap, type ErrorCode, type Result } from '../../../shared/bridge/result.ts'
import type { Desk } from '../../desk/desk.ts'
import { createChromiumHost } from '../../host/chromium/chromium-host.ts'
import type { DeskDoors } from '../../host/desktop-host.ts'
import { openHome } from '../../host/home.ts'
import { openWorkbench } from '../../host/open-workbench.ts'
import type { IncomingFiles } from './incoming-files.ts'

const rendererDir = path.resolve(import.meta.dirname, '..', '..', '..', 'dist', 'renderer')

/** The page that the host drives, as far as commands need it. */
type Driven = { evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> }

export interface HeadlessWorkbench {
  readonly desk: Desk
  /** Calls one function of the page with one argument. */
  ask<K extends keyof HeadlessPage>(
    key: K,
    ...argument: Parameters<HeadlessPage[K]>
  ): Promise<Awaited<ReturnType<HeadlessPage[K]>>>
}

/** Opens a headless workbench, does something with it and closes it again, whatever came of it. */
export async function withHeadlessWorkbench<T>(
  incoming: IncomingFiles,
  use: (workbench: HeadlessWorkbench) => Promise<T>,
): Promise<T> {
  const profileDir = await mkdtemp(path.join(tmpdir(), 'attest-headless-'))
  const home = openHome('chromium')
  const host = await createChromiumHost({
    profileDir,
    rendererDir,
    headless: true,
    startPage: '/headless.html',
  })
  try {
    const { desk, closed } = await openWorkbench(
      { ...host, openWindow: (doors) => host.openWindow(withIncoming(doors, incoming)) },
      home,
    )
    try {
      const page: Driven = host.page
      return await use({
        desk,
        ask: async (key, ...[argument]) =>
          unwrap(await page.evaluate(callPage, [key, argument] as const)) as never,
      })
    } finally {
      await host.close()
      await closed
    }
  } finally {
    await host.close()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Runs in the page. An error would cross as a text with a stack; a `Result` keeps its code. */
async function callPage([key, argument]: readonly [string, unknown]): Promise<Result<unknown>> {
  const page = (globalThis as unknown as { attestHeadless: Record<string, (given: unknown) => unknown> })
    .attestHeadless
  try {
    return { ok: true, value: await page[key]!(argument) }
  } catch (error) {
    const { code = 'internal', message } = error as { code?: ErrorCode; message: string }
    return { ok: false, error: { code, message } }
  }
}

function withIncoming(doors: DeskDoors, incoming: IncomingFiles): DeskDoors {
  return {
    invoke: (key, input) => doors.invoke(key, input),
    serve: (request) => incoming.serve(request) ?? doors.serve(request),
  }
}
