/**
 * Pages of the corpora, printed as an analyst's browser prints them: offline, without scripts, with tags and without. The prints are other
 * people's pages: they stay in a folder beside the project, where the next run finds them.
 */
import { chromium } from '@playwright/test'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getBrowserPath } from '../../../electron/host/chromium/launch.ts'
import { hasSandbox } from '../../../electron/host/chromium/offline-flags.ts'
import type { CorpusPage } from '../extraction-corpora.ts'

export interface Print {
  readonly page: CorpusPage
  readonly tagged: boolean
  readonly file: string
}

const TIME_LIMIT_MS = 15_000

export async function printPages(pages: readonly CorpusPage[], into: string): Promise<Print[]> {
  mkdirSync(into, { recursive: true })
  const wanted = pages.flatMap((page): Print[] => {
    const name = page.id.replace(/[^\w-]/g, '_')
    // Older browsers and some others write no tags.
    return [
      { page, tagged: true, file: path.join(into, `${name}.pdf`) },
      { page, tagged: false, file: path.join(into, `${name}.untagged.pdf`) },
    ]
  })
  const missing = wanted.filter(({ file }) => !existsSync(file))
  if (missing.length > 0) await printMissing(missing)
  return wanted.filter(({ file }) => existsSync(file))
}

async function printMissing(prints: readonly Print[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: getBrowserPath(), chromiumSandbox: hasSandbox() })
  try {
    for (const { page, tagged, file } of prints) {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const tab = await context.newPage()
      // The page answers to its own address, so that its links are printed whole; all else fails as it does offline.
      let isFirst = true
      await tab.route('**/*', (route) => {
        if (!isFirst) return route.abort()
        isFirst = false
        return route.fulfill({ body: readFileSync(page.path), contentType: 'text/html' })
      })
      try {
        await tab.goto(page.truth.url ?? 'https://page.example/', {
          waitUntil: 'domcontentloaded',
          timeout: TIME_LIMIT_MS,
        })
        const late = new Promise<never>((_, reject) => setTimeout(reject, TIME_LIMIT_MS))
        writeFileSync(file, await Promise.race([tab.pdf({ format: 'A4', tagged }), late]))
      } catch {
        // A page that can't be printed is one example less.
        console.log(`not printed: ${page.id}`)
      }
      await context.close()
    }
  } finally {
    await browser.close()
  }
}
