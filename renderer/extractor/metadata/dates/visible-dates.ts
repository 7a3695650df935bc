/**
 * Dates where a reader would look for them: near the headline, on a line of their own, called what they are. Each gets points for what
 * speaks for it; a date in the middle of a paragraph is nearly always the date of something else.
 */
import type { PageLine } from '../page-lines.ts'
import { parseDate } from '../dates.ts'
import { isDateMark, roleByMarks, roleByWords, type DateRole } from './date-words.ts'
import { findDates } from './find-dates.ts'

export interface VisibleDate {
  readonly role: DateRole
  /** ISO 8601; two when day and month may be either way round. */
  readonly readings: readonly string[]
  readonly points: number
  /** Index of its line. */
  readonly at: number
}

export interface VisibleDateOptions {
  readonly language: string | null
  /** Index of the line with the headline, or null. */
  readonly headlineAt: number | null
  /** Nothing is published after this day (ISO 8601): what is later is announced. */
  readonly latest: string
}

/** A date with at least as many points is the page's own; with fewer it may be of a related story. */
export const CERTAIN_POINTS = 5
export const LIKELY_POINTS = 2

export function findVisibleDates(lines: readonly PageLine[], options: VisibleDateOptions): VisibleDate[] {
  const found: VisibleDate[] = []
  const offsets = offsetsOf(lines)
  for (const [index, line] of lines.entries()) {
    if (line.place === 'comments') continue
    const nearness = nearnessOf(index, line, offsets, options.headlineAt)
    const before = index > 0 ? lines[index - 1]! : null
    for (const date of datesOf(line, before, options.language)) {
      const readings = date.readings.filter((each) => each.slice(0, 10) <= options.latest && each >= '1990')
      if (readings.length > 0)
        found.push({ role: date.role, readings, points: date.points + nearness, at: index })
    }
  }
  const counts = countDays(found)
  const isListed = findLists(found, lines)
  return found
    .map((each) => (isListed(each) ? { ...each, points: each.points - 4 } : each))
    .sort(
      (a, b) =>
        b.points - a.points ||
        Number(isBelow(b, options.headlineAt)) - Number(isBelow(a, options.headlineAt)) ||
        counts.get(dayOf(b))! - counts.get(dayOf(a))!,
    )
}

/** Above the headline the day of the visit may stand, below it hardly. */
function isBelow({ at }: VisibleDate, headlineAt: number | null): boolean {
  return headlineAt !== null && at > headlineAt
}

function dayOf({ readings }: VisibleDate): string {
  return readings[0]!.slice(0, 10)
}

function countDays(found: readonly VisibleDate[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of found) counts.set(dayOf(each), (counts.get(dayOf(each)) ?? 0) + 1)
  return counts
}

/** Three lines or more that are marked alike and have different dates are a list of other articles. */
function findLists(
  found: readonly VisibleDate[],
  lines: readonly PageLine[],
): (date: VisibleDate) => boolean {
  const marksOf = ({ at }: VisibleDate) => lines[at]!.marks
  const daysByMarks = new Map<string, Set<string>>()
  for (const each of found) {
    const days = daysByMarks.get(marksOf(each)) ?? new Set()
    daysByMarks.set(marksOf(each), days.add(dayOf(each)))
  }
  return (date) => marksOf(date) !== '' && daysByMarks.get(marksOf(date))!.size >= 3
}

/** Characters before each line. */
function offsetsOf(lines: readonly PageLine[]): number[] {
  let offset = 0
  return lines.map(({ text }) => (offset += text.length) - text.length)
}

