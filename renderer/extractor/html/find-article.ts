/**
 * Where on the page the article is. Readability first. Then what a page saved without running its scripts may hide: text in elements that
 * a script was to show, and the text that its JSON-LD repeats for search engines. At last the whole page without its furniture.
 */
import { Readability } from '@mozilla/readability'
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { collectBlocks } from './collect-blocks.ts'
import { markRelativeLinks } from './link-targets.ts'
import { countElements, parseHtml } from './parse-html.ts'

/** Readability's time grows faster than the page; beyond this it would not end within the time limit. Real articles have some 1,000. */
const MAX_ELEMENTS_FOR_READABILITY = 40_000

/** Less than this is a teaser or a notice, and it is worth looking where else the text may be. */
const SHORT_TEXT = 500

/** What stands around the text of an ordinary page. */
const FURNITURE =
  'nav, header, footer, aside, form, menu, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [hidden], [aria-hidden=true]'

export interface FoundArticle {
  readonly parts: readonly BlockPart[]
  readonly warnings: readonly string[]
}

export interface PageToRead {
  /** Parsed from `source`; is taken apart here. */
  readonly document: Document
  readonly source: string
  readonly targetOf: (href: string) => string | null
  /** The article's text as the page's JSON-LD repeats it. */
  readonly statedText: string | null
}

export function findArticle({ document, source, targetOf, statedText }: PageToRead): FoundArticle {
  const collect = (root: Element | null) => (root === null ? [] : collectBlocks(root, { targetOf }))
  const elements = countElements(document)
  if (elements > MAX_ELEMENTS_FOR_READABILITY) {
    const warning = `The page has ${elements} elements, too many to look for the article among them; all of its text is here.`
    return { parts: collect(readWhole(document, source)), warnings: [warning] }
  }
  const hidden = hiddenTextLength(document)
  let parts = collect(runReadability(document))
  const warnings: string[] = []
  if (lengthOf(parts) < SHORT_TEXT && hidden > SHORT_TEXT) {
    const shown = collect(runReadability(parseHtml(source, { showHidden: true })))
    if (lengthOf(shown) > 2 * lengthOf(parts) + SHORT_TEXT) {
      parts = shown
      warnings.push('The text was in a part of the page that is shown by a script.')
    }
  }
  if (
    statedText !== null &&
    lengthOf(parts) < SHORT_TEXT &&
    statedText.length > 2 * lengthOf(parts) + SHORT_TEXT
  ) {
    parts = splitStatedText(statedText)
    warnings.push(
      'The page shows its text by a script; the text here is from its description for search engines.',
    )
  }
  if (parts.length === 0) {
    // Readability has taken the first document apart.
    parts = collect(readWhole(parseHtml(source), source))
    warnings.push('No article was recognised on the page; all of its text is here.')
  }
  return { parts, warnings }
}

function runReadability(document: Document): Element | null {
  markRelativeLinks(document)
  try {
    // The element itself instead of its HTML: nothing is serialised and nothing parsed again.
    const options = { serializer: (node: Node) => node, disableJSONLD: true }
    return (new Readability<Node>(document, options).parse()?.content as Element | null | undefined) ?? null
  } catch {
    // It throws on pages that are built to confuse it, and on some that are only broken. The page is then read whole.
    return null
  }
}

/** The page without its furniture, unless that is all there is. */
function readWhole(document: Document, source: string): Element {
  for (const element of document.body.querySelectorAll(FURNITURE)) element.remove()
  if ((document.body.textContent ?? '').trim() !== '') return document.body
  return parseHtml(source, { showHidden: true }).body
}

function hiddenTextLength(document: Document): number {
  let length = 0
  for (const element of document.querySelectorAll('[hidden]')) length += element.textContent?.length ?? 0
  return length
}

function lengthOf(parts: readonly BlockPart[]): number {
  return parts.reduce((sum, part) => sum + part.text.length, 0)
}

function splitStatedText(text: string): BlockPart[] {
  const bare = /<(?:p|br|div)\b[^>]*>/i.test(text)
    ? (parseHtml(text.replace(/<(?:p|br|div)\b[^>]*>/gi, '\n')).body.textContent ?? '')
    : text
  return bare
    .split(/\s*\n\s*/)
    .map((line): BlockPart => ({
      kind: 'paragraph',
      text: line
        .replace(/[ \t\f]+/g, ' ')
        .trim()
        .toWellFormed(),
    }))
    .filter((part) => part.text !== '')
}
