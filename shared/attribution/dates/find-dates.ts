/** The dates of a stretch as EDTF, each with its words; open ends ("by 12 August") and ranges are read around single dates. */
import { isEdtf } from '../../domain/edtf.ts'
import type { LanguageRules } from '../language-rules.ts'
import type { RuleId, Stretch } from '../proposal.ts'
import type { Token } from '../tokens.ts'
import { dateLexiconOf, nameAt, tenseAround, type DateLexicon } from './date-lexicon.ts'
import { overOrdinal, wholeAt, type DateContext, type DatePoint } from './date-point.ts'
import { readPoint } from './read-point.ts'

export interface FoundDate extends Stretch {
  readonly edtf: string
  readonly rule: RuleId
  /** Of tokens: figures of dates are no numbers. */
  readonly from: number
  readonly to: number
}

export interface DatesFound {
  readonly dates: readonly FoundDate[]
  /** Tokens of dates, those of other calendars among them: their figures count nothing. */
  readonly taken: ReadonlySet<number>
}

export function findDates(
  tokens: readonly Token[],
  reference: string | null,
  rules: LanguageRules,
): DatesFound {
  const lexicon = dateLexiconOf(rules)
  const found: FoundDate[] = []
  const taken = new Set<number>()
  const add = (date: FoundDate) => {
    const last = found.at(-1)
    // "Yesterday, Wednesday" is one date said twice.
    if (last?.edtf === date.edtf && last.to === date.from)
      found[found.length - 1] = { ...last, to: date.to, end: date.end }
    else found.push(date)
  }
  let lastDay: string | null = null
  for (let at = 0; at < tokens.length; at++) {
    const { kind, word } = tokens[at]!
    if (kind === 'mark' || (kind === 'word' && !lexicon.mayBegin(word))) continue
    const tense = (from: number, to: number) => tenseAround(tokens, from, to, lexicon)
    const context: DateContext = { lexicon, reference, tense, lastDay }
    const point = readFramed(tokens, at, context)
    const next = point?.next ?? endOfForeign(tokens, at, lexicon)
    if (next === null) continue
    for (let index = at; index < next; index++) taken.add(index)
    if (point !== null && isSound(point.edtf) && !isOtherCalendar(tokens, at, next, lexicon))
      add({ ...point, from: at, to: next, start: tokens[at]!.start, end: endOf(tokens[next - 1]!, rules) })
    if (point !== null && /^\d{4}-\d\d-\d\d$/u.test(point.edtf)) lastDay = point.edtf
    at = next - 1
  }
  return { dates: found, taken }
}

/** Single days are made of real days only; checking each with the whole grammar would cost a millisecond. */
function isSound(edtf: string): boolean {
  return /^[\d-]+$/u.test(edtf) || isEdtf(edtf)
}

function endOf({ end, word }: Token, { possessive }: LanguageRules): number {
  return possessive !== '' && word.endsWith(possessive) ? end - possessive.length : end
}

/** A Hijri year or month near it: "1443 هـ". */
function isOtherCalendar(
  tokens: readonly Token[],
  from: number,
  to: number,
  { lists }: DateLexicon,
): boolean {
  return [to, to + 1, from - 1].some(
    (at) => lists.otherEras.matchAt(tokens, at) > 0 || lists.otherMonths.matchAt(tokens, at) > 0,
  )
}

/** "5 Ramadan 1442" is left alone, figures and all. */
function endOfForeign(tokens: readonly Token[], at: number, { lists }: DateLexicon): number | null {
  if (wholeAt(tokens, at, /^\d{1,2}$/u) === null) return null
  const month = lists.otherMonths.matchAt(tokens, at + 1)
  if (month === 0) return null
  const next = at + 1 + month
  return wholeAt(tokens, next, /^\d{4}$/u) === null ? next : next + 1
}

