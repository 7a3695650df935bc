/** Days as ISO dates and the reckoning with them, in UTC: a newspaper's day has no hours here. */

const DAY_MS = 86_400_000

export function toDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1) return null
  // The last day of a month is day 0 of the next.
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${two(month)}-${two(day)}`
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** 0 is Monday. */
export function weekdayOf(day: string): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7
}

/** "2021-07", a number of months from the month of `day`. */
export function monthFrom(day: string, count: number): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const index = year * 12 + month - 1 + count
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`
}

export function yearFrom(day: string, count: number): string {
  return String(Number(day.slice(0, 4)) + count)
}

/** Monday to Sunday of the week so many weeks from that of `day`. */
export function weekFrom(day: string, count: number): { readonly first: string; readonly last: string } {
  const first = addDays(day, count * 7 - weekdayOf(day))
  return { first, last: addDays(first, 6) }
}

export const two = (value: number) => String(value).padStart(2, '0')
