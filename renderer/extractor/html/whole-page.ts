/**
 * All the words of a page, for an analyst who misses some: no article is looked for, and what a script was to show later comes along with
 * what stands around the text.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { collectBlocks } from './collect-blocks.ts'
import { parseHtml } from './parse-html.ts'

export interface WholePage {
  readonly parts: readonly BlockPart[]
  readonly warnings: readonly string[]
}

export function takeWholePage(source: string, targetOf: (href: string) => string | null): WholePage {
  const document = parseHtml(source, { showHidden: true })
  return {
    // A page of frames has no body to speak of.
    parts: collectBlocks(document.body ?? document.documentElement, { targetOf }),
    warnings: ['This is the whole page, as asked: menus and notices around the article are in the text, too.'],
  }
}
