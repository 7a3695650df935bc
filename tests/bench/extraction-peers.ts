/** Readability and Defuddle alone over the same pages: decode, parse, extract, nothing else. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Speed } from './extraction-speed.ts'
import { closeSandboxedFrame, heapOf, openSandboxedFrame } from './sandboxed-frame.ts'

const modules = path.resolve(import.meta.dirname, '..', '..', 'node_modules')

/** Each library's script, and what is done with a parsed page. */
const peers = {
  readability: { script: '@mozilla/readability/Readability.js', extract: 'new Readability(page).parse()' },
  defuddle: { script: 'defuddle/dist/index.js', extract: 'new (Defuddle.default ?? Defuddle)(page).parse()' },
} as const

export type Peer = keyof typeof peers

interface PeerFrame {
  readPage(base64: string): number
}

export async function readByPeer(page: Page, files: readonly string[], peer: Peer): Promise<Speed> {
  const frame = await openSandboxedFrame(page, 'peer')
  const { script, extract } = peers[peer]
  await frame.evaluate(`${readFileSync(path.join(modules, script), 'utf8')}; globalThis.readPage = (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const begun = performance.now()
    const label = /charset\\s*=\\s*["']?([\\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1]
    const decode = (charset) => new TextDecoder(charset, { fatal: charset === 'utf-8' }).decode(bytes)
    let text
    try { text = decode('utf-8') } catch { try { text = decode(label ?? 'windows-1252') } catch { text = decode('windows-1252') } }
    const page = new DOMParser().parseFromString(text, 'text/html')
    try { ${extract} } catch {}
    return performance.now() - begun
  }`)
  let totalMs = 0
  let peakHeapBytes = 0
  for (const file of files) {
    totalMs += await frame.evaluate(
      (base64) => (globalThis as unknown as PeerFrame).readPage(base64),
      readFileSync(file).toString('base64'),
    )
    peakHeapBytes = Math.max(peakHeapBytes, await heapOf(frame))
  }
  await closeSandboxedFrame(page, 'peer')
  return { totalMs, peakHeapBytes }
}
