/**
 * Where on the page the article is: all of its blocks are judged, and those that are likely the article's are taken. Then what a page saved
 * without running its scripts may hide: text in elements that a script was to show, in the script itself, or in what the page tells search engines.
 * At last the whole page without its furniture.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { articleModel } from './article-model.ts'
import { chooseBlocks } from './choose-blocks.ts'
import { collectBlocks, collectPlacedBlocks, type PlacedBlock } from './collect-blocks.ts'
import { findStandfirst } from './find-standfirst.ts'
import { foldFacts, type KnownFacts } from './measure-words.ts'
import { outlinePage, type PageBlock } from './page-outline.ts'
import { parseHtml } from './parse-html.ts'
import { findHtmlInScripts } from './text-in-scripts.ts'

/** Measuring this many blocks takes seconds and a hundred megabytes. Real pages have some 500. */
const MAX_JUDGED_BLOCKS = 20_000

/** Less than this is a teaser or a notice, and it is worth looking where else the text may be. */
const SHORT_TEXT = 500

/** What stands around the text of an ordinary page. */
const FURNITURE =
  'nav, header, footer, aside, form, menu, button, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [hidden], [aria-hidden=true]'

/** "$$ADVERT$$", "{{related}}": where the script puts something in. */
const PLACEHOLDER = /^(?:\$\$|\{\{|\[\[|%%|##).{1,40}(?:\$\$|\}\}|\]\]|%%|##)$/

export interface FoundArticle {
  readonly parts: readonly BlockPart[]
  readonly standfirst: string | null
  readonly warnings: readonly string[]
}

export interface PageToRead {
  /** Parsed from `source`; may be taken apart here. */
  readonly document: Document
  readonly source: string
  readonly targetOf: (href: string) => string | null
  readonly known: Omit<KnownFacts, 'description'>
}

export function findArticle({ document, source, targetOf, known }: PageToRead): FoundArticle {
  const facts = { ...known, description: readDescription(document) }
  const choose = (page: Document): readonly PageBlock[] | null => {
    const placed = collectPage(page, targetOf)
    return placed.length > MAX_JUDGED_BLOCKS ? null : chooseBlocks(outlinePage(placed), facts, articleModel)
  }
  const readWhole = () => collectBlocks(withoutFurniture(document, source), { targetOf })
  const hidden = hiddenTextLength(document)
  let chosen = choose(document)
  if (chosen === null)
    return {
      parts: readWhole(),
      standfirst: null,
      warnings: ['The page is too large to look for the article in it; all of its text is here.'],
    }
  const warnings: string[] = []
  let isHidden = false
  if (lengthOf(partsOf(chosen)) < SHORT_TEXT && hidden > SHORT_TEXT) {
    const shown = choose(parseHtml(source, { showHidden: true }))
    if (shown !== null && lengthOf(partsOf(shown)) > 2 * lengthOf(partsOf(chosen)) + SHORT_TEXT) {
      chosen = shown
      isHidden = true
    }
  }
  let parts = partsOf(chosen)
  const standfirst = findStandfirst(chosen, foldFacts(facts))
  isHidden ||= 2 * lengthOf(partsOf(chosen.filter(({ place }) => place.isHidden))) > lengthOf(parts)
  if (isHidden) warnings.push('The text was in a part of the page that is shown by a script.')
  if (lengthOf(parts) < SHORT_TEXT) {
    const waiting = findWaitingText(document, known.statedText, targetOf)
    if (waiting !== null && lengthOf(waiting.parts) > 2 * lengthOf(parts) + SHORT_TEXT) {
      parts = waiting.parts
      warnings.push(waiting.warning)
    }
  }
  if (parts.length === 0) {
    parts = readWhole()
    warnings.push('No article was recognised on the page; all of its text is here.')
  }
  return { parts, standfirst, warnings }
}

/** The text of a page that draws it by a script: out of the script, or as the page repeats it for search engines. */
function findWaitingText(
  document: Document,
  statedText: string | null,
  targetOf: PageToRead['targetOf'],
): { readonly parts: readonly BlockPart[]; readonly warning: string } | null {
  const stated = statedText === null ? [] : splitStatedText(statedText)
  const html = findHtmlInScripts(document)
  const drawn = (html === null ? [] : collectBlocks(rootOf(parseHtml(html)), { targetOf })).filter(
    (part) => !PLACEHOLDER.test(part.text),
  )
  // What is for search engines is bare text, and often cut.
  if (drawn.length > 0 && lengthOf(drawn) > 0.7 * lengthOf(stated))
    return {
      parts: drawn,
      warning: 'The page shows its text by a script; the text here was waiting in the script.',
    }
  if (stated.length === 0) return null
  return {
    parts: stated,
    warning: 'The page shows its text by a script; the text here is from its description for search engines.',
  }
}

/** What the page says its article is about, in its meta tags. */
export function readDescription(document: Document): string | null {
  const tag = document.querySelector('meta[property="og:description" i], meta[name="description" i]')
  return tag?.getAttribute('content')?.trim() || null
}

/** The blocks of a page in their places. Hidden ones come along when they are long: a script may be about to show them. */
export function collectPage(page: Document, targetOf: PageToRead['targetOf']): readonly PlacedBlock[] {
  return collectPlacedBlocks(rootOf(page), { targetOf, hiddenFrom: SHORT_TEXT })
}

/** A page of frames has no body to speak of. */
function rootOf(document: Document): Element {
  return document.body ?? document.documentElement
}

/** The page without its furniture, unless that is all there is. */
function withoutFurniture(document: Document, source: string): Element {
  const root = rootOf(document)
  for (const element of root.querySelectorAll(FURNITURE)) element.remove()
  return (root.textContent ?? '').trim() === '' ? rootOf(parseHtml(source, { showHidden: true })) : root
}

function hiddenTextLength(document: Document): number {
  let length = 0
  for (const element of document.querySelectorAll('[hidden]')) length += element.textContent?.length ?? 0
  return length
}

function partsOf(blocks: readonly PageBlock[]): readonly BlockPart[] {
  return blocks.map(({ part }) => part)
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
