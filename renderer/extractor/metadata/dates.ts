/**
 * Publication dates as files write them, to ISO 8601, as precise as the source and no more: a date stays a date. Times keep the offset
 * they were written with, because "12 August" in Kabul is not always "12 August" in UTC. Anything doubtful is null, not a guess.
 */
import { toIsoDate } from './dates/calendars.ts'
import { toAsciiDigits } from './dates/digits.ts'
import { findDates, type DateReading } from './dates/find-dates.ts'

/** "2021-08-12", "2021-08-12T09:30:00+04:30" … or null. */
export function parseDate(written: string, reading: DateReading = {}): string | null {
  const text = toAsciiDigits(written).trim().slice(0, 200)
  return parseIso(text) ?? parseCompact(text) ?? parseWritten(text, reading)
}

function parseIso(text: string): string | null {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?!\d)/i.exec(
      text,
    )
  if (match === null) return null
  const [, year, month, day, hour, minute, second, zone] = match
  const date = toIsoDate(Number(year), Number(month), Number(day))
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
    const date = toIsoDate(Number(year), Number(month), Number(day))
    if (date !== null)
      return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${toOffset(zone)}`
  }
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return null
  return new Date(Number(text.padEnd(13, '0'))).toISOString().replace('.000Z', 'Z')
}

/** "12 August 2021", "Thu, 12 Aug 2021 09:30:00 +0430"; null when day and month could be either way round. */
function parseWritten(text: string, reading: DateReading): string | null {
  const first = findDates(text, reading)[0]
  if (first === undefined || first.readings.length > 1) return null
  const date = first.readings[0]!
  const time = /(\d{2}):(\d{2}):(\d{2})\s+(GMT|UTC|Z|[+-]\d{4})/.exec(text)
  return time === null ? date : `${date}T${time[1]}:${time[2]}:${time[3]}${toOffset(time[4])}`
}

/** A date in the path of a URL: /2021/08/12/ or /2021-08-12- or /20210812/ or /2021/aug/12/. */
export function findDateInUrl(url: string): string | null {
  const path = url.replace(/[?#].*$/, '')
  const match = /[/_.-]((?:19|20)\d{2})([/_-]?)(\d{2})\2(\d{2})(?=[/_.-]|$)/.exec(path)
  if (match !== null) return toIsoDate(Number(match[1]), Number(match[3]), Number(match[4]))
  // Numbers of articles that begin with the moment: A2026012914320005196.
  const stamp = /[/_.-][A-Za-z]{0,4}(20\d{2})(\d{2})(\d{2})(?:[01]\d|2[0-3])[0-5]\d\d*(?=[/_.-]|$)/.exec(path)
  if (stamp !== null) return toIsoDate(Number(stamp[1]), Number(stamp[2]), Number(stamp[3]))
  const named = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=\/|$)/i.exec(path)
  return named === null ? null : parseDate(`${named[3]} ${named[2]} ${named[1]}`, { language: 'en' })
}
