/**
 * One date as it stands at a place: a day, a month, a year, or what is counted from the article's date ("yesterday", "last Sunday", "two days
 * ago"). What can be read in two ways (03/04/2021) or belongs to another calendar is not read.
 */
import { readNumber } from '../numbers/read-number.ts'
import type { RuleId } from '../proposal.ts'
import { asciiDigits } from '../numbers/digits.ts'
import type { Token } from '../tokens.ts'
import { addDays, monthFrom, toDay, two, weekdayOf, weekFrom, yearFrom } from './calendar-days.ts'
import { nameAt, type DateLexicon, type Tense } from './date-lexicon.ts'

export interface DateContext {
  readonly lexicon: DateLexicon
  /** The article's day; null when it has none, and then nothing is counted from it. */
  readonly reference: string | null
  readonly tense: (from: number, to: number) => Tense
  /** The last full day that was read before, for "two days earlier". */
  readonly lastDay: string | null
}

export interface DatePoint {
  readonly edtf: string
  readonly next: number
  readonly rule: RuleId
}

type Reader = (tokens: readonly Token[], at: number, context: DateContext) => DatePoint | null

export const readPoint: Reader = (tokens, at, context) => {
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

const figureAt = (tokens: readonly Token[], at: number): string | null => {
  const token = tokens[at]
  return token?.kind === 'figure' ? asciiDigits(token.text) : null
}

/** A plain whole number of a length. */
export function wholeAt(tokens: readonly Token[], at: number, digits: RegExp): number | null {
  const figure = figureAt(tokens, at)
  return figure !== null && digits.test(figure) ? Number(figure) : null
}

const readNumeric: Reader = (tokens, at) => {
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

const readDayMonth: Reader = (tokens, at, context) => {
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

const readMonthDay: Reader = (tokens, at, context) => {
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

/** "1er", "3rd": the ending is written onto the figure. */
export function overOrdinal(tokens: readonly Token[], at: number, { lexicon }: DateContext): number {
  const isEnding =
    tokens[at] !== undefined &&
    tokens[at].start === tokens[at - 1]?.end &&
    lexicon.lists.ordinals.has(tokens[at].word)
  return isEnding ? at + 1 : at
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

const readWeekday: Reader = (tokens, at, context) => {
  const { lexicon, reference } = context
  const { lists } = lexicon
  const before =
    lists.last.matchAt(tokens, at) > 0 ? 'last' : lists.next.matchAt(tokens, at) > 0 ? 'next' : null
  const from = before === null ? at : at + 1
  const weekday = nameAt(lexicon.weekdays, tokens, from)
  if (weekday === null || (lexicon.rules.dates.areCapital && !tokens[from]!.isCapital)) return null
  let next = from + weekday.length
  // "Thursday, 12 August": the date says more.
  const comma = /^[,،]$/u.test(tokens[next]?.text ?? '') ? 1 : 0
  for (const start of new Set([next + lists.fillers.matchAt(tokens, next), next + comma])) {
    const date = readDayMonth(tokens, start, context) ?? readMonthDay(tokens, start, context)
    if (date !== null) return date
  }
  if (reference === null) return null
  const after =
    lists.last.matchAt(tokens, next) > 0 ? 'last' : lists.next.matchAt(tokens, next) > 0 ? 'next' : null
  if (after !== null) next++
  const which = before ?? after
  const isComing = which === 'next' || (which === null && context.tense(at, next) === 'future')
  const back = (weekdayOf(reference) - weekday.index + 7) % 7
  // "On Thursday" in Thursday's paper is today; "last Thursday" is not, nor is "next".
  const days = isComing
    ? back === 0 && which === null
      ? 0
      : 7 - back
    : back === 0 && which !== null
      ? -7
      : -back
  return { edtf: addDays(reference, days), next, rule: 'date-weekday' }
}

const readMonth: Reader = (tokens, at, context) => {
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

const readNamed: Reader = (tokens, at, { lexicon: { lists }, reference, tense }) => {
  if (reference === null) return null
  const week = (count: number) => {
    const { first, last } = weekFrom(reference, count)
    return `${first}/${last}`
  }
  const thisWeek = () => {
    const { first, last } = weekFrom(reference, 0)
    // What has happened has not happened later than the article.
    return tense(at, at + 1) === 'future'
      ? `${reference}/${last}`
      : first === reference
        ? reference
        : `${first}/${reference}`
  }
  const weekend = () => {
    const saturday = addDays(reference, -((weekdayOf(reference) + 2) % 7))
    return `${saturday}/${saturday === reference ? reference : addDays(saturday, 1)}`
  }
  const named = [
    [lists.dayBeforeYesterday, () => addDays(reference, -2), 'date-relative'],
    [lists.yesterday, () => addDays(reference, -1), 'date-relative'],
    [lists.overnight, () => `${addDays(reference, -1)}/${reference}`, 'date-night'],
    [lists.lastWeek, () => week(-1), 'date-relative'],
    [lists.thisWeek, thisWeek, 'date-relative'],
    [lists.nextWeek, () => week(1), 'date-relative'],
    [lists.lastMonth, () => monthFrom(reference, -1), 'date-relative'],
    [lists.thisMonth, () => monthFrom(reference, 0), 'date-relative'],
    [lists.nextMonth, () => monthFrom(reference, 1), 'date-relative'],
    [lists.lastYear, () => yearFrom(reference, -1), 'date-relative'],
    [lists.thisYear, () => yearFrom(reference, 0), 'date-relative'],
    [lists.nextYear, () => yearFrom(reference, 1), 'date-relative'],
    [lists.weekend, weekend, 'date-relative'],
    [lists.tomorrow, () => addDays(reference, 1), 'date-relative'],
  ] as const
  for (const [list, day, rule] of named) {
    const length = list.matchAt(tokens, at)
    if (length > 0) return { edtf: day(), next: at + length, rule }
  }
  // Without a verb that has a tense, "today" is "these days".
  const today = lists.today.matchAt(tokens, at)
  if (today > 0 && tense(at, at + today) !== null)
    return { edtf: reference, next: at + today, rule: 'date-relative' }
  return null
}

/** "two days ago", "il y a trois semaines", "two days earlier". */
const readCounted: Reader = (tokens, at, context) => {
  const { lexicon, reference } = context
  const { lists, rules } = lexicon
  const opener = lists.agoBefore.matchAt(tokens, at)
  const pair = rules.dates.pairs[stripClitic(tokens[at + opener]?.word ?? '', rules.clitics)]
  const count = pair === undefined ? readNumber(tokens, at + opener, rules) : { value: 2, next: at + opener }
  if (count === null || reference === null || !Number.isInteger(count.value) || count.value > 400) return null
  const unit =
    pair === undefined
      ? lexicon.unitWords
          .map(([name, list]) => ({ name, length: list.matchAt(tokens, count.next) }))
          .find(({ length }) => length > 0)
      : { name: pair, length: 1 }
  if (unit === undefined) return null
  const behind = count.next + unit.length
  const ago = lists.ago.matchAt(tokens, behind)
  if (opener > 0 || ago > 0)
    return {
      edtf: countedFrom(reference, -count.value, unit.name),
      next: behind + ago,
      rule: 'date-relative',
    }
  const earlier = lists.earlier.matchAt(tokens, behind)
  const later = lists.later.matchAt(tokens, behind)
  if (unit.name !== 'days' || (earlier === 0 && later === 0)) return null
  const next = behind + Math.max(earlier, later)
  const days = earlier > 0 ? -count.value : count.value
  if (context.lastDay !== null)
    return { edtf: addDays(context.lastDay, days), next, rule: 'date-counted-back' }
  return earlier > 0 ? { edtf: `${addDays(reference, days)}~`, next, rule: 'date-relative' } : null
}

function stripClitic(word: string, clitics: readonly string[]): string {
  const clitic = clitics.find((each) => word.startsWith(each) && word.length > each.length + 3)
  return clitic === undefined ? word : word.slice(clitic.length)
}

/** The longer ago, the less exact people mean it. */
function countedFrom(reference: string, count: number, unit: 'days' | 'weeks' | 'months' | 'years'): string {
  if (unit === 'days') return addDays(reference, count)
  if (unit === 'weeks') return `${addDays(reference, count * 7)}~`
  return unit === 'months' ? `${monthFrom(reference, count)}~` : `${yearFrom(reference, count)}~`
}

const readYear: Reader = (tokens, at, { lexicon }) => {
  const year = wholeAt(tokens, at, /^(?:19|20)\d\d$/u)
  const opener = tokens[at - 1]
  if (year === null || opener === undefined || !lexicon.lists.yearOpeners.has(opener.word)) return null
  const next = tokens[at + 1]
  // "in 2019 cases", "2019/20", "2019-20".
  if (next !== undefined && (/^[/%-]$/u.test(next.text) || next.kind === 'figure')) return null
  return { edtf: String(year), next: at + 1, rule: 'date-year' }
}
