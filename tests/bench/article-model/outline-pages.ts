/** The pages of a set as outlines, made by the extractor's own code in the browser that it runs in. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { CorpusPage } from '../extraction-corpora.ts'
import { openSandboxedFrame } from '../sandboxed-frame.ts'
import type { FlatOutline } from './flat-outline.ts'

/** Gives back a function that outlines pages in a frame of `page` like the extractor's: the window itself parses no HTML. */
export async function createOutliner(
  page: Page,
): Promise<(pages: readonly CorpusPage[]) => Promise<FlatOutline[]>> {
  const frame = await openSandboxedFrame(page, 'outlines')
  await frame.evaluate(await bundle(path.join(import.meta.dirname, 'outline-entry.ts')))
  return async (pages) => {
    const outlines: FlatOutline[] = []
    for (const { path: file } of pages)
      outlines.push(
        await frame.evaluate(
          (base64) => (globalThis as unknown as { outline(base64: string): FlatOutline }).outline(base64),
          readFileSync(file).toString('base64'),
        ),
      )
    return outlines
  }
}

/** One script that can be evaluated in any page. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'articleModel' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('the outliner was not built')
  return output.output[0].code
}
