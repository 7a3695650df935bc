/** Dates of the calendar: a day, a month, a year. What can be read in two ways (03/04/2021) is not read. */
import type { Token } from '../tokens.ts'
import { addDays, monthFrom, toDay, two } from './calendar-days.ts'
import { nameAt, type Tense } from './date-lexicon.ts'
import {
  figureAt,
  overOrdinal,
  wholeAt,
  type DateContext,
  type DatePoint,
  type DateReader,
} from './date-point.ts'

export const readNumeric: DateReader = (tokens, at) => {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(figureAt(tokens, at) ?? '')
  if (dotted !== null) return full(toDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])), at + 1)
  const first = figureAt(tokens, at)
  const second = figureAt(tokens, at + 2)
  const third = figureAt(tokens, at + 4)
  const mark = tokens[at + 1]?.text
  if (mark !== tokens[at + 3]?.text || first === null || second === null || third === null) return null
  if (mark === '-' && /^\d{4}$/u.test(first))
    return full(toDay(Number(first), Number(second), Number(third)), at + 5)
  if (mark !== '/' || !/^\d{4}$/u.test(third)) return null
  const [a, b] = [Number(first), Number(second)]
  // Day first or month first is for the analyst, who knows the paper.
  if (a <= 12 && b <= 12 && a !== b) return null
  return full(a > 12 ? toDay(Number(third), b, a) : toDay(Number(third), a, b), at + 5)
}

function full(edtf: string | null, next: number): DatePoint | null {
  return edtf === null ? null : { edtf, next, rule: 'date-full' }
}

export const readDayMonth: DateReader = (tokens, at, context) => {
  const day = wholeAt(tokens, at, /^\d{1,2}$/u)
  if (day === null) return null
  let next = overOrdinal(tokens, at + 1, context)
  next += context.lexicon.lists.fillers.matchAt(tokens, next)
  const month = nameAt(context.lexicon.months, tokens, next)
  return month === null
    ? null
    : withYear(
        tokens,
        at,
        overTwinName(tokens, next + month.length, month.index, context),
        month.index + 1,
        day,
        context,
      )
}

export const readMonthDay: DateReader = (tokens, at, context) => {
  if (!context.lexicon.rules.dates.areCapital) return null
  const month = nameAt(context.lexicon.months, tokens, at)
  if (month === null || !tokens[at]!.isCapital) return null
  const day = wholeAt(tokens, at + month.length, /^\d{1,2}$/u)
  if (day === null) return null
  return withYear(
    tokens,
    at,
    overOrdinal(tokens, at + month.length + 1, context),
    month.index + 1,
    day,
    context,
  )
}

/** "آب/أغسطس" is one month by two names. */
function overTwinName(tokens: readonly Token[], at: number, month: number, { lexicon }: DateContext): number {
  const twin = tokens[at]?.text === '/' ? nameAt(lexicon.months, tokens, at + 1) : null
  return twin?.index === month ? at + 1 + twin.length : at
}

function withYear(
  tokens: readonly Token[],
  from: number,
  at: number,
  month: number,
  day: number,
  context: DateContext,
): DatePoint | null {
  const { lexicon, reference, tense } = context
  const comma = /^[,،]$/u.test(tokens[at]?.text ?? '') ? 1 : 0
  const filler = lexicon.lists.fillers.matchAt(tokens, at)
  const behind = [at, at + comma, at + filler].find(
    (each) => wholeAt(tokens, each, /^(?:19|20)\d\d$/u) !== null,
  )
  if (behind !== undefined) return full(toDay(wholeAt(tokens, behind, /^\d{4}$/u)!, month, day), behind + 1)
  if (reference === null || wholeAt(tokens, at, /^\d{3,4}$/u) !== null) return null
  const year = Number(reference.slice(0, 4))
  const inYear = (each: number) => toDay(each, month, day)
  const now = inYear(year)
  const when = tense(from, at)
  const isNow =
    now !== null && (when === 'future' ? now >= reference : now <= reference || isSoon(now, reference, when))
  const found = isNow ? now : inYear(when === 'future' ? year + 1 : year - 1)
  return found === null ? null : { edtf: found, next: at, rule: 'date-year-from-article' }
}

/** Without a verb near it, a date of the coming months is taken to be to come. */
function isSoon(day: string, reference: string, tense: Tense): boolean {
  return tense === null && day <= addDays(reference, 90)
}

export const readMonth: DateReader = (tokens, at, context) => {
  const { lexicon, reference } = context
  const { lists } = lexicon
  const isLast = lists.last.matchAt(tokens, at) > 0
  const from = isLast ? at + 1 : at
  const month = nameAt(lexicon.months, tokens, from)
  if (month === null || (lexicon.rules.dates.areCapital && !tokens[from]!.isCapital)) return null
  const next = overTwinName(tokens, from + month.length, month.index, context)
  const number = two(month.index + 1)
  const year = wholeAt(tokens, next, /^(?:19|20)\d\d$/u)
  if (year !== null) return { edtf: `${year}-${number}`, next: next + 1, rule: 'date-full' }
  // "May" and "March" are words, too: without a year they want a preposition.
  const opener = tokens[from - 1]?.word ?? ''
  const isOpened =
    isLast || [lists.yearOpeners, lists.fillers, lists.since, lists.until].some((list) => list.has(opener))
  if (reference === null || !isOpened || tokens[next]?.kind === 'figure') return null
  const now = `${reference.slice(0, 4)}-${number}`
  const isPast = isLast || context.tense(at, next) !== 'future'
  const edtf = isPast
    ? now <= reference.slice(0, 7)
      ? now
      : monthFrom(`${now}-01`, -12)
    : now >= reference.slice(0, 7)
      ? now
      : monthFrom(`${now}-01`, 12)
  return { edtf, next, rule: 'date-year-from-article' }
}

export const readYear: DateReader = (tokens, at, { lexicon }) => {
  const year = wholeAt(tokens, at, /^(?:19|20)\d\d$/u)
  const opener = tokens[at - 1]
  if (year === null || opener === undefined || !lexicon.lists.yearOpeners.has(opener.word)) return null
  const next = tokens[at + 1]
  // "in 2019 cases", "2019/20", "2019-20".
  if (next !== undefined && (/^[/%-]$/u.test(next.text) || next.kind === 'figure')) return null
  return { edtf: String(year), next: at + 1, rule: 'date-year' }
}
