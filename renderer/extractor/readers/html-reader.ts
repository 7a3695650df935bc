/**
 * Web pages, as saved by any browser. Chromium's own parser reads them; Readability finds the article; our own walk takes its text block
 * by block. The facts about the article are read first, because finding it takes the page apart.
 */
import { createArticleBody, type BlockPart } from '../../../shared/domain/article-body.ts'
import type { ExtractedArticle } from '../../../shared/domain/extraction.ts'
import { findCredits } from '../credits.ts'
import { withoutFacts } from '../html/drop-facts.ts'
import { findArticle } from '../html/find-article.ts'
import { flattenNesting } from '../html/flatten-nesting.ts'
import { createTargetOf } from '../html/link-targets.ts'
import { parseHtml } from '../html/parse-html.ts'
import { guessDirection, guessLanguage } from '../language.ts'
import { readHtmlMetadata } from '../metadata/html-metadata.ts'
import { Refusal } from '../refusal.ts'
import type { Reader, ReceivedFile } from './reader.ts'

export const htmlReader: Reader = {
  name: 'html',
  version: '1',
  kinds: ['html'],
  read: readHtml,
}

function readHtml({ text }: ReceivedFile): readonly ExtractedArticle[] {
  const { source, depth } = flattenNesting(text)
  const document = parseHtml(source)
  const metadata = readHtmlMetadata(document, source)
  const { parts: found, warnings } = findArticle({
    document,
    source,
    targetOf: createTargetOf(metadata.url),
    statedText: metadata.statedText,
  })
  if (found.length === 0) throw new Refusal('no-text', 'The page has no words to read.')
  const parts = withoutFacts(found, metadata)
  const sample = sampleOf(parts)
  const language = metadata.language ?? guessLanguage(sample)
  const direction = metadata.direction ?? guessDirection(sample, language)
  const credits = findCredits(parts, metadata.byline)
  return [
    {
      title: metadata.title ?? firstWords(parts),
      byline: metadata.byline,
      publisher: metadata.publisher,
      agency: credits.agency,
      dateline: credits.dateline,
      issued: metadata.issued,
      url: metadata.url,
      language,
      direction,
      body: createArticleBody(parts.map((part) => withoutDirection(part, direction))),
      warnings:
        depth === null
          ? [...warnings]
          : [
              `The page nests ${depth} elements into each other; tags beyond the usual were left out.`,
              ...warnings,
            ],
    },
  ]
}

function sampleOf(parts: readonly BlockPart[]): string {
  let sample = ''
  for (const part of parts) {
    if (sample.length > 4000) break
    sample += `${part.text.slice(0, 1000)}\n`
  }
  return sample
}

function firstWords(parts: readonly BlockPart[]): string {
  const text = parts[0]?.text ?? ''
  return text.length <= 120 ? text : `${text.slice(0, 120).replace(/\s+\S*$/, '')}…`
}

/** A block says its direction only where it differs from the article's. */
function withoutDirection(part: BlockPart, direction: 'ltr' | 'rtl'): BlockPart {
  if (part.direction !== direction) return part
  const { direction: _same, ...rest } = part
  return rest
}
