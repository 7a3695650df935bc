/**
 * What keeps the browser from the network, whatever a page tries. Routing alone is not offline: WebSockets, preconnects,
 * TURN over TCP and the browser's own update checks went past it when measured. With these five together a loopback
 * listener saw nothing, neither TCP nor UDP (tests/e2e/offline.spec.ts holds that).
 */
export const offlineFlags: readonly string[] = [
  // Names, IP literals and localhost alike end here.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Everything else is sent to a proxy that isn't there; the bypass list would let loopback through by default.
  '--proxy-server=socks5://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  // WebRTC's UDP to an IP literal passes both of the above.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
]

/** What keeps the browser from behaving like a browser: no prompts, no pop-ups, no spell-checker that fetches words. */
export const quietFlags: readonly string[] = [
  // Takes away the yellow bar that warns of --host-resolver-rules (and, as root, of --no-sandbox). Changes no protection.
  '--test-type',
  '--deny-permission-prompts',
  '--block-new-web-contents',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-spell-checking',
  '--disable-component-update',
  '--disable-background-networking',
]

/** Chromium refuses its sandbox to root, which is what containers run as. Everyone else gets it. */
export function hasSandbox(): boolean {
  return process.getuid?.() !== 0
}
