/** One entry of a feed as an article. What it lacks, the feed as a whole may say: authors, language, and always the publisher. */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import type { ExtractedArticle, FieldCandidate } from '../../../shared/domain/extraction.ts'
import { assembleArticle } from '../assemble-article.ts'
import { normalizeLanguage } from '../language.ts'
import { joinNames } from '../metadata/bylines.ts'
import { parseDate } from '../metadata/dates.ts'
import { fieldsOf, inherited } from './feed-elements.ts'
import { readBlocks, readLine } from './feed-text.ts'

/** What the feed as a whole says, read once: a feed may have thousands of entries. */
export interface FeedFacts {
  readonly title: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly language: string | null
}

export function readFeedFacts(channel: Element): FeedFacts {
  return {
    title: readLine(fieldsOf(channel, 'title')[0]),
    byline: findByline(channel),
    url: findLink(channel),
    language: fieldsOf(channel, 'language')[0]?.textContent ?? null,
  }
}

/** Null when the entry has neither title nor text. */
export function readEntry(entry: Element, feed: FeedFacts): ExtractedArticle | null {
  const source = fieldsOf(entry, 'source')[0]
  const url = findLink(entry)
  const title = readLine(fieldsOf(entry, 'title')[0])
  const texts = readTexts(entry, url ?? feed.url)
  const parts =
    texts[0] ?? (title === null ? [] : [{ kind: 'heading', level: 1, text: title } satisfies BlockPart])
  if (parts.length === 0) return null
  const dates = findDates(entry)
  const publisher = readSource(source) ?? feed.title
  const byline = findByline(entry) ?? (source === undefined ? null : findByline(source)) ?? feed.byline
  return assembleArticle(parts, {
    ...(title === null ? {} : { title: title.slice(0, 2000) }),
    standfirst: findStandfirst(texts),
    byline,
    publisher: publisher?.slice(0, 500) ?? null,
    issued: dates[0]?.value ?? null,
    url,
    identifier: findIdentifier(entry)?.slice(0, 1000) ?? null,
    identifierVersion: findVersion(entry)?.slice(0, 60) ?? null,
    language: findLanguage(entry, feed),
    candidates: [
      ...dates,
      ...(byline === null ? [] : [{ field: 'byline' as const, value: byline, from: 'feed' }]),
      ...(publisher === null
        ? []
        : [{ field: 'publisher' as const, value: publisher.slice(0, 2000), from: 'feed' }]),
    ],
    warnings: findGaps(texts[0]),
  })
}

/** Every text that the entry has, the fullest kind first; those without words are left out. */
function readTexts(entry: Element, url: string | null): (readonly BlockPart[])[] {
  const elements = fieldsOf(
    entry,
    'encoded',
    'content',
    'body',
    'fullitem',
    'description',
    'summary',
    'abstract',
    'tagline',
  )
  // An extension's full text (content:encoded, xhtml:body) comes before the feed's own summary.
  const isFull = (element: Element) => /^(?:encoded|content|body|fullitem)$/i.test(element.localName)
  const ordered = [...elements.filter(isFull), ...elements.filter((element) => !isFull(element))]
  return ordered.map((element) => readBlocks(element, url)).filter((parts) => parts.length > 0)
}

/** A summary that stands beside the full text. */
function findStandfirst([full, summary]: readonly (readonly BlockPart[])[]): string | null {
  if (full === undefined || summary === undefined) return null
  const words = summary.map((part) => part.text).join(' ')
  const isItsBeginning = full
    .map((part) => part.text)
    .join(' ')
    .startsWith(words.slice(0, 60))
  return isItsBeginning || words.length > 1000 ? null : words
}

function findGaps(parts: readonly BlockPart[] | undefined): string[] {
  if (parts === undefined) return ['The feed gives only the headline.']
  const isCut = /(?:\.\.\.|…|\[(?:\.\.\.|…|&hellip;)\])$/.test(parts.at(-1)!.text)
  return isCut ? ['The feed gives only the beginning of the text.'] : []
}

