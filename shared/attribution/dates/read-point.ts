/** One date as it stands at a place, by the first reader that can read it. */
import { readDayMonth, readMonth, readMonthDay, readNumeric, readYear } from './calendar-dates.ts'
import type { DateReader } from './date-point.ts'
import { readCounted, readNamed, readWeekday } from './relative-dates.ts'

export const readPoint: DateReader = (tokens, at, context) => {
  for (const read of [
    readNumeric,
    readDayMonth,
    readMonthDay,
    readWeekday,
    readMonth,
    readNamed,
    readCounted,
    readYear,
  ]) {
    const point = read(tokens, at, context)
    if (point !== null) return point
  }
  return null
}
