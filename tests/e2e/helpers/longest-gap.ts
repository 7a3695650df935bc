/** How long the window's own thread was busy without a break: the longest wait between two turns of its loop. */
import type { Page } from '@playwright/test'

interface Probe {
  longest: number
  stop(): void
}

type Probed = typeof globalThis & { gapProbe?: Probe }

/** Begins to measure, from zero. */
export async function watchGaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const probed = globalThis as Probed
    probed.gapProbe?.stop()
    const { port1, port2 } = new MessageChannel()
    let last = performance.now()
    const probe: Probe = { longest: 0, stop: () => port1.close() }
    port1.onmessage = () => {
      const now = performance.now()
      probe.longest = Math.max(probe.longest, now - last)
      last = now
      setTimeout(() => port2.postMessage(null), 1)
    }
    port2.postMessage(null)
    probed.gapProbe = probe
  })
}

export async function longestGap(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as Probed).gapProbe!.longest)
}

/** What an idle window measures on this machine at this time: the share of others in every gap. */
export async function idleGap(page: Page, forMs = 3_000): Promise<number> {
  await watchGaps(page)
  await page.waitForTimeout(forMs)
  return longestGap(page)
}