/** "from A to B", "between A and B", "by A", "since A", "about A", "A to B", or A alone. */
function readFramed(tokens: readonly Token[], at: number, context: DateContext): DatePoint | null {
  const { lists } = context.lexicon
  const inside = (length: number) => overFillers(tokens, at + length, context)
  const between = lists.between.matchAt(tokens, at)
  if (between > 0) {
    const range = readRange(tokens, inside(between), context, 'and')
    if (range !== null) return { ...range, edtf: `[${range.edtf.replace('/', '..')}]` }
  }
  const from = lists.from.matchAt(tokens, at)
  const range = readRange(tokens, from > 0 ? inside(from) : at, context, 'to')
  if (range !== null) return range
  const frames = [
    [lists.until, (day: string) => `[..${day}]`],
    [lists.before, (day: string) => `[..${day}]`],
    [lists.since, (day: string) => `[${day}..]`],
    [lists.after, (day: string) => `[${day}..]`],
    [lists.about, (day: string) => `${day}~`],
  ] as const
  for (const [list, frame] of frames) {
    const length = list.matchAt(tokens, at)
    const point = length === 0 ? null : readPoint(tokens, inside(length), context)
    // "after Tuesday’s attack" is on Tuesday, and "since last week" has no edge.
    if (point !== null && /^[\d-]+$/u.test(point.edtf) && !isPossessive(tokens[point.next - 1], context))
      return { edtf: frame(point.edtf), next: point.next, rule: 'date-bound' }
  }
  return readPoint(tokens, at, context)
}

function overFillers(tokens: readonly Token[], from: number, { lexicon }: DateContext): number {
  let at = from
  for (let count = 0; count < 3; count++) at += lexicon.lists.fillers.matchAt(tokens, at)
  return at
}

function isPossessive(token: Token | undefined, { lexicon: { rules } }: DateContext): boolean {
  return rules.possessive !== '' && token?.word.endsWith(rules.possessive) === true
}

function readRange(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
  joint: 'and' | 'to',
): DatePoint | null {
  const { lexicon } = context
  const jointAt = (index: number) =>
    lexicon.lists[joint].matchAt(tokens, index) ||
    (joint === 'to' && /^[-–—]$/u.test(tokens[index]?.text ?? '') ? 1 : 0)
  // "3 to 5 August": the first day has its month from the second.
  const day = wholeAt(tokens, at, /^\d{1,2}$/u)
  if (day !== null) {
    const behind = overOrdinal(tokens, at + 1, context)
    const length = jointAt(behind)
    const second =
      length === 0 ? null : readPoint(tokens, overFillers(tokens, behind + length, context), context)
    if (
      second !== null &&
      /^\d{4}-\d\d-\d\d$/u.test(second.edtf) &&
      nameAt(lexicon.months, tokens, behind) === null
    )
      return ranged(`${second.edtf.slice(0, 8)}${String(day).padStart(2, '0')}`, second)
  }
  const first = readPoint(tokens, at, context)
  const length = first === null ? 0 : jointAt(first.next)
  if (first === null || length === 0 || !/^[\d-]+$/u.test(first.edtf)) return null
  const second = readPoint(tokens, overFillers(tokens, first.next + length, context), context)
  if (second !== null && /^[\d-]+$/u.test(second.edtf)) return ranged(first.edtf, second)
  // "August 12-14": the second day has its month from the first.
  const last = wholeAt(tokens, first.next + length, /^\d{1,2}$/u)
  if (last === null || !/^\d{4}-\d\d-\d\d$/u.test(first.edtf) || joint === 'and') return null
  return ranged(first.edtf, {
    edtf: `${first.edtf.slice(0, 8)}${String(last).padStart(2, '0')}`,
    next: first.next + length + 1,
    rule: 'date-range',
  })
}

function ranged(first: string, second: DatePoint): DatePoint | null {
  return first < second.edtf
    ? { edtf: `${first}/${second.edtf}`, next: second.next, rule: 'date-range' }
    : null
}
