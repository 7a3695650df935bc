/**
 * Web pages, as saved by any browser. Chromium's own parser reads them; our own walk takes their text block by block, and
 * each block is judged. The facts about the article are read first, because they help to tell its text.
 */
import type { ExtractionOptions } from '../../../shared/domain/extraction.ts'
import { assembleArticle } from '../assemble-article.ts'
import { withoutFacts } from '../html/drop-facts.ts'
import { findArticle } from '../html/find-article.ts'
import { flattenNesting } from '../html/flatten-nesting.ts'
import { createTargetOf } from '../html/link-targets.ts'
import { parseHtml } from '../html/parse-html.ts'
import { takeWholePage } from '../html/whole-page.ts'
import { readHtmlMetadata } from '../metadata/html-metadata.ts'
import { Refusal } from '../refusal.ts'
import type { Reader, Reading } from './reader.ts'

export const htmlReader: Reader = {
  name: 'html',
  version: '2',
  read: readHtmlPage,
}

export interface HtmlPage {
  readonly text: string
  /** Where the page was captured, when the file around it tells. */
  readonly capturedFrom?: string
  readonly options?: ExtractionOptions
}

export function readHtmlPage({ text, capturedFrom, options }: HtmlPage): Reading {
  const { source, depth } = flattenNesting(
    capturedFrom === undefined ? text : noteCapture(text, capturedFrom),
  )
  const document = parseHtml(source)
  const metadata = readHtmlMetadata(document, source)
  const targetOf = createTargetOf(metadata.url)
  const isWhole = options?.wholePage === true
  const {
    parts: found,
    standfirst,
    warnings,
  } = isWhole
    ? { ...takeWholePage(source, targetOf), standfirst: null }
    : findArticle({ document, source, targetOf, known: metadata })
  if (found.length === 0) throw new Refusal('no-text', 'The page has no words to read.')
  const parts = isWhole ? found : withoutFacts(found, metadata)
  const article = assembleArticle(parts, {
    ...(metadata.title === null ? {} : { title: metadata.title }),
    standfirst,
    byline: metadata.byline,
    publisher: metadata.publisher,
    issued: metadata.issued,
    url: metadata.url,
    language: metadata.language,
    ...(metadata.direction === null ? {} : { direction: metadata.direction }),
    candidates: [...metadata.candidates],
    warnings:
      depth === null
        ? [...warnings]
        : [
            `The page nests ${depth} elements into each other; tags beyond the usual were left out.`,
            ...warnings,
          ],
  })
  return { articles: [article] }
}

/** Tells the address in the words of browsers that save pages; what the page itself names as its address goes first. */
function noteCapture(text: string, url: string): string {
  return URL.canParse(url) ? `<!-- saved from url=(0)${new URL(url).href} -->\n${text}` : text
}
