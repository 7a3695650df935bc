/**
 * Publication dates as pages write them, to ISO 8601, as precise as the source and no more: a date stays a date. Times keep the offset
 * they were written with, because "12 August" in Kabul is not always "12 August" in UTC. Anything doubtful is null, not a guess.
 */

/**
 * How month names begin, in the languages whose months are written with words in the scripts we meet most. Arabic has two sets, that of the
 * Nile and that of the Levant; where one is the beginning of another month's name, the whole is written.
 */
const months: readonly RegExp[] = [
  /^(?:jan|ene|gen|янв|січ|ock|oca|sty|led|يناير|جانفي|ژانویه|كانون الثاني)/i,
  /^(?:feb|fév|fev|фев|лют|şub|lut|úno|فبراير|شباط|فوریه)/i,
  /^(?:mar|mär|mrz|maa|мар|бер|brz|bře|مارس|آذار)/i,
  /^(?:apr|abr|avr|апр|кві|nis|kwi|dub|أبريل|ابريل|نيسان|آوریل)/i,
  /^(?:may|mai|mag|mei|maj|май|мая|тра|kvě|مايو|أيار|مه$)/i,
  /^(?:jun|juin|giu|июн|чер|haz|cze|čer|يونيو|حزيران|ژوئن)/i,
  /^(?:jul|juil|lug|июл|лип|tem|lip|يوليو|تموز|ژوئیه)/i,
  /^(?:aug|ago|aoû|aou|авг|сер|ağu|sie|srp|أغسطس|اغسطس|آب|اوت)/i,
  /^(?:sep|set|сен|вер|eyl|wrz|zář|سبتمبر|أيلول|سپتامبر)/i,
  /^(?:oct|okt|out|ott|окт|жов|eki|paź|říj|أكتوبر|اكتوبر|تشرين الأول|اکتبر)/i,
  /^(?:nov|ноя|лис|kas|lis|نوفمبر|تشرين الثاني|نوامبر)/i,
  /^(?:dec|dez|déc|dic|des|дек|гру|ara|gru|pro|ديسمبر|كانون الأول|دسامبر)/i,
]

/** "2021-08-12", "2021-08-12T09:30:00+04:30" … or null. */
export function parseDate(written: string): string | null {
  const text = toLatinDigits(written).trim().slice(0, 200)
  return parseIso(text) ?? parseCompact(text) ?? parseNamedMonth(text) ?? parseNumeric(text)
}

function parseIso(text: string): string | null {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?!\d)/i.exec(
      text,
    )
  if (match === null) return null
  const [, year, month, day, hour, minute, second, zone] = match
  const date = toDate(Number(year), Number(month), Number(day))
  if (date === null || hour === undefined || minute === undefined) return date
  if (Number(hour) > 24 || Number(minute) > 59) return date
  const time = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`
  return `${date}T${time}${toOffset(zone)}`
}

function toOffset(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^[a-z]/i.test(zone)) return 'Z'
  const digits = zone.replace(':', '')
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`
}

/** "20210812", "20210812T093000Z", seconds or milliseconds since 1970. */
function parseCompact(text: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/.exec(text)
  if (match !== null) {
    const [, year, month, day, hour, minute, second = '00', zone] = match
    const date = toDate(Number(year), Number(month), Number(day))
    if (date !== null)
      return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${toOffset(zone)}`
  }
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return null
  return new Date(Number(text.padEnd(13, '0'))).toISOString().replace('.000Z', 'Z')
}

/** "12 August 2021", "August 12, 2021", "Thu, 12 Aug 2021 09:30:00 +0430". */
function parseNamedMonth(text: string): string | null {
  const dayFirst =
    /(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s*(?:de\s+|of\s+|-\s*)?(\p{L}{2,12}(?:[ /]\p{L}{3,12}){0,2})\.?,?\s*(?:de\s+|del\s+|-\s*)?(\d{4})(?!\d)/iu.exec(
      text,
    )
  const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu.exec(text)
  const found = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : monthFirst
      ? [monthFirst[3], monthFirst[1], monthFirst[2]]
      : null
  if (found === null) return parseEastAsian(text)
  const month = months.findIndex((pattern) => pattern.test(found[1]!)) + 1
  const date = month === 0 ? null : toDate(Number(found[0]), month, Number(found[2]))
  const time = /(\d{2}):(\d{2}):(\d{2})\s+(GMT|UTC|Z|[+-]\d{4})/.exec(text)
  return date === null || time === null
    ? date
    : `${date}T${time[1]}:${time[2]}:${time[3]}${toOffset(time[4])}`
}

/** "2021年8月12日", "2021년 8월 12일". */
function parseEastAsian(text: string): string | null {
  const match = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text)
  return match === null ? null : toDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** "12.08.2021", "2021/08/12"; "08/12/2021" only when one of the two numbers can't be a month. */
function parseNumeric(text: string): string | null {
  const yearFirst = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/.exec(text)
  if (yearFirst !== null) return toDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const match = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text)
  if (match === null) return null
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  if (match[2] === '.' || first > 12) return toDate(year, second, first)
  if (second > 12) return toDate(year, first, second)
  return first === second ? toDate(year, first, second) : null
}

/** A date in the path of a URL: /2021/08/12/ or /2021-08-12- or /20210812/. */
export function findDateInUrl(url: string): string | null {
  const match = /[/_.-]((?:19|20)\d{2})([/_-]?)(\d{2})\2(\d{2})(?=[/_.-]|$)/.exec(url.replace(/[?#].*$/, ''))
  return match === null ? null : toDate(Number(match[1]), Number(match[3]), Number(match[4]))
}

function toDate(year: number, month: number, day: number): string | null {
  if (
    year < 1600 ||
    year > 2200 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > new Date(Date.UTC(year, month, 0)).getUTCDate()
  )
    return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Arabic-Indic, Persian, Devanagari and Bengali digits, and full-width ones. */
function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10].findLast((start) => code >= start)!
    return String(code - zero)
  })
}