function nearnessOf(
  index: number,
  line: PageLine,
  offsets: readonly number[],
  headlineAt: number | null,
): number {
  let points = line.place === 'furniture' ? -5 : line.place === 'article' ? 1 : 0
  if (headlineAt === null) return points + (offsets[index]! < 1500 ? 1 : 0)
  const [lineCount, distance] = [index - headlineAt, offsets[index]! - offsets[headlineAt]!]
  if (lineCount >= 0 && (distance < 700 || lineCount <= 4)) points += distance < 300 || lineCount <= 3 ? 3 : 2
  else if (lineCount < 0 && distance > -250 && lineCount > -8) points += lineCount > -3 ? 2 : 1
  else if (lineCount < 0) points -= 3
  else points -= distance > 3000 ? 1 : 0
  return points
}

/** "13 Jan 2020, 22:11": what is dated to the minute is news. */
const CLOCK_TIME = /(?<!\d)[0-2]?\d[:.h][0-5]\d(?!\d|[./]\d)/

/** At the head of a page stands the day of the visit. */
const TODAY = /today|current-?date|header-?date|now-?date|clock|heute/

/** Pictures have dates of their own. */
const PICTURE = /(?:^|[\s_-])(?:photo|image|caption|figure|gallery)(?:$|[\s_-])/

interface LineDate {
  readonly role: DateRole
  readonly readings: readonly string[]
  readonly points: number
}

function datesOf(line: PageLine, lineBefore: PageLine | null, language: string | null): LineDate[] {
  const dates = findDates(line.text, { language })
  const found = dates.map(({ readings, start, end }, position): LineDate => {
    const from = position === 0 ? 0 : dates[position - 1]!.end
    // A label may stand on the line before: "Datum:" and under it the date.
    const label =
      start < 3 && lineBefore !== null && lineBefore.text.length <= 30 ? `${lineBefore.text} ` : ''
    const own = marksAt(line, start)
    const marks = `${line.marks} ${own}`
    const behind = position === dates.length - 1 ? line.text.slice(end) : ''
    const words = roleByWords(label + line.text.slice(from, start), behind)
    const role = words === 'plain' ? roleByMarks(own, line.marks) : words
    const rest = line.text.length - dates.reduce((sum, each) => sum + each.end - each.start, 0)
    return { role, readings: withTime(readings, line), points: pointsOf(line, marks, role, rest) }
  })
  if (found.length > 0) return found
  // "3 hours ago", with the moment in an attribute.
  return line.pieces.flatMap((piece): LineDate[] => {
    const stated = piece.isAttribute ? parseDate(piece.text, { language }) : null
    if (stated === null || line.text.length > 200) return []
    // What no one sees is stated, not shown, and was read with the meta tags.
    if (line.text === '' && !piece.marks.startsWith('time')) return []
    const marks = `${line.marks} ${piece.marks}`
    const words = roleByWords(`${lineBefore?.text.slice(-30) ?? ''} ${line.text}`, '')
    const role = words === 'plain' ? roleByMarks(piece.marks, line.marks) : words
    return [{ role, readings: [stated], points: pointsOf(line, marks, role, line.text.length) }]
  })
}

function pointsOf(line: PageLine, marks: string, role: DateRole, rest: number): number {
  let points = rest <= 40 ? 2 : rest <= 90 ? 1 : rest <= 180 ? -1 : -4
  if (isDateMark(marks)) points += 2
  if (CLOCK_TIME.test(line.text)) points += 1
  if (role === 'published') points += 2
  if (role === 'other') points -= 5
  if (line.isLink && rest > 20) points -= 3
  if (PICTURE.test(marks) || TODAY.test(marks)) points -= 3
  return points
}

/** The marks of the piece in which a position of the line's text lies. */
function marksAt(line: PageLine, position: number): string {
  return line.pieces.findLast((piece) => !piece.isAttribute && piece.start <= position)?.marks ?? ''
}

/** The machine's form has the time of day; where it names another day, in another time zone, the day that is shown stays. */
function withTime(readings: readonly string[], line: PageLine): readonly string[] {
  for (const piece of line.pieces) {
    const stated = piece.isAttribute ? parseDate(piece.text) : null
    if (stated !== null && readings.includes(stated.slice(0, 10))) return [stated]
  }
  return readings
}
