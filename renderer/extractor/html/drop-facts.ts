/**
 * Takes the title, the byline and the date off the beginning of an article's text where they only repeat what is in its fields.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { cleanName } from '../metadata/bylines.ts'
import { parseDate } from '../metadata/dates.ts'
import type { HtmlMetadata } from '../metadata/html-metadata.ts'
import { foldTitle } from '../metadata/title-words.ts'

/** Repetitions stand among the first few blocks; further down the same words are part of the text. */
const LOOKED_AT = 5
const MAX_FACT_LENGTH = 80

type Facts = Pick<HtmlMetadata, 'title' | 'byline' | 'issued'>

export function withoutFacts(parts: readonly BlockPart[], metadata: Facts): readonly BlockPart[] {
  const kept = parts.filter((part, index) => index >= LOOKED_AT || !repeatsFact(part, metadata))
  // A page that is nothing but its title keeps it.
  return kept.length > 0 ? kept : parts
}

function repeatsFact({ kind, text }: BlockPart, { title, byline, issued }: Facts): boolean {
  if (kind === 'heading' || kind === 'paragraph')
    if (title !== null && foldTitle(text) === foldTitle(title)) return true
  if (kind !== 'paragraph' || text.length > MAX_FACT_LENGTH) return false
  if (byline !== null && cleanName(text)?.toLowerCase() === byline.toLowerCase()) return true
  return (
    issued !== null &&
    !/[.!?]$/.test(text) &&
    parseDate(text)?.slice(0, 10) === issued.slice(0, 10) &&
    isMostlyDate(text)
  )
}

/** A date with its weekday and time, perhaps "Published:" before it, and no more. */
function isMostlyDate(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) >= 5 && (text.match(/\p{L}+/gu)?.length ?? 0) <= 6
}
