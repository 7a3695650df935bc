/**
 * Title, byline and date of a PDF: what its properties state and what its first page shows, each kept as a candidate with the place where it
 * was found. The eyes that read a web page's lines read these, too.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import type { ExtractedArticle, FieldCandidate } from '../../../shared/domain/extraction.ts'
import { guessLanguage } from '../language.ts'
import { joinNames } from '../metadata/bylines.ts'
import { chooseByline } from '../metadata/choose-byline.ts'
import { chooseDate } from '../metadata/dates/choose-date.ts'
import { findVisibleDates, LIKELY_POINTS } from '../metadata/dates/visible-dates.ts'
import type { PageLine } from '../metadata/page-lines.ts'
import { foldTitle } from '../metadata/title-words.ts'
import { chooseTitle } from '../metadata/titles.ts'
import { findVisibleBylines, LIKELY_BYLINE } from '../metadata/visible-bylines.ts'
import type { DocumentFacts, Stated } from './document-facts.ts'

type ArticleFacts = Pick<ExtractedArticle, 'byline' | 'publisher' | 'issued' | 'language'> & {
  /** Null when nothing says it. */
  readonly title: string | null
  readonly candidates: readonly FieldCandidate[]
}

/** Headline, byline and date stand at the beginning; behind as many lines they are those of something else. */
const OPENING_LINES = 400

/** `parts` are all blocks of the document, before any are left out. */
export function readArticleFacts(parts: readonly BlockPart[], facts: DocumentFacts): ArticleFacts {
  const lines = parts.slice(0, OPENING_LINES).map(toPageLine)
  const language =
    facts.language ??
    guessLanguage(
      parts
        .map(({ text }) => text.slice(0, 400))
        .join('\n')
        .slice(0, 6000),
    )
  const shownTitle = findHeadline(parts)
  const title = pickTitle(parts, shownTitle, facts)
  const at = title === null ? -1 : lines.findIndex(({ text }) => isSame(text, title))
  const headlineAt = at < 0 ? null : at
  const bylines = findVisibleBylines(lines, { headlineAt, language })
  const latest = facts.created.map(({ value }) => value.slice(0, 10)).sort()[0] ?? '9999'
  const dates = findVisibleDates(lines, { language, headlineAt, latest })
  const created = facts.isPrintedByBrowser
    ? []
    : facts.created.filter(({ value }) => isYearShown(value, lines))
  return {
    title,
    byline: chooseByline({
      stated: [facts.authors.map(({ value }) => value)].filter((names) => names.length > 0),
      organisations: [],
      visible: bylines,
      siteNames: facts.publishers.map(({ value }) => value),
    }),
    publisher: facts.publishers[0]?.value.slice(0, 500) ?? null,
    issued: chooseDate({ stated: [], modified: [], visible: dates, url: null }) ?? created[0]?.value ?? null,
    language,
    candidates: withoutRepeats([
      ...toCandidates('title', facts.titles),
      ...(shownTitle === null ? [] : [{ field: 'title' as const, value: shownTitle, from: FIRST_PAGE }]),
      ...facts.authors.flatMap(({ value, from }) => toCandidate('byline', joinNames([value]), from)),
      ...bylines
        .filter(({ points }) => points >= LIKELY_BYLINE)
        .flatMap(({ names }) => toCandidate('byline', joinNames(names), FIRST_PAGE)),
      ...dates
        .filter(({ points }) => points >= LIKELY_POINTS)
        .flatMap(({ readings }) => readings.flatMap((value) => toCandidate('issued', value, FIRST_PAGE))),
      ...toCandidates('issued', facts.created),
      ...toCandidates('publisher', facts.publishers),
    ]),
  }
}

const FIRST_PAGE = 'first page'
const MAX_TITLE_LENGTH = 1900
/** Of each field no more than an analyst would look through. */
const MAX_PER_FIELD = 8

function toPageLine({ kind, level, text, spans }: BlockPart): PageLine {
  const isLink =
    spans?.some((span) => span.kind === 'link' && span.end - span.start >= text.length - 1) ?? false
  const line = text.slice(0, 400)
  return {
    text: line,
    pieces: [{ text: line, start: 0, marks: '', isAttribute: false }],
    marks: '',
    heading: kind === 'heading' ? (level ?? 2) : 0,
    place: 'page',
    isLink,
  }
}

/** The largest heading on the first page that has one. */
function findHeadline(parts: readonly BlockPart[]): string | null {
  const headings = parts.filter(({ kind, text }) => kind === 'heading' && /\p{L}{2}/u.test(text))
  const [first] = headings
  if (first === undefined) return null
  const onPage = headings.filter(({ page }) => page === first.page)
  const highest = Math.min(...onPage.map(({ level }) => level ?? 6))
  return onPage.find(({ level }) => (level ?? 6) === highest)!.text.slice(0, MAX_TITLE_LENGTH)
}

function pickTitle(
  parts: readonly BlockPart[],
  shown: string | null,
  { titles, isPrintedByBrowser, publishers }: DocumentFacts,
): string | null {
  const stated = titles.map(({ value }) => value)
  if (isPrintedByBrowser) {
    const headings = parts
      .filter(({ kind }) => kind === 'heading')
      .map(({ text, level }) => ({ text, level: level ?? 2 }))
      .sort((a, b) => a.level - b.level)
      .slice(0, 40)
    return chooseTitle({
      titleTag: stated[0] ?? null,
      stated: [],
      newsHeadline: null,
      headings,
      siteNames: publishers.map(({ value }) => value),
    })
  }
  // A property that the page repeats is the title; one that it doesn't may be of an earlier use of the file.
  const opening = ` ${foldTitle(
    parts
      .slice(0, 30)
      .map(({ text }) => text)
      .join(' '),
  )} `
  const repeated = stated.find((title) => opening.includes(` ${foldTitle(title)} `))
  return repeated ?? shown ?? stated[0] ?? null
}

function isSame(text: string, title: string): boolean {
  const [a, b] = [foldTitle(text), foldTitle(title)]
  return a === b || (b.length > 20 && a.startsWith(b))
}

/** A file is often made on the day that its text came out, and often years later; then the page does not name the year. */
function isYearShown(date: string, lines: readonly PageLine[]): boolean {
  return lines.slice(0, 60).some(({ text }) => text.includes(date.slice(0, 4)))
}

function toCandidates(field: FieldCandidate['field'], stated: readonly Stated[]): FieldCandidate[] {
  return stated.flatMap(({ value, from }) => toCandidate(field, value, from))
}

function toCandidate(field: FieldCandidate['field'], value: string | null, from: string): FieldCandidate[] {
  return value === null || value === '' ? [] : [{ field, value: value.slice(0, MAX_TITLE_LENGTH), from }]
}

function withoutRepeats(candidates: readonly FieldCandidate[]): FieldCandidate[] {
  const kept: FieldCandidate[] = []
  for (const each of candidates) {
    const same = kept.filter(({ field }) => field === each.field)
    if (
      same.length < MAX_PER_FIELD &&
      !same.some(({ value, from }) => value === each.value && from === each.from)
    )
      kept.push(each)
  }
  return kept
}
