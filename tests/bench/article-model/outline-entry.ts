/** Runs in the browser: a page as the search for its article sees it, as JSON. Bundled by outline-pages.ts. */
import { decodeText } from '../../../renderer/extractor/decode-text.ts'
import { findCharsetLabel } from '../../../renderer/extractor/detect-format.ts'
import { flattenNesting } from '../../../renderer/extractor/html/flatten-nesting.ts'
import { collectPage, readDescription } from '../../../renderer/extractor/html/find-article.ts'
import { outlinePage, type Place } from '../../../renderer/extractor/html/page-outline.ts'
import { parseHtml } from '../../../renderer/extractor/html/parse-html.ts'
import { readHtmlMetadata } from '../../../renderer/extractor/metadata/html-metadata.ts'
import type { FlatOutline } from './flat-outline.ts'

function outline(base64: string): FlatOutline {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const { source } = flattenNesting(decodeText(bytes, findCharsetLabel(bytes)).text)
  const document = parseHtml(source)
  const { title, byline, statedText, url } = readHtmlMetadata(document, source)
  const known = { title, byline, statedText, description: readDescription(document) }
  const blocks = outlinePage(collectPage(document, (href) => href || null))
  const places: FlatOutline['places'] = []
  for (const block of blocks)
    for (let at: Place | null = block.place; at !== null; at = at.around) {
      const { id, around, tag, shape, namedAt, isHidden } = at
      places[id] = { id, around: around?.id ?? null, tag, shape, namedAt, isHidden }
    }
  return { url, known, places, blocks: blocks.map(({ place, ...block }) => ({ ...block, place: place.id })) }
}

;(globalThis as unknown as { outline: typeof outline }).outline = outline
