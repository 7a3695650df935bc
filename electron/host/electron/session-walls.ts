/**
 * What a session may do: answer our own scheme and nothing else. Each wall is there because another one has had a hole:
 * the spell-checker fetched dictionaries with its preference off, permission checks pass where only requests are denied.
 */
import type { Session } from 'electron'
import { isOurs, mayAsk } from '../request-rules.ts'
import { ELECTRON_ORIGIN } from './scheme.ts'

/** All that our own page may have. `persistent-storage` is what navigator.storage.persist() asks for. */
const granted: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write'])

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { isMainFrame, requestingUrl }) =>
    callback(granted.has(permission) && isMainFrame && isOurs(requestingUrl, ELECTRON_ORIGIN)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      granted.has(permission) && isOurs(requestingOrigin, ELECTRON_ORIGIN),
  )
  session.setDevicePermissionHandler(() => false)
}

/** A page's own data: and blob: URLs stay inside it; everything else that isn't ours is a connection. */
function isLocal(url: string): boolean {
  return url.startsWith('data:') || url.startsWith(`blob:${ELECTRON_ORIGIN}/`)
}

/** `printers` are the contents that load a case's page in order to print it. */
function cancelRequests(
  session: Session,
  onBlocked: () => void,
  isPrinter: (contentsId: number) => boolean,
): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const { url, method, resourceType, frame, webContentsId } = details
    if (isLocal(url)) return callback({})
    if (!isOurs(url, ELECTRON_ORIGIN)) {
      onBlocked()
      return callback({ cancel: true })
    }
    if (webContentsId !== undefined && isPrinter(webContentsId)) return callback({})
    const isNavigation = resourceType === 'mainFrame' || resourceType === 'subFrame'
    // A frame's own navigation is reported with the frame that is being loaded, a worker's requests with its page's.
    const isMainFrame =
      resourceType === 'mainFrame' || (resourceType !== 'subFrame' && frame?.parent === null)
    callback({ cancel: !mayAsk({ url, method, isMainFrame, isNavigation }, ELECTRON_ORIGIN) })
  })
}

export async function buildSessionWalls(
  session: Session,
  {
    onBlocked,
    isPrinter,
  }: { readonly onBlocked: () => void; readonly isPrinter: (contentsId: number) => boolean },
): Promise<void> {
  denyPermissions(session)
  cancelRequests(session, onBlocked, isPrinter)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  })
}
