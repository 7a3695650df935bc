/** Markdown (CommonMark and tables). Tags in it are characters like others: HTML is switched off in the parser. */
import MarkdownIt from 'markdown-it'
import { assembleArticle } from '../assemble-article.ts'
import { findCredits } from '../credits.ts'
import { normalizeLanguage } from '../language.ts'
import { joinNames } from '../metadata/bylines.ts'
import { parseDate } from '../metadata/dates.ts'
import { readFrontMatter } from '../text/front-matter.ts'
import { readOpening } from '../text/headline.ts'
import { collectTokens } from '../text/markdown-blocks.ts'
import { plainTextReader } from './plain-text-reader.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'

export const markdownReader: Reader = {
  name: 'markdown',
  version: '1',
  read: readMarkdown,
}

function readMarkdown(file: ReceivedFile): Reading | Promise<Reading> {
  const { values, rest } = readFrontMatter(file.text)
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false })
  const parts = collectTokens(parser.parse(rest.replaceAll('\u0000', ''), {}))
  // Nested beyond the parser's patience, or nothing but markup: the words are in the file all the same.
  if (parts.length === 0) return plainTextReader.read(file)
  const value = (...keys: readonly string[]) =>
    keys.map((key) => values.get(key)).find((each) => each !== undefined && each !== '') ?? null
  const datelineOf = (paragraph: string) =>
    findCredits([{ kind: 'paragraph', text: paragraph }], null).dateline
  const opening = readOpening(parts, datelineOf)
  const authors = value('author', 'authors', 'byline', 'by')
  const byline = authors === null ? opening.byline : joinNames(authors.split(/\s*,\s*/))
  const written = value('date', 'published', 'issued', 'publishdate', 'created')
  const article = assembleArticle(parts, {
    title: value('title', 'headline')?.slice(0, 1900) ?? opening.title,
    standfirst: value('standfirst', 'description', 'summary', 'subtitle')?.slice(0, 4000) ?? null,
    byline,
    publisher: value('publisher', 'source', 'site', 'outlet', 'publication')?.slice(0, 500) ?? null,
    agency: value('agency')?.slice(0, 300) ?? null,
    issued: (written === null ? null : parseDate(written)) ?? opening.issued,
    url:
      /^https?:\/\/\S+$/.exec(value('url', 'link', 'canonical', 'source_url') ?? '')?.[0].slice(0, 4000) ?? null,
    language: normalizeLanguage(value('lang', 'language', 'locale')),
  })
  return { articles: [article] }
}
