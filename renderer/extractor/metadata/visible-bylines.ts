/**
 * Authors where a reader would look for them: a line that begins with "By", a line that is marked as the author's, a name beside the date
 * under the headline; and at the end of the article, where newspapers sign too.
 */
import { findBylinePrefix, isBylineLabel, PICTURE_CREDIT } from './byline-words.ts'
import { cleanName } from './bylines.ts'
import { findDates } from './dates/find-dates.ts'
import { AUTHOR_LINK, AUTHOR_MARK, isOneWord, namesIn } from './line-names.ts'
import type { PageLine } from './page-lines.ts'

export interface VisibleByline {
  readonly names: readonly string[]
  readonly points: number
  /** The line says that it is a byline: "By …", "Autor: …". */
  readonly isExplicit: boolean
  /** Index of its line. */
  readonly at: number
}

/** With as many points a byline is the article's, with fewer it may be of a related story or of a comment. */
export const CERTAIN_BYLINE = 5
export const LIKELY_BYLINE = 3

const ABOUT_AUTHOR =
  /bio|description|about|box|card|avatar|image|photo|img|social|follow|more|related|archive|count|job|title|role|position/

export interface BylineOptions {
  readonly headlineAt: number | null
  readonly language: string | null
}

export function findVisibleBylines(
  lines: readonly PageLine[],
  { headlineAt, language }: BylineOptions,
): VisibleByline[] {
  const found: VisibleByline[] = []
  let distance = 0
  for (const [index, line] of lines.entries()) {
    if (headlineAt !== null && index > headlineAt) distance += lines[index - 1]!.text.length
    if (
      line.text === '' ||
      line.text.length > MAX_LENGTH ||
      line.place === 'comments' ||
      index === headlineAt
    )
      continue
    const label = index > 0 && isBylineLabel(lines[index - 1]!.text) ? lines[index - 1]!.text : ''
    if (!isWorthReading(line, label, index, headlineAt)) continue
    const read = readByline(line, label, language)
    if (read === null) continue
    found.push({ ...read, points: read.points + nearness(index, line, headlineAt, distance), at: index })
  }
  const joined = joinNeighbours(found, lines)
  const isListed = findLists(joined, lines)
  return joined
    .map((byline) => (isListed(byline) ? { ...byline, points: byline.points - 5 } : byline))
    .sort((a, b) => b.points - a.points)
}

/** A byline that is longer is a sentence. */
const MAX_LENGTH = 300

/** Away from the headline only a line that says what it is, or is marked so. */
function isWorthReading(line: PageLine, label: string, index: number, headlineAt: number | null): boolean {
  const distance = headlineAt === null ? index : index - headlineAt
  return (
    (distance >= -8 && distance <= 14) ||
    label !== '' ||
    isMarked(line) ||
    findBylinePrefix(line.text) !== null
  )
}

function isMarked(line: PageLine): boolean {
  return (
    AUTHOR_MARK.test(line.marks) || line.pieces.some(({ marks }) => marks !== '' && AUTHOR_MARK.test(marks))
  )
}

function nearness(index: number, line: PageLine, headlineAt: number | null, distance: number): number {
  const isFurniture = line.place === 'furniture'
  const place = isFurniture ? -4 : line.place === 'article' ? 1 : 0
  if (headlineAt === null) return place
  const count = index - headlineAt
  // Right under the headline not even "share" or "widget" in a class means furniture.
  if (count >= 0 && count <= 6 && (!isFurniture || distance < 400)) return (isFurniture ? -1 : place) + 3
  if (count >= 0 && (count <= 12 || distance < 600)) return place + 2
  if (count < 0) return place + (count >= -8 ? 1 : -3)
  return place
}

type LineByline = Omit<VisibleByline, 'at'>

function readByline(line: PageLine, label: string, language: string | null): LineByline | null {
  if (SHARING.test(line.marks) || PICTURE_CREDIT.test(label + line.text)) return null
  const marked = isMarked(line)
  const read = namesIn(line, label !== '')
  const isPrefixed = label !== '' || read.isPrefixed
  if (line.heading > 0 && !marked && findBylinePrefix(line.text) === null && label === '') return null
  if (read.names.length === 0) return marked ? readPenName(line) : null
  const rest = line.text.length - read.names.join('').length
  if (rest > 120 && !isPrefixed) return null
  let points = 0
  const isExplicit = isPrefixed && !HELPED.test(label + line.text)
  if (isPrefixed) points += isExplicit ? 3 : 2
  if (isExplicit && /^[^:\uff1a]{2,30}[:\uff1a]/.test(label + line.text)) points += 1
  if (marked) points += 3
  if (line.pieces.some((piece) => AUTHOR_LINK.test(piece.marks))) points += 1
  if (ABOUT_AUTHOR.test(line.marks) && !isPrefixed) points -= 1
  if (rest > 80) points -= 2
  if (read.names.every(isOneWord)) points -= 3
  // Where no letter is a capital, only words or marks tell a name from any other line.
  if (!isPrefixed && !NAME_MARK.test(line.marks) && !read.names.some((name) => /\p{Lu}/u.test(name)))
    return null
  if (points === 0 && findDates(line.text, { language }).length > 0 && rest < 60) points += 1
  return points > 0 ? { names: read.names, points, isExplicit } : null
}

/** "Reviewed by Jane Roe" names a person who vouches, not the author. */
const HELPED = /^\W*(?:medically |fact |technically )?(?:reviewed|edited|checked)/i

const SHARING = /share|sharing|social|follow/

/** What a page marks as the author's name may be anything: "crazy lennys", "Podium Staff". */
function readPenName(line: PageLine): LineByline | null {
  const name = cleanName(line.text)
  const isShort = name !== null && name.length <= 40 && name.split(' ').length <= 4 && !/[\d!?:]/.test(name)
  return isShort && NAME_MARK.test(line.marks) ? { names: [name], points: 2, isExplicit: false } : null
}

const NAME_MARK = /author[\w-]*name|byline|(?:^|\s)(?:[\w-]+-)?author(?:\s|$)/

/**
 * Three lines or more that are marked alike and name different people, away from each other, are a list of other articles; of lines without
 * marks two are enough.
 */
function findLists(
  found: readonly VisibleByline[],
  lines: readonly PageLine[],
): (byline: VisibleByline) => boolean {
  const marksOf = ({ at }: VisibleByline) => lines[at]!.marks
  const namesByMarks = new Map<string, Set<string>>()
  for (const byline of found) {
    const names = namesByMarks.get(marksOf(byline)) ?? new Set()
    namesByMarks.set(marksOf(byline), names.add(byline.names.join()))
  }
  return (byline) => namesByMarks.get(marksOf(byline))!.size >= (marksOf(byline) === '' ? 2 : 3)
}

/** Each author may have a line of their own: lines close to each other and marked alike make one byline. */
function joinNeighbours(found: readonly VisibleByline[], lines: readonly PageLine[]): VisibleByline[] {
  const joined: VisibleByline[] = []
  for (const byline of found) {
    const before = joined.at(-1)
    const isNext =
      before !== undefined &&
      byline.at - before.at <= 4 &&
      lines[byline.at]!.marks === lines[before.at]!.marks &&
      AUTHOR_MARK.test(lines[byline.at]!.marks)
    if (!isNext) joined.push(byline)
    else {
      const names = [...before.names, ...byline.names.filter((name) => !before.names.includes(name))]
      joined[joined.length - 1] = {
        ...before,
        names,
        points: Math.max(before.points, byline.points),
        at: byline.at,
      }
    }
  }
  return joined
}
