/** What is counted from the article's date: "yesterday", "last Sunday", "two days ago". */
import { readNumber } from '../numbers/read-number.ts'
import { addDays, monthFrom, weekdayOf, weekFrom, yearFrom } from './calendar-days.ts'
import { readDayMonth, readMonthDay } from './calendar-dates.ts'
import { nameAt } from './date-lexicon.ts'
import type { DateReader } from './date-point.ts'

export const readWeekday: DateReader = (tokens, at, context) => {
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

export const readNamed: DateReader = (tokens, at, { lexicon: { lists }, reference, tense }) => {
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
export const readCounted: DateReader = (tokens, at, context) => {
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
