/**
 * Entry of the Electron app: what is done, in order. Each line is a file of its own in host/electron/ that says why.
 */
import path from 'node:path'
import { claimSingleInstance, setAppSwitches, whenReady } from './host/electron/app-switches.ts'
import { createElectronHost, quitWith, showAgain, type ElectronHost } from './host/electron/electron-host.ts'
import { setMinimalMenu } from './host/electron/menu.ts'
import { declareScheme } from './host/electron/scheme.ts'
import { buildWallsAroundEveryWindow } from './host/electron/window-walls.ts'
import { openHome } from './host/home.ts'
import { openWorkbench } from './host/open-workbench.ts'

// The bundle lies in dist/desk, beside the preload script and next to dist/renderer.
const preloadFile = path.join(import.meta.dirname, 'preload.cjs')
const rendererDir = path.join(import.meta.dirname, '..', 'renderer')

const home = openHome('electron')
let host: ElectronHost | undefined

setAppSwitches(home.profileDir)
declareScheme()
buildWallsAroundEveryWindow()

if (claimSingleInstance(() => host && showAgain(host))) {
  whenReady(async () => {
    setMinimalMenu()
    host = await createElectronHost({ rendererDir, preloadFile, windowStateFile: home.windowStateFile })
    const workbench = await openWorkbench(host, home)
    await quitWith(host, () => workbench.closed)
  })
}
