/**
 * Dates in running text, in the ways that people write them: "12 August 2021", "August 12, 2021", "12. 8. 2021", "2021年8月12日",
 * "١٢ أغسطس ٢٠٢١", "۲۱ مرداد ۱۴۰۰". Days only; a time of day is not looked for. What has no year is no date here.
 */
import { eras, toFullYear, toIsoDate } from './calendars.ts'
import { toAsciiDigits } from './digits.ts'
import { findMonth, type NamedMonth } from './month-name.ts'

export interface FoundDate {
  /**
   * ISO 8601 dates. One, unless day and month may be either way round, "03/10/2021": then both, the likelier for the page's language
   * first.
   */
  readonly readings: readonly string[]
  /** Where it stands in the text; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

export interface DateReading {
  /** BCP 47 of the text, if known: month names and the order of numbers depend on it. */
  readonly language?: string | null
}

/** Letters with their marks and points: one word of a month's name, or two. */
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}\u200c'’.]{1,14}(?:[ \u200c][\p{L}\p{M}]{3,9})?(?:\s?\/\s?[\p{L}\p{M}]{2,12}(?: [\p{L}\p{M}]{3,9})?)?`
const ORDINAL = String.raw`(?:st|nd|rd|th|er|re|ère|º|ª|°|\.|-?(?:го|е|й|ного|ე|ին)|a|da|ης|η)?`
const OF = String.raw`(?:(?:de|del|di|of|ta['’]|den|du|ngày|the|ng|d['’])\s+)?`

