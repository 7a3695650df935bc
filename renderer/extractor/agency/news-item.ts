/**
 * What the formats of news agencies have in common: an item with a name, a version and a state, fields beside the text, and text that may be
 * missing, because it is a picture or because the item takes back an earlier one. From here an item becomes an article.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import type { PublicationStatus } from '../../../shared/domain/article.ts'
import type { ExtractedArticle, FieldCandidate } from '../../../shared/domain/extraction.ts'
import { assembleArticle } from '../assemble-article.ts'
import { findCredits } from '../credits.ts'
import { normalizeLanguage } from '../language.ts'
import { joinNames } from '../metadata/bylines.ts'
import { parseDate } from '../metadata/dates.ts'

export interface NewsItem {
  /** "text", "picture", "video" … as the item calls itself. */
  readonly type: string | null
  readonly identifier: string | null
  readonly version: string | null
  /** As written: "usable", "stat:canceled", "Withheld". */
  readonly status: string | null
  readonly headline: string | null
  readonly standfirst: string | null
  /** As written, one string for each person or line. */
  readonly bylines: readonly string[]
  /** Who made it available. */
  readonly provider: string | null
  /** Whom it credits for the news. */
  readonly sources: readonly string[]
  readonly dateline: string | null
  /** Where the author was; not a dateline as printed. */
  readonly located: string | null
  /** Dates as written with where they stand, the best first. */
  readonly dates: readonly (readonly [from: string, written: string])[]
  readonly url: string | null
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
  /** A note from editor to editor: why it was killed, what was put right. */
  readonly note: string | null
  readonly text: readonly BlockPart[]
  /** What it says about a picture or an event that it has no text about. */
  readonly descriptions: readonly string[]
}

export const emptyItem: NewsItem = {
  type: null,
  identifier: null,
  version: null,
  status: null,
  headline: null,
  standfirst: null,
  bylines: [],
  provider: null,
  sources: [],
  dateline: null,
  located: null,
  dates: [],
  url: null,
  language: null,
  direction: null,
  note: null,
  text: [],
  descriptions: [],
}

/** Null when the item has no words beyond its fields. */
export function assembleNewsItem(item: NewsItem): ExtractedArticle | null {
  const status = parseStatus(item.status)
  const parts = findWords(item, status)
  if (parts.length === 0) return null
  const credits = findCredits(item.text, null)
  const sources = joinWords(item.sources)
  const byline = joinNames(item.bylines) ?? joinWords(item.bylines)
  const issued = item.dates.map(([, written]) => parseDate(written)).find((date) => date !== null) ?? null
  const agency = sources ?? credits.agency ?? item.provider
  return assembleArticle(parts, {
    ...(item.headline === null ? {} : { title: item.headline.slice(0, 2000) }),
    standfirst: item.text.length === 0 ? null : (item.standfirst?.slice(0, 4000) ?? null),
    byline: byline?.slice(0, 1000) ?? null,
    publisher: item.provider?.slice(0, 500) ?? null,
    agency: agency?.slice(0, 300) ?? null,
    dateline: (item.dateline ?? credits.dateline ?? item.located)?.slice(0, 300) ?? null,
    issued,
    url: item.url?.slice(0, 4000) ?? null,
    identifier: item.identifier?.slice(0, 1000) ?? null,
    identifierVersion: item.version?.slice(0, 60) ?? null,
    status,
    language: normalizeLanguage(item.language),
    ...(item.direction === null ? {} : { direction: item.direction }),
    candidates: listCandidates(item, credits.dateline),
    warnings: item.note === null ? [] : [`The sender notes: ${item.note}`.slice(0, 500)],
  })
}

/** Its text; otherwise what it tells about itself; a kill notice is worth reading even when it is only a headline. */
function findWords(item: NewsItem, status: PublicationStatus | null): readonly BlockPart[] {
  if (item.text.length > 0) return item.text
  const kind = /picture|photo|image|graphic|animation|video|audio/i.test(item.type ?? '')
    ? 'caption'
    : 'paragraph'
  const described = [...new Set(item.descriptions)].map((text): BlockPart => ({ kind, text }))
  if (described.length > 0 || status !== 'canceled') return described
  const notice = [item.headline, item.note].filter((text) => text !== null)
  return notice.map((text): BlockPart => ({ kind: 'paragraph', text }))
}

/** "usable", "stat:usable", "Embargoed", "cancelled"; null when it is none that we know. */
function parseStatus(written: string | null): PublicationStatus | null {
  const word =
    written
      ?.trim()
      .toLowerCase()
      .replace(/^.*[:/]/, '') ?? ''
  if (word === 'usable') return 'usable'
  if (word === 'withheld' || word === 'embargoed') return 'withheld'
  return /^(?:cancell?ed|killed?)$/.test(word) ? 'canceled' : null
}

function listCandidates(item: NewsItem, printedDateline: string | null): FieldCandidate[] {
  const offered: [FieldCandidate['field'], string | null, string][] = [
    ['title', item.headline, 'headline'],
    ['standfirst', item.standfirst, 'standfirst'],
    ...item.bylines.map((name): [FieldCandidate['field'], string, string] => ['byline', name, 'byline']),
    ['publisher', item.provider, 'provider'],
    ['agency', joinWords(item.sources), 'source'],
    ['agency', item.provider, 'provider'],
    ['dateline', item.dateline, 'dateline'],
    ['dateline', printedDateline, 'text'],
    ['dateline', item.located, 'located'],
    ...item.dates.map(([from, written]): [FieldCandidate['field'], string | null, string] => [
      'issued',
      parseDate(written),
      from,
    ]),
  ]
  return offered.flatMap(([field, value, from]) =>
    value === null || value === '' ? [] : [{ field, value: value.slice(0, 2000), from }],
  )
}

function joinWords(words: readonly string[]): string | null {
  const kept = [...new Set(words.map((word) => word.replace(/\s+/g, ' ').trim()))].filter(
    (word) => word !== '',
  )
  return kept.length === 0 ? null : kept.join(', ')
}
