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

/** Reads the first lines. `datelineOf` tells a paragraph's dateline, so that a title made of it begins behind. */
export function readOpening(
  parts: readonly BlockPart[],
  datelineOf: (text: string) => string | null,
): Opening {
  const first = parts.slice(0, OPENING_LENGTH)
  const scores = first.map((_, index) => scoreHeadline(parts, index, datelineOf))
  const best = Math.max(...scores)
  const headlineAt = best > 0 ? scores.indexOf(best) : null
  const lines = first.filter((_, index) => index !== headlineAt)
  const byline = lines
    .map((part) => (part.text.length <= 120 ? BYLINE.exec(part.text)?.[1] : undefined))
    .find((each) => each !== undefined)
  const dateLine = lines.find((part) => isDateLine(part.text))
  return {
    title: headlineAt === null ? firstSentence(parts, datelineOf) : parts[headlineAt]!.text.slice(0, 1900),
    headlineAt,
    byline: byline === undefined ? null : cleanName(byline),
    issued: dateLine === undefined ? null : parseDate(dateLine.text),
  }
}

/** Blocks at the beginning among which a headline, a byline and a date are looked for: an agency's head takes six or seven. */
const OPENING_LENGTH = 10

const BYLINE = /^(?:by|von|par|por|di|بقلم|автор:?)\s+(\p{L}.{1,100})$/iu

/** How much a block looks like the headline; 0 when it is none. */
function scoreHeadline(
  parts: readonly BlockPart[],
  index: number,
  datelineOf: (text: string) => string | null,
): number {
  const { kind, text } = parts[index]!
  // Markdown says what is a heading, and the first one is the headline.
  if (kind === 'heading') return 20 - index
  if (kind !== 'paragraph' || text.length > MAX_HEADLINE_LENGTH || parts.length < 2 || !/\p{L}/u.test(text))
    return 0
  if (isCaption(text) || BYLINE.test(text) || isDateLine(text) || datelineOf(text) !== null) return 0
  // A headline ends without a full stop.
  if (/[.。।۔:;,][)"'”’»]?$/.test(text)) return 0
  const following = parts.slice(index + 1, index + 6)
  if (!following.some((later) => later.text.length > text.length)) return 0
  const next = following[0]?.text ?? ''
  const leadsToStory = BYLINE.test(next) || datelineOf(next) !== null || next.length > 2 * MAX_HEADLINE_LENGTH
  const isSentenceLong = text.length >= 25 && (text.split(/\s+/).length >= 4 || NO_SPACES.test(text))
  return (
    (index === 0 ? 3 : Math.max(0.5, 2 - index * 0.2)) +
    (leadsToStory ? 4 : 0) +
    (isSentenceLong ? 2 : 0) -
    (/\S \/ \S|\d{4}/.test(text) ? 1 : 0)
  )
}

const NO_SPACES = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]{8}/

/** "5 March 2031", "Filed: Tuesday 4 March 2031, 22:50 (UTC+1)". */
function isDateLine(text: string): boolean {
  return text.length <= 60 && parseDate(text) !== null
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