const patterns: readonly (readonly [
  pattern: RegExp,
  read: (match: string[], language: string | null) => readonly (string | null)[],
])[] = [
  // 2021-08-12, 2021/8/12, 2021.08.12
  [
    /(?<![\d/.-])(\d{4})\s?([-/.\u2013])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?![\d]|[-/.]\d)/gu,
    ([, year, , month, day], language) => [readNumbers(year!, month!, day!, language)],
  ],
  // 2021年8月12日, 2021년 8월 12일, 民國109年4月17日
  [
    /(\p{Script=Han}{2,4})?\s?(\d{1,4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일號号]/gu,
    ([, era, year, month, day]) => {
      const offset = era === undefined ? undefined : eras.find(([name]) => name.test(era))?.[1]
      return [toIsoDate(Number(year) + (offset ?? 0), Number(month), Number(day))]
    },
  ],
  // 12 tháng 8 năm 2021, 12 tháng 8, 2021
  [
    /(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+(\d{4})(?!\d)/giu,
    ([, day, month, year]) => [toIsoDate(Number(year), Number(month), Number(day))],
  ],
  // 12.08.2021, 12/8/21
  [
    /(?<![\d.,:/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2}(?=[^\d.:/%-]|$|\.(?:\D|$)))(?!\d|\.\d)/gu,
    ([, first, sign, second, year], language) => readShort(first!, second!, year!, sign!, language),
  ],
  // 12 August 2021, 12. srpna 2021, 12 de agosto de 2021, 12-Aug-21
  [
    new RegExp(
      String.raw`(?<![\d.,:/])(\d{1,2})${ORDINAL}[\s.,\u2013-]*${OF}(${WORD}),?[\s.,/\u2013-]*(?:(?:de|del|di|of|του|anno|sal[ie]?|năm|سنة|لسنة|عام|سال)\s+)?(['’]?\d{2}|\d{4})(?![\d:])`,
      'giu',
    ),
    ([, day, word, year], language) => [readNamed(year!, word!, day!, language)],
  ],
  // August 12, 2021, août 12 2021
  [
    new RegExp(
      String.raw`(?<![\p{L}\d])(${WORD})[\s.-]*(\d{1,2})(?:st|nd|rd|th|,|،|\s)[\s,.]*(\d{4})(?!\d)`,
      'giu',
    ),
    ([, word, day, year], language) => [readNamed(year!, word!, day!, language)],
  ],
  // 2021. augusztus 12., 2021 m. rugpjūčio 12 d., 2021. gada 12. augusts
  [
    new RegExp(
      String.raw`(?<!\d)(\d{4})[\s.,-]*(?:m\.|gada|ko|eko|-ko|он|оны|ж\.)?\s*(${WORD})[\s.]*(\d{1,2})(?!\d)`,
      'giu',
    ),
    ([, year, word, day], language) => [readNamed(year!, word!, day!, language)],
  ],
  [
    new RegExp(String.raw`(?<!\d)(\d{4})\.?\s*gada\s*(\d{1,2})\.?\s*(${WORD})`, 'giu'),
    ([, year, day, word], language) => [readNamed(year!, word!, day!, language)],
  ],
]

/** All dates in `text`, in order. */
export function findDates(text: string, { language = null }: DateReading = {}): FoundDate[] {
  if (!/\p{Nd}/u.test(text)) return []
  const plain = toAsciiDigits(text).replace(/[\u00a0\u202f\u2009\u2002]/g, ' ')
  // Without a year there is no date.
  if (!/\d{4}|\d[^\d\n]{1,16}\d{2}(?!\d)|[年년]/u.test(plain)) return []
  const found: FoundDate[] = []
  for (const [pattern, read] of patterns)
    for (const match of plain.matchAll(pattern)) {
      const readings = read([...match], language).filter((each) => each !== null)
      const [start, end] = [match.index + wordsBefore(match[0], language), match.index + match[0].length]
      if (readings.length > 0 && !found.some((other) => start < other.end && other.start < end))
        found.push({ readings, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** How many characters before the month belong to a word that is none: "Published" in "Published August 12, 2021". */
function wordsBefore(match: string, language: string | null): number {
  const [, first = '', second = ''] = /^([\p{L}\p{M}'’.]+)\s+([\p{L}\p{M}'’.]+)/u.exec(match) ?? []
  if (
    second === '' ||
    findMonth(first, language) !== null ||
    findMonth(`${first} ${second}`, language) !== null
  )
    return 0
  return match.indexOf(second, first.length)
}

function readNamed(year: string, word: string, day: string, language: string | null): string | null {
  const named = namedMonth(word, language)
  if (named === null) return null
  const full = toFullYear(year.replace(/\D/g, ''), named.language === 'th' ? 'th' : null)
  return toIsoDate(full, named.month, Number(day), named.calendar)
}

/** "August", "Aug.", "كانون الثاني/يناير", "de agosto": the words as they are, then each side of a stroke, then the first word, then the last. */
function namedMonth(words: string, language: string | null): NamedMonth | null {
  const sides = words.split('/').map((side) => side.trim())
  const attempts = [...sides, ...sides.flatMap((side) => [side.split(' ')[0]!, side.split(' ').at(-1)!])]
  for (const attempt of attempts) {
    const named = findMonth(attempt, language)
    if (named !== null) return named
  }
  return null
}

/** Years like 1400 are Persian; nobody writes of the Middle Ages in numbers. */
function readNumbers(year: string, month: string, day: string, language: string | null): string | null {
  const full = toFullYear(year, language)
  return toIsoDate(full, Number(month), Number(day), full >= 1300 && full < 1500 ? 'persian' : 'gregory')
}

function readShort(
  first: string,
  second: string,
  year: string,
  sign: string,
  language: string | null,
): (string | null)[] {
  // "10-12-19" may begin with the year; "1.5.10" without leading zeros is a version or a section.
  if (year.length === 2 && (sign === '-' || (sign === '.' && first.length + second.length < 3))) return []
  const dayFirst = readNumbers(String(toFullYear(year, language)), second, first, language)
  const monthFirst = readNumbers(String(toFullYear(year, language)), first, second, language)
  if (first === second) return [dayFirst]
  if (sign === '.') return [dayFirst]
  return startsWithMonth(language) ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
}

/** The United States write the month first, and the Philippines after them; English without a region is mostly theirs. */
function startsWithMonth(language: string | null): boolean {
  return language === null || /^(?:en|en-US|en-PH|fil|tl|es-US)$/i.test(language)
}
