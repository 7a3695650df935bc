/**
 * A renderer folder of three small files for the host's contract: a window, and an extractor that is not what it should
 * be. Asked to, it tries to reach the desk with everything that it finds in its frame, and reports what came of it.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const windowPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stub workbench</title>
<script type="module" src="/assets/window.js"></script><h1>Stub</h1>`

const windowScript = `
window.eventsSeen = []
window.attestBridge?.subscribe((event) => window.eventsSeen.push(event))
const frame = document.createElement('iframe')
frame.setAttribute('sandbox', 'allow-scripts')
frame.src = '/extractor.html'
window.extractorReady = new Promise((resolve) => frame.addEventListener('load', () => resolve(true)))
window.askExtractor = (what) => new Promise((resolve) => {
  const hear = (event) => {
    if (event.source !== frame.contentWindow) return
    window.removeEventListener('message', hear)
    resolve(event.data)
  }
  window.addEventListener('message', hear)
  frame.contentWindow.postMessage(what, '*')
})
document.body.append(frame)
`

const extractorPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stub extractor</title>
<script type="module" src="/extractor.js" crossorigin></script>`

const extractorScript = `
addEventListener('message', async ({ data, source }) => {
  const report = { origin: self.origin, hasBridge: 'attestBridge' in self, hasBinding: '__attestInvoke' in self }
  try {
    if (data.kind === 'call') report.answer = await self.__attestInvoke(data.message)
    if (data.kind === 'fetch') report.answer = String((await fetch(data.url)).status)
    if (data.kind === 'image') report.answer = await new Promise((resolve) => {
      const image = new Image()
      image.onload = () => resolve('loaded')
      image.onerror = () => resolve('refused')
      image.src = data.url
    })
    if (data.kind === 'leave') { location.href = data.url; report.answer = 'tried' }
  } catch (error) {
    report.answer = 'threw ' + error.name
  }
  source.postMessage(report, '*')
})
`

/** Makes the folder and puts beside it what a traversal would want to reach. */
export function writeStubPages(): { readonly rendererDir: string; readonly baseDir: string } {
  const baseDir = mkdtempSync(path.join(tmpdir(), 'attest-contract-'))
  const rendererDir = path.join(baseDir, 'renderer')
  mkdirSync(path.join(rendererDir, 'assets'), { recursive: true })
  mkdirSync(path.join(baseDir, 'renderer-old'))
  const write = (name: string, text: string) => writeFileSync(path.join(baseDir, name), text)
  write('renderer/index.html', windowPage)
  write('renderer/assets/window.js', windowScript)
  write('renderer/extractor.html', extractorPage)
  write('renderer/extractor.js', extractorScript)
  write('renderer/.built-from', 'secret stamp')
  write('secret.txt', 'secret')
  write('renderer-old/secret.txt', 'secret')
  return { rendererDir, baseDir }
}