function findLink(element: Element): string | null {
  const links = fieldsOf(element, 'link').map((link) => ({
    rel: link.getAttribute('rel') ?? 'alternate',
    target: link.getAttribute('href') ?? link.textContent ?? '',
  }))
  const guids = fieldsOf(element, 'guid').filter((guid) => guid.getAttribute('isPermaLink') !== 'false')
  const candidates = [
    ...links.filter(({ rel }) => rel === 'alternate').map(({ target }) => target),
    ...guids.map((guid) => guid.textContent ?? ''),
    element.getAttribute('HREF') ?? '',
  ]
  const found = candidates.map((target) => target.trim()).find((target) => /^https?:\/\/\S+$/i.test(target))
  return found === undefined || found.length > 4000 ? null : found.toWellFormed()
}

function findIdentifier(entry: Element): string | null {
  const id = fieldsOf(entry, 'guid', 'id', 'identifier')[0]?.textContent?.trim() ?? ''
  const about = [...entry.attributes].find((attribute) => attribute.localName === 'about')?.value.trim() ?? ''
  return id !== '' ? id : about !== '' ? about : null
}

/** Atom counts states by the time of the last change; RSS doesn't count them. */
function findVersion(entry: Element): string | null {
  const updated = fieldsOf(entry, 'updated', 'modified')[0]?.textContent?.trim() ?? ''
  return updated === '' ? null : updated
}

const DATE_FIELDS = [
  'pubdate',
  'published',
  'issued',
  'date',
  'created',
  'updated',
  'modified',
  'lastbuilddate',
]

/** When it was published; when it was changed counts only where nothing else is said. */
function findDates(entry: Element): FieldCandidate[] {
  return fieldsOf(entry, ...DATE_FIELDS)
    .sort(
      (a, b) =>
        DATE_FIELDS.indexOf(a.localName.toLowerCase()) - DATE_FIELDS.indexOf(b.localName.toLowerCase()),
    )
    .flatMap((element) => {
      const value = parseDate(withOffset(element.textContent ?? ''))
      return value === null
        ? []
        : [{ field: 'issued' as const, value, from: `feed ${element.nodeName}`.slice(0, 80) }]
    })
}

/** Names of time zones as RFC 822 knows them. */
const ZONES: Readonly<Record<string, string>> = {
  UT: '+0000',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
}

function withOffset(written: string): string {
  return written.trim().replace(/(?<=\d\s)([A-Z]{2,3})$/, (zone) => ZONES[zone] ?? zone)
}

/** "Jane Roe"; RSS wants "jane@example.org (Jane Roe)" here, and gets everything. */
function findByline(element: Element): string | null {
  const names = fieldsOf(element, 'author', 'creator', 'contributor', 'managingeditor').map((author) => {
    const name = fieldsOf(author, 'name')[0] ?? author
    const written = readLine(name) ?? ''
    return /^\S+@\S+\s*\((.+)\)$/.exec(written)?.[1] ?? written
  })
  // Contributors and editors stand in only where nobody else is named.
  const authors = fieldsOf(element, 'author', 'creator').length
  return joinNames(authors > 0 ? names.slice(0, authors) : names)
}

/** Where an entry was taken over from: an Atom `source` holds a feed's head, one of RSS just a name. */
function readSource(source: Element | undefined): string | null {
  if (source === undefined) return null
  return source.firstElementChild === null ? readLine(source) : readLine(fieldsOf(source, 'title')[0])
}

function findLanguage(entry: Element, feed: FeedFacts): string | null {
  const text = fieldsOf(entry, 'content', 'encoded', 'description', 'summary')[0] ?? entry
  const stated = inherited(text, 'xml:lang') ?? fieldsOf(entry, 'language')[0]?.textContent ?? feed.language
  return normalizeLanguage(stated)
}
