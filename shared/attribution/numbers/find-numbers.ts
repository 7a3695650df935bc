/**
 * The numbers of a stretch: the figure or the bounds that the words give, and what is counted. Figures that count nothing (dates, hours, ages,
 * flight numbers) are left out; "dozens" has no bounds and keeps its words.
 */
import type { LanguageRules } from '../language-rules.ts'
import { openersOf, phrases, type Phrases } from '../phrases.ts'
import type { RuleId, Stretch } from '../proposal.ts'
import type { Token } from '../tokens.ts'
import { numberOpeners, readNumber } from './read-number.ts'

export interface FoundNumber extends Stretch {
  readonly least: number | null
  readonly most: number | null
  readonly unit: string | null
  readonly rule: RuleId
}

type NumberList =
  | 'vague'
  | 'atLeast'
  | 'atMost'
  | 'about'
  | 'between'
  | 'to'
  | 'or'
  | 'percent'
  | 'notCounted'
  | 'notCountedBefore'
  | 'unitEnds'
  | 'plurals'
  | 'of'
  | 'atLeastBehind'

interface NumberLists extends Readonly<Record<NumberList, Phrases>> {
  /** Whether an amount may begin with the word. */
  readonly mayBegin: (word: string) => boolean
}

const made = new WeakMap<LanguageRules, NumberLists>()

function listsOf(rules: LanguageRules): NumberLists {
  const known = made.get(rules)
  if (known !== undefined) return known
  const names: NumberList[] = [
    'vague',
    'atLeast',
    'atMost',
    'about',
    'between',
    'to',
    'or',
    'percent',
    'notCounted',
    'notCountedBefore',
    'unitEnds',
    'plurals',
    'of',
    'atLeastBehind',
  ]
  const read = Object.fromEntries(
    names.map((name) => [name, phrases(rules.numbers[name], rules.clitics)]),
  ) as Readonly<Record<NumberList, Phrases>>
  const openers = [...Object.values(read).map(({ firsts }) => firsts), numberOpeners(rules)]
  const lists = { ...read, mayBegin: openersOf(openers, rules.clitics) }
  made.set(rules, lists)
  return lists
}

interface Amount {
  readonly least: number | null
  readonly most: number | null
  readonly next: number
  readonly rule: RuleId
  /** The mark of money before a figure that a bound stands before: "more than $40". */
  readonly currency?: string
}

/** `taken` tells the tokens that belong to dates. */
export function findNumbers(
  text: string,
  tokens: readonly Token[],
  taken: (at: number) => boolean,
  rules: LanguageRules,
): FoundNumber[] {
  const lists = listsOf(rules)
  const found: FoundNumber[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { kind, word } = tokens[at]!
    const isOpener = kind === 'figure' || (kind === 'word' && lists.mayBegin(word))
    const amount = !isOpener || taken(at) ? null : readAmount(tokens, at, lists, rules)
    if (amount === null) continue
    const { least, most, rule } = amount
    // "dozens of civilians", "deux millions de personnes"; "three of them" counts otherwise.
    const of = lists.of.matchAt(tokens, amount.next)
    const joins =
      of > 0 && (rule === 'number-vague' || rules.numbers.scales[tokens[amount.next - 1]!.word] !== undefined)
    const unit = readUnit(text, tokens, amount.next + (joins ? of : 0), lists, rules)
    const currency = currencyBefore(tokens, at, rules)
    const isBare = unit === null && currency === null && rule === 'number-figure'
    const isCounted =
      !(isBare && !standsInSentence(tokens, at, amount)) &&
      (joins || isAmount(tokens, at, amount, lists, rules)) &&
      !(rule === 'number-words' && unit === null) &&
      !(least === 1 && most === 1)
    const behind = unit?.next ?? amount.next
    // "40 people at least".
    const bound = lists.atLeastBehind.matchAt(tokens, behind)
    if (isCounted && !isTakenWithin(taken, at, amount.next))
      found.push({
        ...(bound > 0 ? { least, most: null, rule: 'number-bound' } : { least, most, rule }),
        unit: currency ?? amount.currency ?? unit?.words ?? null,
        start: tokens[currency === null ? at : at - 1]!.start,
        end: tokens[behind + bound - 1]!.end,
      })
    at = amount.next - 1
  }
  return found
}

/** A figure that counts nothing by name is one of a sentence ("killing 12"), not of a table, a list or a name ("Boeing 737"). */
function standsInSentence(tokens: readonly Token[], at: number, { least, next }: Amount): boolean {
  const [before, behind] = [tokens[at - 1], tokens[next]]
  return (
    Number.isInteger(least) &&
    before?.kind === 'word' &&
    !before.isCapital &&
    (behind === undefined ||
      behind.kind === 'word' ||
      (/^[.,;!?)]$/u.test(behind.text) && tokens[next + 1]?.kind !== 'figure'))
  )
}

function isTakenWithin(taken: (at: number) => boolean, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken(at)) return true
  return false
}

