/**
 * Entry of the Chromium host: one window on the analyst's home, until it is closed. Anything that keeps it from opening is
 * one line that says what to do, never a stack.
 */
import path from 'node:path'
import { openHome } from '../home.ts'
import { openWorkbench } from '../open-workbench.ts'
import { createChromiumHost, type ChromiumHost } from './chromium-host.ts'
import { StartError } from './launch.ts'

const rendererDir = path.resolve(import.meta.dirname, '..', '..', '..', 'dist', 'renderer')

/** More crashes than this in one sitting are no accident: opening again would only go in circles. */
const MAX_CRASHES = 3

async function main(): Promise<void> {
  const home = openHome('chromium')
  const { profileDir, windowStateFile } = home
  let host: ChromiumHost | undefined
  // Asked to stop, it closes the window and with it the case, as the analyst would.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host?.close())
  for (let crashes = 0; crashes <= MAX_CRASHES; crashes += 1) {
    host = await createChromiumHost({ profileDir, windowStateFile, rendererDir })
    const workbench = await openWorkbench(host, home)
    if ((await workbench.closed) === 'closed') return
    console.error('The window crashed. Everything that was shown as saved is on the disk; opening it again.')
  }
  throw new StartError(
    'The window keeps crashing. "npm run -s attest -- check CASE" tells whether a case is whole.',
  )
}

try {
  await main()
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
}
