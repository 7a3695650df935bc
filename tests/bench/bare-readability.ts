/**
 * Readability alone, in a frame like the extractor's own: same browser, same process model, same policy. The time is taken inside the frame
 * and leaves out how the pages got there.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Frame, Page } from 'playwright-core'

const source = readFileSync(
  path.resolve(import.meta.dirname, '..', '..', 'node_modules', '@mozilla', 'readability', 'Readability.js'),
  'utf8',
)

interface BareFrame {
  readPage(base64: string): number
}

/** Milliseconds for all files together. */
export async function readBarely(page: Page, files: readonly string[]): Promise<number> {
  const frame = await openFrame(page)
  await frame.evaluate(`${source}; globalThis.readPage = (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const begun = performance.now()
    const label = /charset\\s*=\\s*["']?([\\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1]
    const decode = (charset) => new TextDecoder(charset, { fatal: charset === 'utf-8' }).decode(bytes)
    let text
    try { text = decode('utf-8') } catch { try { text = decode(label ?? 'windows-1252') } catch { text = decode('windows-1252') } }
    try { new Readability(new DOMParser().parseFromString(text, 'text/html')).parse() } catch {}
    return performance.now() - begun
  }`)
  let total = 0
  for (const file of files)
    total += await frame.evaluate(
      (base64) => (globalThis as unknown as BareFrame).readPage(base64),
      readFileSync(file).toString('base64'),
    )
  await page.evaluate(() => document.querySelector('iframe[name="bare"]')?.remove())
  return total
}

async function openFrame(page: Page): Promise<Frame> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.name = 'bare'
        frame.hidden = true
        frame.setAttribute('sandbox', 'allow-scripts')
        frame.addEventListener('load', resolve)
        frame.src = '/extractor.html'
        document.body.append(frame)
      }),
  )
  const frame = page.frame({ name: 'bare' })
  if (frame === null) throw new Error('the frame did not open')
  return frame
}
