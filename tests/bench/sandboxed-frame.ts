/** A frame like the extractor's own, for measuring and for outlining pages: same browser, same process model, same policy. */
import type { Frame, Page } from 'playwright-core'

export async function openSandboxedFrame(page: Page, name: string): Promise<Frame> {
  await page.evaluate(
    (frameName) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.name = frameName
        frame.hidden = true
        frame.setAttribute('sandbox', 'allow-scripts')
        frame.addEventListener('load', resolve)
        frame.src = '/extractor.html'
        document.body.append(frame)
      }),
    name,
  )
  const frame = page.frame({ name })
  if (frame === null) throw new Error('the frame did not open')
  return frame
}

export async function closeSandboxedFrame(page: Page, name: string): Promise<void> {
  await page.evaluate((frameName) => document.querySelector(`iframe[name="${frameName}"]`)?.remove(), name)
}

/** The script heap of a frame, in bytes. */
export function heapOf(frame: Frame): Promise<number> {
  return frame.evaluate(
    () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
  )
}
