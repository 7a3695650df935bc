/** Text in a feed: plain, HTML with its tags escaped, or HTML as XML, as its `type` says and, where that is missing or wrong, as it looks. */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { blocksOfHtml, blocksOfPlainText, hasMarkup } from '../documents/inline-text.ts'
import { collectBlocks } from '../html/collect-blocks.ts'
import { createTargetOf } from '../html/link-targets.ts'
import { toHtml } from '../xml/to-html.ts'
import { baseUrlOf } from './feed-elements.ts'

/** `documentUrl` is where the feed or the entry says that it lives. */
export function readBlocks(element: Element, documentUrl: string | null): readonly BlockPart[] {
  const baseUrl = baseUrlOf(element, documentUrl)
  const type = element.getAttribute('type')?.toLowerCase() ?? ''
  const isEncoded = element.getAttribute('mode') === 'base64'
  if (
    isEncoded ||
    element.hasAttribute('src') ||
    /^(?:image|audio|video|application\/(?!xhtml|xml))/.test(type)
  )
    return []
  if (element.firstElementChild !== null)
    return collectBlocks(toHtml(element), { targetOf: createTargetOf(baseUrl) })
  const text = element.textContent ?? ''
  const isPlain = type === 'text' || type === 'text/plain' || !hasMarkup(text)
  return isPlain ? blocksOfPlainText(text) : blocksOfHtml(text, baseUrl)
}

/** The same in one line, for titles and names; null when there are no words. */
export function readLine(element: Element | undefined): string | null {
  if (element === undefined) return null
  const line = readBlocks(element, null)
    .map((part) => part.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return line === '' ? null : line
}
