/**
 * A page that tries every way out that a page has, all at one port of the loopback. It is served without any content
 * security policy, so that what holds is the browser's flags and the host's routing alone.
 */
export function writeAttackPage(port: number): string {
  const http = `http://127.0.0.1:${port}`
  const named = `http://localhost:${port}`
  return `<!doctype html><html><head><title>attack</title>
<link rel="preconnect" href="${http}"><link rel="dns-prefetch" href="${named}"><link rel="prefetch" href="${http}/prefetch">
<link rel="preload" as="script" href="${http}/preload"><link rel="stylesheet" href="${http}/style.css">
<link rel="icon" href="${http}/icon.png"><link rel="manifest" href="${http}/manifest"></head><body>
<img src="${http}/image"><img src="${named}/image"><iframe src="${http}/frame"></iframe><object data="${http}/object"></object>
<embed src="${http}/embed"><video src="${http}/video"></video><audio src="${http}/audio" autoplay></audio>
<script src="${http}/script.js"></script><div style="background:url(${http}/background)"></div>
<form id="f" action="${http}/form" method="post" target="t"></form><iframe name="t"></iframe>
<a id="a" href="${http}/link" ping="${http}/ping" target="_blank">link</a>
<script>
const tried = []
const attempt = (name, act) => { tried.push(name); try { const done = act(); done?.catch?.(() => {}) } catch {} }
attempt('fetch', () => fetch('${http}/fetch', { mode: 'no-cors' }))
attempt('fetch keepalive', () => fetch('${named}/keep', { mode: 'no-cors', keepalive: true }))
attempt('xhr', () => { const x = new XMLHttpRequest(); x.open('GET', '${http}/xhr'); x.send() })
attempt('websocket', () => new WebSocket('ws://127.0.0.1:${port}/ws'))
attempt('websocket by name', () => new WebSocket('ws://localhost:${port}/ws'))
attempt('event source', () => new EventSource('${http}/events'))
attempt('beacon', () => navigator.sendBeacon('${http}/beacon', 'x'))
attempt('image', () => { new Image().src = '${http}/image2' })
attempt('font', () => { const f = new FontFace('x', 'url(${http}/font)'); return f.load() })
attempt('worker', () => new Worker(URL.createObjectURL(new Blob(["fetch('${http}/worker',{mode:'no-cors'});new WebSocket('ws://127.0.0.1:${port}/')"]))))
attempt('shared worker', () => new SharedWorker(URL.createObjectURL(new Blob(["fetch('${http}/shared',{mode:'no-cors'})"]))))
attempt('service worker', () => navigator.serviceWorker.register('/sw.js'))
attempt('import', () => import('${http}/module.js'))
attempt('web transport', () => new WebTransport('https://127.0.0.1:${port}/quic').ready)
attempt('stun and turn', async () => {
  const connection = new RTCPeerConnection({ iceServers: [
    { urls: 'stun:127.0.0.1:${port}' },
    { urls: 'turn:127.0.0.1:${port}?transport=udp', username: 'u', credential: 'c' },
    { urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'u', credential: 'c' },
  ] })
  connection.createDataChannel('x')
  await connection.setLocalDescription(await connection.createOffer())
})
attempt('popup', () => window.open('${http}/popup'))
attempt('link', () => document.getElementById('a').click())
attempt('form', () => document.getElementById('f').submit())
attempt('speculation', () => {
  const rules = document.createElement('script')
  rules.type = 'speculationrules'
  rules.textContent = JSON.stringify({ prefetch: [{ urls: ['${http}/speculation'] }] })
  document.body.append(rules)
})
setTimeout(() => attempt('leave', () => { location.href = '${http}/leave' }), 500)
window.tried = tried
</script></body></html>`
}
