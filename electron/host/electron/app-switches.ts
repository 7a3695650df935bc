/**
 * What has to be said before Electron is ready: every renderer sandboxed, no name ever resolved, one instance. The flags are
 * those of the Chromium host where they concern the network (chromium/offline-flags.ts says why each is there).
 */
import { app } from 'electron'
import { HEAP_LIMIT_FLAG } from '../memory-limit.ts'

const switches: readonly [name: string, value?: string][] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'socks5://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-quic'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['js-flags', HEAP_LIMIT_FLAG],
]

/** Keeps the program's data where the home says, and everything that Electron would fetch or report away. */
export function setAppSwitches(profileDir: string): void {
  app.setName('Attest')
  app.setPath('userData', profileDir)
  app.setPath('sessionData', profileDir)
  app.enableSandbox()
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
}

/** False when another Attest has this home; that one is asked to show itself and this one must quit. */
export function claimSingleInstance(onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', onSecond)
  return true
}

/**
 * Runs the program once Electron is ready. A callback and no promise to wait for: Electron gets ready only after the main
 * module has been evaluated, so a top-level `await` for it would wait for itself.
 */
export function whenReady(run: () => Promise<void>): void {
  app
    .whenReady()
    .then(run)
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      app.exit(1)
    })
}
