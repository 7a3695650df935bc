/**
 * A page's facts about its article. Every finder brings what it found and where; for each field one rule chooses among them. What was not
 * chosen is kept as a candidate, because the analyst may know better.
 */
import type { Direction } from '../../../shared/domain/article.ts'
import { MAX_CANDIDATES, type FieldCandidate } from '../../../shared/domain/extraction.ts'
import { normalizeLanguage } from '../language.ts'
import { chooseByline } from './choose-byline.ts'
import { isBylineLabel } from './byline-words.ts'
import { joinNames } from './bylines.ts'
import { findDateInUrl, parseDate } from './dates.ts'
import { chooseDate } from './dates/choose-date.ts'
import { findVisibleDates, LIKELY_POINTS } from './dates/visible-dates.ts'
import { readJsonLd, type LinkedArticle } from './json-ld.ts'
import { readMetaTags, type MetaTags } from './meta-tags.ts'
import {
  AUTHOR_FAMILY,
  AUTHOR_NAMES,
  LANGUAGE_NAMES,
  MODIFIED_NAMES,
  PUBLISHED_NAMES,
  PUBLISHER_NAMES,
  TITLE_NAMES,
} from './meta-names.ts'
import { readPageLines, type PageLine } from './page-lines.ts'
import { chooseTitle, foldTitle } from './titles.ts'
import { findVisibleBylines, LIKELY_BYLINE } from './visible-bylines.ts'

export interface HtmlMetadata {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly issued: string | null
  readonly url: string | null
  readonly language: string | null
  readonly direction: Direction | null
  /** What else was found for these fields, and where; what was chosen is among it. */
  readonly candidates: readonly FieldCandidate[]
  /** The article's text as JSON-LD repeats it; worse than the page's own, but better than nothing. */
  readonly statedText: string | null
}

/** Web archives put the moment of the capture before the address. */
const ARCHIVED = /^https?:\/\/[^/]+\/(?:web\/)?\d{14}[a-z_]*\/(?=https?:)/i

/** A value that a finder brings, with the place where it was. */
interface Found {
  readonly value: string
  readonly from: string
}

