/** Days to ISO dates, out of the calendars that newspapers date by. */
import type { Calendar } from './month-name.ts'

const DAY_MS = 86_400_000

/** Where a calendar's first year begins, as a Gregorian year, and how long its years are in ours. */
const epochs = { persian: [622.22, 1], 'islamic-umalqura': [622.54, 0.970224] } as const

/** "2021-08-12", or null when there is no such day. */
export function toIsoDate(
  year: number,
  month: number,
  day: number,
  calendar: Calendar = 'gregory',
): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  if (calendar !== 'gregory')
    return fromCalendar(calendar === 'islamic' ? 'islamic-umalqura' : calendar, year, month, day)
  // The last day of a month is day 0 of the next.
  if (year < 1600 || year > 2200 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${pad(month)}-${pad(day)}`
}

/** The browser knows the calendar one way only, so the day is guessed and looked up around the guess. */
function fromCalendar(
  calendar: keyof typeof epochs,
  year: number,
  month: number,
  day: number,
): string | null {
  if (year < 1250 || year > 1500) return null
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' },
  })
  const [start, length] = epochs[calendar]
  const fraction = start + (year - 1 + (month - 1) / 12 + day / 365.25) * length
  const guess = Math.floor((Date.UTC(2000, 0, 1) + (fraction - 2000) * 365.2425 * DAY_MS) / DAY_MS) * DAY_MS
  for (let distance = 0; distance <= 25; distance++)
    for (const time of [guess + distance * DAY_MS, guess - distance * DAY_MS]) {
      const parts = new Map(
        format.formatToParts(time).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
      )
      const found = [parts.get('year'), parts.get('month'), parts.get('day')]
      if (found[0] === year && found[1] === month && found[2] === day)
        return new Date(time).toISOString().slice(0, 10)
    }
  return null
}

/** Years counted from the Buddha, in Thai; from the Republic, on Taiwan; from an emperor's accession, in Japan. */
export const eras: readonly (readonly [name: RegExp, offset: number])[] = [
  [/^(?:\u6c11\u570b|\u4e2d\u83ef\u6c11\u570b)$/, 1911],
  [/^\u4ee4\u548c$/, 2018],
  [/^\u5e73\u6210$/, 1988],
  [/^\u662d\u548c$/, 1925],
]

/** A year as written in a page of that language, to a year of the calendar. */
export function toFullYear(written: string, language: string | null): number {
  const year = Number(written)
  if (language?.startsWith('th') === true && written.length === 2) return year + 2500 - 543
  if (written.length === 2) return year + (year < 70 ? 2000 : 1900)
  return year > 2400 && year < 2700 ? year - 543 : year
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
