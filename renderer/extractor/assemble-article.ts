/**
 * Blocks and whatever else a format tells, made into an article. What it doesn't tell is read off the text where that is plain (dateline,
 * agency credit, language, direction) and null otherwise. Every reader ends here.
 */
import { createArticleBody, type BlockPart } from '../../shared/domain/article-body.ts'
import type { ExtractedArticle } from '../../shared/domain/extraction.ts'
import { findCorrection } from './corrections.ts'
import { findCredits } from './credits.ts'
import { guessDirection, guessLanguage } from './language.ts'

type Told = Partial<Omit<ExtractedArticle, 'body'>>

export function assembleArticle(parts: readonly BlockPart[], told: Told): ExtractedArticle {
  const sample = sampleOf(parts)
  const language = told.language ?? guessLanguage(sample)
  const direction = told.direction ?? guessDirection(sample, language)
  const credits = findCredits(parts, told.byline ?? null)
  return {
    title: firstWords(parts),
    standfirst: null,
    byline: null,
    publisher: null,
    correction: findCorrection(parts),
    issued: null,
    url: null,
    identifier: null,
    identifierVersion: null,
    status: null,
    candidates: [],
    warnings: [],
    ...told,
    agency: told.agency ?? credits.agency,
    dateline: told.dateline ?? credits.dateline,
    language,
    direction,
    body: createArticleBody(parts.map((part) => withoutDirection(part, direction))),
  }
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
