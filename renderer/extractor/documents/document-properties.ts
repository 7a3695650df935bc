/**
 * What an office document or a book says about itself outside of its text (Dublin Core and its likes). Properties are often those of the
 * template or of whoever's machine it was; so each is offered with its place, and what plainly means nobody is left out.
 */
import type { ExtractedArticle, FieldCandidate } from '../../../shared/domain/extraction.ts'
import { joinNames } from '../metadata/bylines.ts'
import { parseDate } from '../metadata/dates.ts'

export interface DocumentProperties {
  readonly title: string | null
  readonly creators: readonly string[]
  readonly publisher: string | null
  /** Dates as written, the best first. */
  readonly dates: readonly (string | null)[]
}

const FROM = 'document properties'

/** Names that programs fill in by themselves. */
const NOBODY =
  /^(?:user|author|admin(?:istrator)?|owner|unknown|untitled|guest|pc|home|test|default|microsoft(?: office)? user|windows user|benutzer|utilisateur|usuario|пользователь)$/i
const NO_TITLE =
  /^(?:document ?\d*|untitled|normal(?:\.dot[mx]?)?|template|title|(?:microsoft word - .*)|.*\.(?:docx?|odt|rtf|dot[mx]?))$/i

/** Books often name just the year, or the month. */
function parseYear(written: string): string | null {
  return /^(?:1[5-9]|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.exec(written.trim())?.[0] ?? null
}

function isTitle(title: string | null): boolean {
  return title !== null && /[\p{L}\p{N}]{2}/u.test(title) && !NO_TITLE.test(title)
}

type Told = Partial<Omit<ExtractedArticle, 'body'>>

/** Fields for an article whose text says `headline` at its top, or null when it says nothing there. */
export function tellProperties(properties: DocumentProperties, headline: string | null): Told {
  const title = isTitle(properties.title) ? properties.title : null
  const byline = joinNames(properties.creators.filter((name) => !NOBODY.test(name.trim())))
  const publisher = properties.publisher
  const dates = properties.dates.flatMap((written) =>
    written === null ? [] : (parseDate(written) ?? parseYear(written) ?? []),
  )
  const chosen = headline ?? title
  const offered: [FieldCandidate['field'], string | null, string][] = [
    ['title', headline, 'visible text'],
    ['title', title, FROM],
    ['byline', byline, FROM],
    ['publisher', publisher, FROM],
    ...dates.map((date): [FieldCandidate['field'], string, string] => ['issued', date, FROM]),
  ]
  return {
    ...(chosen === null ? {} : { title: chosen.slice(0, 2000) }),
    byline,
    publisher: publisher?.slice(0, 500) ?? null,
    issued: dates[0] ?? null,
    candidates: offered.flatMap(([field, value, from]) =>
      value === null || value === '' ? [] : [{ field, value: value.slice(0, 2000), from }],
    ),
  }
}
