/**
 * A quote as plain text to paste anywhere: the words, by whom, where and when they were published, where in the text they stand, and the
 * file that proves it. The quote has a line of its own and is byte for byte the excerpt's; names in other directions of writing are
 * isolated, so that commas and dates stay in place (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 */
import type { Article } from '../../domain/article.ts'
import type { ArticleBody } from '../../domain/article-body.ts'
import type { TextPositionSelector } from '../../domain/excerpt.ts'
import { quotationMarks } from '../briefing/briefing-html/briefing-words.ts'
import { locateQuote } from '../briefing/locate-quote.ts'
import { createCodePointIndex } from '../code-points.ts'

export interface CitedQuote {
  readonly article: Pick<Article, 'title' | 'byline' | 'publisher' | 'agency' | 'url' | 'language'>
  /** The day, as it is read. */
  readonly issued: string | null
  readonly body: ArticleBody
  readonly position: TextPositionSelector
  readonly translation?: string | null | undefined
  /** Of the file that the article was read from. */
  readonly sha256: string
}

/** Enough of the hash to tell files of a case apart, short enough to read out. */
const HASH_LENGTH = 12

export function writeCitation({ article, issued, body, position, translation, sha256 }: CitedQuote): string {
  const quote = body.text.slice(position.start, position.end)
  const place = locateQuote(body, position, createCodePointIndex(body.text))
  const { byline, title, publisher, agency, url } = article
  const carrying = agency === null || agency === publisher ? null : `carrying ${isolate(agency)}`
  const told = [
    byline && isolate(byline),
    `“${isolate(title)}”`,
    publisher && isolate(publisher),
    carrying,
    issued,
    place?.inWords,
  ]
  return [
    inMarks(quote, article.language),
    ...(translation ? [`Translation: ${isolate(translation)}`] : []),
    `${told.filter(Boolean).join(', ')}.`,
    [url, `SHA-256 ${sha256.slice(0, HASH_LENGTH)}…`].filter(Boolean).join(' · '),
  ].join('\n')
}

/** A quote that brings its own marks gets no second ones. */
function inMarks(quote: string, language: string | null): string {
  if (/^[“„«"‘「『‹]/u.test(quote)) return quote
  const [open, close] = quotationMarks(language)
  return `${open}${quote}${close}`
}

function isolate(text: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
    ? `\u2068${text}\u2069`
    : text
}
