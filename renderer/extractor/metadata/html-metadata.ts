/**
 * A page's facts about its article. Every finder brings what it found and where; for each field one rule chooses among them. What was not
 * chosen is kept as a candidate, because the analyst may know better.
 */
import type { Direction } from '../../../shared/domain/article.ts'
import type { FieldCandidate } from '../../../shared/domain/extraction.ts'
import { joinNames } from './bylines.ts'
import { chooseByline } from './choose-byline.ts'
import { findDateInUrl } from './dates.ts'
import { chooseDate } from './dates/choose-date.ts'
import { findVisibleDates, LIKELY_POINTS } from './dates/visible-dates.ts'
import { given, listCandidates, type Found } from './found.ts'
import { readPageLines, type PageLine } from './page-lines.ts'
import { readStatedFacts } from './stated-facts.ts'
import { foldTitle } from './title-words.ts'
import { chooseTitle, type Heading } from './titles.ts'
import { findVisibleBylines, LIKELY_BYLINE } from './visible-bylines.ts'

export interface HtmlMetadata {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly issued: string | null
  readonly url: string | null
  readonly language: string | null
  readonly direction: Direction | null
  /** What was found for these fields, and where. */
  readonly candidates: readonly FieldCandidate[]
  /** The article's text as JSON-LD repeats it; worse than the page's own, but better than nothing. */
  readonly statedText: string | null
}

const DAY_MS = 86_400_000
const MAX_TITLE_LENGTH = 2000

/** `source` is the page as text, for notes that browsers leave when they save a page. */
export function readHtmlMetadata(document: Document, source: string): HtmlMetadata {
  const stated = readStatedFacts(document, source)
  const { linked } = stated
  const lines = readLines(document)
  const language = stated.languages[0]?.value ?? null
  const url = stated.urls[0]?.value ?? null
  const host = hostOf(url)
  const publishers = [...stated.publishers, ...given(host, 'URL')]
  const siteNames = valuesOf([...publishers, ...given(host?.replace(/\.[^.]+$/, ''), 'URL')])

  const headings = findHeadings(lines)
  const titleTag = document.querySelector('title')?.textContent?.slice(0, MAX_TITLE_LENGTH) ?? null
  const newsHeadline = linked?.isNews === true ? linked.headline : null
  const title = chooseTitle({ titleTag, stated: valuesOf(stated.titles), newsHeadline, headings, siteNames })
  const headlineAt = findHeadline(lines, title)

  const latest = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10)
  const dates = findVisibleDates(lines, { language, headlineAt, latest })
  const urlDate = url === null ? null : findDateInUrl(url.replace(ARCHIVED, ''))
  const issued = chooseDate({
    ...{ stated: valuesOf(stated.published), modified: valuesOf(stated.modified) },
    ...{ visible: dates, url: urlDate },
  })

  const bylines = findVisibleBylines(lines, { headlineAt, language })
  const organisations = (linked?.authors ?? []).filter(({ isOrganisation }) => isOrganisation)
  const byline = chooseByline({
    stated: stated.bylines.map(({ names }) => names),
    organisations: organisations.map(({ name }) => name),
    ...{ visible: bylines, siteNames },
  })

  const likelyDates = dates.filter(({ points }) => points >= LIKELY_POINTS).slice(0, 3)
  const likelyBylines = bylines.filter(({ points }) => points >= LIKELY_BYLINE).slice(0, 3)
  return {
    ...{ title, byline, issued, url, language },
    publisher: publishers[0]?.value.slice(0, 500) ?? null,
    direction: directionOf(document.documentElement) ?? directionOf(document.body),
    candidates: listCandidates({
      title: [
        ...stated.titles,
        ...given(titleTag, 'title element'),
        ...headings.slice(0, 3).flatMap(({ text }) => given(text, 'heading')),
      ],
      byline: [
        ...stated.bylines.flatMap(({ names, from }) => given(joinNames(names), from)),
        ...likelyBylines.flatMap(({ names }) => given(joinNames(names), 'visible text')),
      ],
      publisher: publishers,
      issued: [
        ...stated.published,
        ...likelyDates.flatMap(({ readings, role }) => {
          const from = role === 'updated' ? 'visible text, updated' : 'visible text'
          return readings.flatMap((reading) => given(reading, from))
        }),
        ...given(urlDate, 'URL'),
        ...stated.modified.map(({ value, from }) => ({ value, from: `${from}, changed` })),
      ],
      url: stated.urls,
      language: stated.languages,
    }),
    statedText: linked?.text ?? null,
  }
}

function valuesOf(found: readonly Found[]): string[] {
  return found.map(({ value }) => value)
}

/** Web archives put the moment of the capture before the address. */
const ARCHIVED = /^https?:\/\/[^/]+\/(?:web\/)?\d{14}[a-z_]*\/(?=https?:)/i

function hostOf(url: string | null): string | null {
  if (url === null) return null
  try {
    return new URL(url).hostname.replace(/^www\d?\./, '')
  } catch {
    return null
  }
}

function directionOf(element: Element | null): Direction | null {
  const dir = element?.getAttribute('dir')?.toLowerCase()
  return dir === 'rtl' || dir === 'ltr' ? dir : null
}

/** What is shown; where that has no headline, also what waits for a script to be shown. */
function readLines({ body }: Document): PageLine[] {
  if (body === null) return []
  const waits =
    body.querySelector('h1:not([hidden] *)') === null && body.querySelector('[hidden] h1') !== null
  return readPageLines(body, { showHidden: waits })
}

const MAX_HEADINGS = 16

/** Headings outside of menus and comments, first levels first. */
function findHeadings(lines: readonly PageLine[]): Heading[] {
  const headings = lines
    .filter(({ heading, text }) => heading > 0 && text !== '')
    .map(({ text, heading }) => ({ text, level: heading }))
  const first = headings.filter(({ level }) => level === 1)
  return [...first, ...headings.filter(({ level }) => level > 1)].slice(0, MAX_HEADINGS)
}

/** The line that shows the title; where two do, the one that is a heading. */
export function findHeadline(lines: readonly PageLine[], title: string | null): number | null {
  const folded = foldTitle(title ?? '')
  const isTitle = ({ text, place }: PageLine) => {
    if (folded === '' || place === 'furniture') return false
    const line = foldTitle(text)
    return line === folded || (line.length >= 15 && (folded.includes(line) || line.includes(folded)))
  }
  const candidates = [
    lines.findIndex((line) => line.heading > 0 && isTitle(line)),
    lines.findIndex((line) => !line.isLink && isTitle(line)),
    lines.findIndex((line) => line.heading === 1),
  ]
  return candidates.find((index) => index >= 0) ?? null
}