/** `source` is the page as text, for notes that browsers leave when they save a page. */
export function readHtmlMetadata(document: Document, source: string): HtmlMetadata {
  const linked = readJsonLd(document)
  const meta = readMetaTags(document)
  const lines = readLines(document)
  const language = normalizeLanguage(
    document.documentElement.getAttribute('lang') ??
      document.documentElement.getAttribute('xml:lang') ??
      document.body?.getAttribute('lang') ??
      meta.first(...LANGUAGE_NAMES)?.value ??
      linked?.language ??
      null,
  )
  const urls = findUrls(document, source, linked, meta)
  const url = urls[0]?.value ?? null
  const host = hostOf(url)
  const publishers = [
    ...given(linked?.publisher, 'JSON-LD'),
    ...meta.all(...PUBLISHER_NAMES).filter(({ value }) => !/^@|^https?:/.test(value)),
    ...given(host, 'URL'),
  ]
  const siteNames = [
    ...publishers.map(({ value }) => value),
    ...(host === null ? [] : [host.replace(/\.[^.]+$/, '')]),
  ]

  const titles = findTitles(document, linked, meta)
  const headings = findHeadings(lines)
  const title = chooseTitle({
    titleTag: document.querySelector('title')?.textContent ?? null,
    stated: titles.filter(({ from }) => from !== 'title element').map(({ value }) => value),
    newsHeadline: linked?.isNews === true ? linked.headline : null,
    headings,
    siteNames,
  })
  const headlineAt = findHeadline(lines, title)

  const latest = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const visibleDates = findVisibleDates(lines, { language, headlineAt, latest })
  const stated = [...given(linked?.issued, 'JSON-LD'), ...meta.all(...PUBLISHED_NAMES)].flatMap(
    asDate(language),
  )
  const modified = [...given(linked?.modified, 'JSON-LD'), ...meta.all(...MODIFIED_NAMES)].flatMap(
    asDate(language),
  )
  const urlDate = url === null ? null : findDateInUrl(url.replace(ARCHIVED, ''))
  const issued = chooseDate({
    stated: stated.map(({ value }) => value),
    modified: modified.map(({ value }) => value),
    visible: visibleDates,
    url: urlDate,
  })

  const statedBylines = findStatedBylines(linked, meta)
  const visibleBylines = findVisibleBylines(lines, { headlineAt, language })
  const organisations = (linked?.authors ?? [])
    .filter((author) => author.isOrganisation)
    .map(({ name }) => name)
  const byline = chooseByline({
    stated: statedBylines.map(({ names }) => names),
    organisations,
    visible: visibleBylines,
    siteNames,
  })

  return {
    title,
    byline,
    publisher: publishers[0]?.value.slice(0, 500) ?? null,
    issued,
    url,
    language,
    direction: directionOf(document.documentElement) ?? directionOf(document.body),
    candidates: listCandidates({
      title: [...titles, ...headings.slice(0, 3).map(({ text }) => ({ value: text, from: 'heading' }))],
      byline: [
        ...statedBylines.flatMap(({ names, from }) => given(joinNames(names), from)),
        ...visibleBylines
          .filter(({ points }) => points >= LIKELY_BYLINE)
          .slice(0, 3)
          .flatMap(({ names }) => given(joinNames(names), 'visible text')),
      ],
      publisher: publishers,
      issued: [
        ...stated,
        ...visibleDates
          .filter(({ points }) => points >= LIKELY_POINTS)
          .slice(0, 3)
          .flatMap(({ readings, role }) =>
            readings.map((value) => ({
              value,
              from: role === 'updated' ? 'visible text, updated' : 'visible text',
            })),
          ),
        ...given(urlDate, 'URL'),
        ...modified.map(({ value, from }) => ({ value, from: `${from}, changed` })),
      ],
      url: urls,
      language: given(language, 'lang attribute'),
    }),
    statedText: linked?.text ?? null,
  }
}

/** What is shown; where that has no headline, also what waits for a script to be shown. */
function readLines({ body }: Document): PageLine[] {
  if (body === null) return []
  const lines = readPageLines(body)
  return lines.some(({ heading }) => heading === 1) ? lines : readPageLines(body, { showHidden: true })
}

function given(value: string | null | undefined, from: string): Found[] {
  return typeof value === 'string' && value.trim() !== '' ? [{ value: value.trim(), from }] : []
}

function asDate(language: string | null): (found: Found) => Found[] {
  return ({ value, from }) => given(parseDate(value, { language }), from)
}

function directionOf(element: Element | null): Direction | null {
  const dir = element?.getAttribute('dir')?.toLowerCase()
  return dir === 'rtl' || dir === 'ltr' ? dir : null
}

function findTitles(document: Document, linked: LinkedArticle | null, meta: MetaTags): Found[] {
  return [
    ...given(linked?.headline, 'JSON-LD'),
    ...meta.all(...TITLE_NAMES),
    ...given(document.querySelector('title')?.textContent, 'title element'),
  ]
}

/** Headings outside of menus and comments, first levels first. */
function findHeadings(lines: readonly PageLine[]): { text: string; level: number }[] {
  const headings = lines
    .filter(({ heading, place, text }) => heading > 0 && place !== 'comments' && text !== '')
    .map(({ text, heading }) => ({ text, level: heading }))
  return [...headings.filter(({ level }) => level === 1), ...headings.filter(({ level }) => level > 1)].slice(
    0,
    16,
  )
}

