/** Text that stands inside another format, HTML or plain, as blocks: the body of an agency's item, the content of a feed's entry. */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { collectBlocks } from '../html/collect-blocks.ts'
import { flattenNesting } from '../html/flatten-nesting.ts'
import { createTargetOf } from '../html/link-targets.ts'
import { parseHtml } from '../html/parse-html.ts'
import { divideText, joinLines } from '../text/paragraphs.ts'

/** `baseUrl` is what relative links in it are relative to, where that is known. */
export function blocksOfHtml(source: string, baseUrl: string | null = null): readonly BlockPart[] {
  const document = parseHtml(flattenNesting(source).source)
  for (const reading of document.querySelectorAll('rt, rp')) reading.remove()
  return collectBlocks(document.body, { targetOf: createTargetOf(baseUrl) })
}

/** Each line is a paragraph, except where a fixed width broke them. */
export function blocksOfPlainText(text: string): readonly BlockPart[] {
  return divideText(text.replaceAll('\u0000', '')).flatMap(({ lines, isWrapped }) =>
    (isWrapped ? [joinLines(lines)] : lines)
      .map((line): BlockPart => ({ kind: 'paragraph', text: line.trim().toWellFormed() }))
      .filter((part) => part.text !== ''),
  )
}

/** The words of HTML in one line, for titles and names that carry tags or references. */
export function wordsOfHtml(source: string): string {
  return blocksOfHtml(source)
    .map((part) => part.text)
    .join(' ')
}

/** Does a text of unknown kind carry markup? Tags, or references to characters. */
export function hasMarkup(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i.test(text)
}
