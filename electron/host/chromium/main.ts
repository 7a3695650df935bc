/**
 * Entry of the Chromium host: one window on the analyst's home, until it is closed. Anything that keeps it from opening is
 * one line that says what to do, never a stack.
 */
import path from 'node:path'
import { openHome } from '../home.ts'
import { openWorkbench } from '../open-workbench.ts'
import { createChromiumHost } from './chromium-host.ts'
import { StartError } from './launch.ts'

const rendererDir = path.resolve(import.meta.dirname, '..', '..', '..', 'dist', 'renderer')

async function main(): Promise<void> {
  const home = openHome('chromium')
  const { profileDir, windowStateFile } = home
  const host = await createChromiumHost({ profileDir, windowStateFile, rendererDir })
  // Asked to stop, it closes the window and with it the case, as the analyst would.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void host.close())
  const workbench = await openWorkbench(host, home)
  await workbench.closed
}

try {
  await main()
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
}