function readAmount(
  tokens: readonly Token[],
  at: number,
  lists: NumberLists,
  rules: LanguageRules,
): Amount | null {
  const between = lists.between.matchAt(tokens, at)
  const range = between === 0 ? null : readRange(tokens, at + between, lists, rules)
  if (range !== null) return range
  const frames = [
    [lists.atLeast, (value: number) => ({ least: value, most: null })],
    [lists.atMost, (value: number) => ({ least: null, most: value })],
    [lists.about, (value: number) => ({ least: value, most: value })],
  ] as const
  for (const [list, bounds] of frames) {
    const length = list.matchAt(tokens, at)
    if (length === 0) continue
    // "some 40 to 60" is a range, and "at least" adds nothing to "dozens".
    const inner = readRange(tokens, at + length, lists, rules)
    if (inner !== null) return inner
    const figureAt = overCurrency(tokens, at + length, rules)
    const number = readNumber(tokens, figureAt, rules)
    const currency = figureAt > at + length ? { currency: tokens[at + length]!.text } : {}
    if (number !== null)
      return {
        ...bounds(number.value),
        ...currency,
        next: number.next,
        rule: list === lists.about ? 'number-figure' : 'number-bound',
      }
    const vague = lists.vague.matchAt(tokens, at + length)
    if (vague > 0) return { least: null, most: null, next: at + length + vague, rule: 'number-vague' }
  }
  const vague = lists.vague.matchAt(tokens, at)
  if (vague > 0) return { least: null, most: null, next: at + vague, rule: 'number-vague' }
  const open = readRange(tokens, at, lists, rules)
  if (open !== null) return open
  const number = readNumber(tokens, at, rules)
  if (number !== null)
    return {
      least: number.value,
      most: number.value,
      next: number.next,
      rule: number.isInWords ? 'number-words' : 'number-figure',
    }
  return null
}

function overCurrency(tokens: readonly Token[], at: number, { numbers }: LanguageRules): number {
  return tokens[at] !== undefined && isCurrency(tokens[at].text, numbers.currencies) ? at + 1 : at
}

const isCurrency = (mark: string, list: string) => list.split('|').includes(mark)

/** "40 to 60", "40-60", "between 40 and 60", "two or three". */
function readRange(
  tokens: readonly Token[],
  at: number,
  lists: NumberLists,
  rules: LanguageRules,
): Amount | null {
  const first = readNumber(tokens, overCurrency(tokens, at, rules), rules)
  if (first === null) return null
  const isDash =
    /^[-–—]$/u.test(tokens[first.next]?.text ?? '') &&
    tokens[first.next]!.start === tokens[first.next - 1]!.end
  const joint = isDash ? 1 : lists.to.matchAt(tokens, first.next) || lists.or.matchAt(tokens, first.next)
  if (joint === 0) return null
  const isAnd =
    !isDash &&
    lists.to.matchAt(tokens, first.next) > 0 &&
    lists.between.matchAt(tokens, at - 1) === 0 &&
    tokens[first.next]!.word === rules.numbers.and
  const second = readNumber(tokens, overCurrency(tokens, first.next + joint, rules), rules)
  if (isAnd || second === null || second.value <= first.value || !sameMagnitude(first.value, second.value))
    return null
  return { least: first.value, most: second.value, next: second.next, rule: 'number-range' }
}

/** "2 to 40 million" would be 2 and 40,000,000: the bounds of a range are of a size. */
function sameMagnitude(first: number, second: number): boolean {
  return second <= first * 100 || first === 0
}

function isAmount(
  tokens: readonly Token[],
  at: number,
  { next }: Amount,
  lists: NumberLists,
  { clitics }: LanguageRules,
): boolean {
  const [before, behind] = [tokens[at - 1], tokens[next]]
  if (behind !== undefined && lists.notCounted.matchAt(tokens, next) > 0) return false
  if (before !== undefined && lists.notCountedBefore.has(before.word)) return false
  // A year, a score, a share (2/3), a part of a code (F-16, 4x4), a list's own number.
  const figure = tokens[next - 1]!.text
  if (next - at === 1 && /^(?:19|20)\d\d$/u.test(figure)) return false
  const touches = (token: Token | undefined, isBefore: boolean) =>
    token !== undefined &&
    token.kind !== 'figure' &&
    (isBefore ? token.end === tokens[at]!.start : token.start === tokens[next - 1]!.end) &&
    /^[\p{L}/#№°’'x×+-]/u.test(token.text)
  const isClitic = before !== undefined && clitics.includes(before.word)
  if ((!isClitic && touches(before, true)) || touches(behind, false)) return false
  return !(before?.text === ',' && behind?.text === ',' && tokens[at]!.kind === 'figure')
}

function currencyBefore(tokens: readonly Token[], at: number, { numbers }: LanguageRules): string | null {
  const mark = tokens[at - 1]
  return mark !== undefined && isCurrency(mark.text, numbers.currencies) ? mark.text : null
}

/** What is counted: a percentage, else the words up to a plural, else nothing that can be told. */
function readUnit(
  text: string,
  tokens: readonly Token[],
  from: number,
  lists: NumberLists,
  rules: LanguageRules,
): { readonly words: string; readonly next: number } | null {
  const make = (next: number) => ({ words: text.slice(tokens[from]!.start, tokens[next - 1]!.end), next })
  if (tokens[from]?.text === '%') return make(from + 1)
  const percent = lists.percent.matchAt(tokens, from)
  if (percent > 0) return make(from + percent)
  for (
    let at = from;
    at < from + 3 && tokens[at]?.kind === 'word' && !lists.unitEnds.has(tokens[at]!.word);
    at++
  ) {
    const { word, isCapital } = tokens[at]!
    // "Nine News" is a name.
    if (isCapital) return null
    const isPlural =
      lists.plurals.has(word) ||
      rules.numbers.pluralEndings.some((ending) => word.length > ending.length + 1 && word.endsWith(ending))
    if (isPlural || rules.numbers.isNextCounted) return make(at + 1)
  }
  return null
}
