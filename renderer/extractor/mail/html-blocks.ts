/**
 * The HTML of a message as blocks: all of it, because a letter has no furniture to be parted from. Pictures are never loaded, links are
 * shown and not followed. Only what the sender hid from the reader's eyes goes: teasers for the list of messages, and counting marks.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { collectBlocks } from '../html/collect-blocks.ts'
import { flattenNesting } from '../html/flatten-nesting.ts'
import { createTargetOf } from '../html/link-targets.ts'
import { parseHtml } from '../html/parse-html.ts'

/** Sizes of letters and lines say nothing: newsletters set them to nothing on the outside and back on the inside. */
const HIDDEN = /(?:^|;)\s*(?:max-height\s*:\s*0|opacity\s*:\s*0(?!\.?[1-9]))/i

export interface HtmlText {
  readonly blocks: readonly BlockPart[]
  readonly language: string | null
  /** Content-IDs of the pictures that stand in the text. */
  readonly pictures: ReadonlySet<string>
}

export function collectHtmlText(text: string): HtmlText {
  const document = parseHtml(flattenNesting(text).source)
  const pictures = new Set<string>()
  for (const image of document.querySelectorAll('img[src], [background]')) {
    const source = image.getAttribute('src') ?? image.getAttribute('background') ?? ''
    if (/^cid:/i.test(source)) pictures.add(decodeCid(source.slice(4)))
  }
  for (const element of document.querySelectorAll('[style]'))
    if (HIDDEN.test(element.getAttribute('style') ?? '')) element.remove()
  const blocks = collectBlocks(document.body, { targetOf: createTargetOf(null) })
  return { blocks, language: document.documentElement.getAttribute('lang'), pictures }
}

function decodeCid(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