/** The line that shows the title; where two do, the one that is a heading. */
export function findHeadline(lines: readonly PageLine[], title: string | null): number | null {
  const folded = foldTitle(title ?? '')
  const isTitle = (line: PageLine) => {
    const text = foldTitle(line.text)
    return (
      folded !== '' &&
      (text === folded || (text.length >= 15 && (folded.includes(text) || text.includes(folded))))
    )
  }
  const candidates = [
    lines.findIndex((line) => line.heading > 0 && line.place !== 'furniture' && isTitle(line)),
    lines.findIndex((line) => line.place !== 'furniture' && !line.isLink && isTitle(line)),
    lines.findIndex((line) => line.heading === 1),
  ]
  return candidates.find((index) => index >= 0) ?? null
}

interface StatedByline {
  readonly names: readonly string[]
  readonly from: string
}

/** Where JSON-LD names nobody but organisations, the meta tags may name people. */
function findStatedBylines(linked: LinkedArticle | null, meta: MetaTags): StatedByline[] {
  const authors = linked?.authors ?? []
  const fromLinked = { names: authors.map(({ name }) => name), from: 'JSON-LD' }
  const hasPeople = authors.some(({ isOrganisation }) => !isOrganisation)
  const fromMeta = AUTHOR_NAMES.map((name) => ({
    names: meta
      .all(name)
      .map(({ value }) => (CATALOGUED.has(name) ? value.replace(/^([^,]+), ([^,]+)$/, '$2 $1') : value))
      .filter((value) => !/^https?:|^@|\//.test(value)),
    from: `meta ${name}`,
  }))
  const fromFamilies = { names: meta.matching(AUTHOR_FAMILY).map(({ value }) => value), from: 'meta tags' }
  const all = [...fromMeta, ...findLabelledBylines(meta), fromFamilies]
  return (hasPeople ? [fromLinked, ...all] : [...all, fromLinked]).filter(({ names }) => names.length > 0)
}

/** Cards for social media have labels for people to read: "Written by", and beside it who. */
function findLabelledBylines(meta: MetaTags): StatedByline[] {
  return ['1', '2', '3'].flatMap((number): StatedByline[] => {
    const label = meta.first(`twitter:label${number}`)?.value
    const data = meta.first(`twitter:data${number}`)
    return label !== undefined && data !== null && isBylineLabel(label)
      ? [{ names: [data.value], from: data.from }]
      : []
  })
}

/** Where libraries read along, the family name comes first. */
const CATALOGUED = new Set(['citation_author', 'citation_authors', 'dc.creator', 'dcterms.creator'])

function findUrls(document: Document, source: string, linked: LinkedArticle | null, meta: MetaTags): Found[] {
  const head = source.slice(0, 4096)
  return [
    ...given(document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), 'canonical link'),
    ...meta.all('og:url'),
    ...given(linked?.url, 'JSON-LD'),
    // What browsers write into the pages that they save: Chromium and IE, and the SingleFile add-on.
    ...given(/<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(head)?.[1], 'note of the browser'),
    ...given(/Page saved with SingleFile[\s\S]{0,200}?url:\s*(\S+)/.exec(head)?.[1], 'note of SingleFile'),
    ...meta.all('twitter:url'),
  ]
    .filter(({ value }) => /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(value) && value.length <= 4000)
    .map(({ value, from }) => ({ value: value.toWellFormed(), from }))
}

function hostOf(url: string | null): string | null {
  if (url === null) return null
  try {
    return new URL(url).hostname.replace(/^www\d?\./, '')
  } catch {
    return null
  }
}

/** Each value of a field once, with the first place that has it. */
function listCandidates(found: Partial<Record<FieldCandidate['field'], readonly Found[]>>): FieldCandidate[] {
  const candidates: FieldCandidate[] = []
  for (const [field, values] of Object.entries(found) as [FieldCandidate['field'], readonly Found[]][]) {
    const seen = new Set<string>()
    for (const { value, from } of values) {
      const shown = value.replace(/\s+/g, ' ').trim().slice(0, 2000)
      if (shown === '' || seen.has(shown)) continue
      seen.add(shown)
      candidates.push({ field, value: shown, from: from.slice(0, 80) })
    }
  }
  return candidates.slice(0, MAX_CANDIDATES)
}
