/** How long the product's extractor works on pages, one after the other, from the bytes in the window to the packed article in the window. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { closeSandboxedFrame, heapOf } from './sandboxed-frame.ts'

export interface Speed {
  readonly totalMs: number
  /** The largest script heap that was seen after a page. */
  readonly peakHeapBytes: number
}

export async function readByExtractor(page: Page, files: readonly string[]): Promise<Speed> {
  await page.evaluate(openExtractor)
  const frame = page.frame({ name: 'measured' })
  let totalMs = 0
  let peakHeapBytes = 0
  for (const file of files) {
    totalMs += await page.evaluate(askExtractor, readFileSync(file).toString('base64'))
    peakHeapBytes = Math.max(peakHeapBytes, frame === null ? 0 : await heapOf(frame))
  }
  await closeSandboxedFrame(page, 'measured')
  return { totalMs, peakHeapBytes }
}

/** Runs in the window. */
function openExtractor(): Promise<void> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe')
    frame.name = 'measured'
    frame.hidden = true
    frame.setAttribute('sandbox', 'allow-scripts')
    addEventListener('message', function ready({ source }) {
      if (source !== frame.contentWindow) return
      removeEventListener('message', ready)
      resolve()
    })
    frame.src = '/extractor.html'
    document.body.append(frame)
  })
}

/** Runs in the window. Milliseconds until the answer. */
function askExtractor(base64: string): Promise<number> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const frame = document.querySelector<HTMLIFrameElement>('iframe[name="measured"]')!
  return new Promise((resolve) => {
    const begun = performance.now()
    addEventListener('message', function answered({ source, data }: MessageEvent<object>) {
      if (source !== frame.contentWindow || !('extraction' in data)) return
      removeEventListener('message', answered)
      resolve(performance.now() - begun)
    })
    frame.contentWindow!.postMessage(
      { id: 1, file: new Blob([bytes], { type: 'text/html' }), name: 'page.html' },
      '*',
    )
  })
}
