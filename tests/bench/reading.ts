/**
 * A document of 300 pages (600,000 characters) with 6,000 overlapping excerpts: how long until it can be read, how long from the key that takes
 * an excerpt to its highlight and to "Saved", and the longest frame while scrolling through it. Beside it the same text as bare paragraphs in
 * the same window, with the same number of ranges in one highlight: what no reader can go below.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startWorkbench } from '../e2e/fixtures.ts'
import { makeLongDocument } from './make-case.ts'
import { median, percentile, report } from './report.ts'
import { watchNextCapture, type WatchedWindow } from './watch-capture.ts'

const CAPTURES = 120
const SCREENS = 60

const folder = mkdtempSync(path.join(tmpdir(), 'attest-bench-'))
const workbench = await startWorkbench('chromium', folder)
try {
  await makeLongDocument(workbench.desk, { characters: 600_000, pages: 300, excerpts: 6_000 })
  await workbench.page.reload()
  const { page } = workbench
  await page.setViewportSize({ width: 1440, height: 900 })
  const grid = page.getByRole('grid', { name: 'Articles' })
  await grid.waitFor({ timeout: 120_000 })
  await page.waitForTimeout(2_000)

  const opened: number[] = []
  for (let n = 0; n < 5; n++) {
    await grid.waitFor()
    await page.keyboard.press('Home')
    opened.push(await timeOpening(page))
    if (n < 4) await page.keyboard.press('Control+1')
  }
  const captures = await capture(page)
  const longestFrameMs = await scrollThrough(page, '[aria-label="Article"]')
  const bare = await measureBare(page)
  report(
    'reading',
    {
      openMs: median(opened),
      paintMedianMs: median(captures.map((each) => each.paintedMs)),
      paintP99Ms: percentile(captures.map((each) => each.paintedMs), 99),
      savedMs: median(captures.map((each) => each.savedMs)),
      longestFrameMs,
      barePaintMedianMs: bare.paintMs,
      bareOpenMs: bare.openMs,
      bareLongestFrameMs: bare.longestFrameMs,
      ratioToBareOpen: median(opened) / bare.openMs,
      ratioToBarePaint: median(captures.map((each) => each.paintedMs)) / bare.paintMs,
    },
    {
      openMs: 'Enter in the library to the first frame with text and highlights, median of 5',
      paintMedianMs: `key press to the frame with the highlight, ${captures.length} excerpts in that document`,
      savedMs: 'key press to "Saved" on the screen, median',
      longestFrameMs: `longest time between two frames while scrolling ${SCREENS} screens`,
      barePaintMedianMs: 'key press to the frame with one more range in that bare highlight',
      bareOpenMs: 'the same paragraphs and ranges put into the same window without anything around them',
    },
  )
} finally {
  await workbench.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** From the key to the frame in which text stands on the page and excerpts are painted. */
async function timeOpening(page: Page): Promise<number> {
  await page.evaluate(() => {
    const opened = new Promise<number>((done) =>
      window.addEventListener(
        'keydown',
        (event) => {
          const look = () => {
            const isPainted = [...CSS.highlights.values()].some((highlight) => highlight.size > 0)
            if (document.querySelector('[data-block]') === null || !isPainted) return requestAnimationFrame(look)
            return setTimeout(() => done(performance.now() - event.timeStamp))
          }
          requestAnimationFrame(look)
        },
        { capture: true, once: true },
      ),
    )
    Object.assign(globalThis, { opened })
  })
  await page.keyboard.press('Enter')
  return page.evaluate(() => (globalThis as unknown as { opened: Promise<number> }).opened)
}

/** Sentences are taken one after the other, a pair at a time: a single one may be an excerpt already. */
async function capture(page: Page) {
  const times = []
  for (let n = 0; n < CAPTURES; n++) {
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+J')
    await page.evaluate(watchNextCapture)
    await page.keyboard.press('e')
    times.push(await page.evaluate(() => (globalThis as unknown as WatchedWindow).nextCapture))
  }
  return times
}

/** A screen a frame, as a wheel that is spun does. */
function scrollThrough(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    async ({ selector: scrolled, screens }) => {
      const scroller = document.querySelector(scrolled)!
      let longest = 0
      let last = performance.now()
      for (let n = 0; n < screens * 4; n++) {
        scroller.scrollBy(0, scroller.clientHeight / 4)
        await new Promise(requestAnimationFrame)
        const now = performance.now()
        longest = Math.max(longest, now - last)
        last = now
      }
      return longest
    },
    { selector, screens: SCREENS },
  )
}

/** The text of the article as bare paragraphs with 6,000 ranges in one highlight. */
async function measureBare(page: Page) {
  const openMs = await page.evaluate(async () => {
    const texts = [...document.querySelectorAll('[data-block]')].map((block) => block.textContent)
    document.body.replaceChildren()
    CSS.highlights.clear()
    await new Promise((done) => setTimeout(done, 500))
    const begun = performance.now()
    const scroller = document.createElement('div')
    scroller.id = 'bare'
    Object.assign(scroller.style, { height: '100vh', overflow: 'auto' })
    for (const text of texts) {
      const paragraph = document.createElement('p')
      paragraph.style.contentVisibility = 'auto'
      paragraph.textContent = text
      scroller.append(paragraph)
    }
    document.body.append(scroller)
    const paragraphs = [...scroller.children]
    const highlight = new Highlight()
    for (let n = 0; n < 6_000; n++) {
      const node = paragraphs[Math.floor((n * paragraphs.length) / 6_000)]!.firstChild as Text
      highlight.add(new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: Math.min(60, node.length) }))
    }
    CSS.highlights.set('bare', highlight)
    await new Promise(requestAnimationFrame)
    await new Promise((done) => setTimeout(done))
    return performance.now() - begun
  })
  const painted: number[] = []
  for (let n = 0; n < CAPTURES; n++) {
    await page.evaluate(watchBarePaint, n)
    await page.keyboard.press('e')
    painted.push(await page.evaluate(() => (globalThis as unknown as { barePaint: Promise<number> }).barePaint))
  }
  return { openMs, paintMs: median(painted), longestFrameMs: await scrollThrough(page, '#bare') }
}

/** Runs in the window: the next key adds a range near the screen; leaves a promise of the time until it is painted. */
function watchBarePaint(n: number): void {
  const barePaint = new Promise<number>((done) =>
    window.addEventListener(
      'keydown',
      (event) => {
        const node = document.querySelector('#bare')!.children[n % 8]!.firstChild as Text
        CSS.highlights
          .get('bare')!
          .add(new StaticRange({ startContainer: node, startOffset: 10 + n, endContainer: node, endOffset: 40 + n }))
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - event.timeStamp)))
      },
      { capture: true, once: true },
    ),
  )
  Object.assign(globalThis, { barePaint })
}
