/**
 * The opening of a plain text: headline, byline, date and picture captions are told from the story by how they look. Nothing is taken out
 * of the text; the fields are only read off it.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { cleanName } from '../metadata/bylines.ts'
import { parseDate } from '../metadata/dates.ts'

export interface Opening {
  readonly title: string
  /** Index of the part that is the headline, or null when the text has none and `title` was taken from its first sentence. */
  readonly headlineAt: number | null
  readonly byline: string | null
  readonly issued: string | null
}

const MAX_HEADLINE_LENGTH = 180
const MAX_SENTENCE_LENGTH = 120

/** "… in Herat. Photo: AFP", "Photograph by Jane Roe/Reuters", "(AP Photo/John Doe)". */
const CAPTION =
  /(?:^|[\s.([|])(?:(?:file )?photo(?:graph)?s?|image|picture|pic|credit|foto|bild|crédit|fotografía|صورة|фото)\s?(?:credit)?s?\s?(?::|by|©|\/|courtesy)|\((?:AP|Reuters|AFP)(?: Photo)?\/[^)]+\)\s*$|\bGetty Images\b/iu

export function isCaption(text: string): boolean {
  return text.length <= 400 && CAPTION.test(text)
}

/** Reads the first lines. `datelineLength` tells how much of a paragraph its dateline takes, so that a title made of it begins behind. */
export function readOpening(
  parts: readonly BlockPart[],
  datelineOf: (text: string) => string | null,
): Opening {
  const first = parts.slice(0, 8)
  const headlineAt = first.findIndex((part, index) => index < 4 && isHeadline(part, parts, index, datelineOf))
  const lines = first.filter((_, index) => index !== headlineAt && index <= Math.max(headlineAt, 0) + 4)
  const byline = lines
    .map((part) => (part.text.length <= 120 ? BYLINE.exec(part.text)?.[1] : undefined))
    .find((each) => each !== undefined)
  const dateLine = lines.find((part) => part.text.length <= 60 && parseDate(part.text) !== null)
  return {
    title: headlineAt >= 0 ? parts[headlineAt]!.text.slice(0, 1900) : firstSentence(parts, datelineOf),
    headlineAt: headlineAt >= 0 ? headlineAt : null,
    byline: byline === undefined ? null : cleanName(byline),
    issued: dateLine === undefined ? null : parseDate(dateLine.text),
  }
}

const BYLINE = /^(?:by|von|par|por|di|بقلم|автор:?)\s+(\p{L}.{1,100})$/iu

function isHeadline(
  part: BlockPart,
  parts: readonly BlockPart[],
  index: number,
  datelineOf: (text: string) => string | null,
): boolean {
  if (part.kind === 'heading') return true
  if (part.kind !== 'paragraph' || part.text.length > MAX_HEADLINE_LENGTH || parts.length < 2) return false
  if (
    isCaption(part.text) ||
    BYLINE.test(part.text) ||
    (part.text.length <= 60 && parseDate(part.text) !== null)
  )
    return false
  if (datelineOf(part.text) !== null) return false
  // A headline ends without a full stop, and something longer follows it.
  if (/[.。।۔][)"'”’»]?$/.test(part.text) || !/\p{L}/u.test(part.text)) return false
  return parts.slice(index + 1, index + 6).some((later) => later.text.length > part.text.length)
}

/** The first sentence of the story, short enough for a list. */
function firstSentence(parts: readonly BlockPart[], datelineOf: (text: string) => string | null): string {
  const story = parts.find((part) => part.kind === 'paragraph' && !isCaption(part.text)) ?? parts[0]
  if (story === undefined) return ''
  const dateline = datelineOf(story.text) ?? ''
  const text = story.text.slice(dateline.length, dateline.length + 1000).replace(/^[\s–—:-]+/, '')
  const sentence = /^.{20,}?[.!?。！？؟](?=\s|$|["”'’»])/su.exec(text)?.[0] ?? text
  const bare = sentence.replace(/[.。]$/, '')
  return bare.length <= MAX_SENTENCE_LENGTH
    ? bare
    : `${bare.slice(0, MAX_SENTENCE_LENGTH).replace(/\s+\S*$/, '')}…`
}
