/**
 * Joins a host, a home and a desk into a running workbench: the same few lines for both hosts, the headless commands and the
 * end-to-end tests. When the window goes, the desk lets go of the case.
 */
import packageFile from '../../package.json' with { type: 'json' }
import { createDesk, type Desk } from '../desk/desk.ts'
import type { CloseReason, DesktopHost } from './desktop-host.ts'
import type { Home } from './home.ts'

export interface Workbench {
  readonly desk: Desk
  /** Settles when the window is gone and the case is closed. */
  readonly closed: Promise<CloseReason>
}

export async function openWorkbench(
  host: DesktopHost,
  home: Pick<Home, 'folder' | 'casesFolder'>,
): Promise<Workbench> {
  const desk = createDesk({
    host,
    casesFolder: home.casesFolder,
    settingsFolder: home.folder,
    version: packageFile.version,
    hostName: host.name,
    engine: host.engine,
  })
  const closed = host.closed.then(async (reason) => {
    await desk.close()
    return reason
  })
  await host.openWindow(desk)
  return { desk, closed }
}
