/** The amount that begins at a token: a figure, a number in words, a bound, a range, or words like "dozens". */
import type { LanguageRules } from '../language-rules.ts'
import type { RuleId } from '../proposal.ts'
import type { Token } from '../tokens.ts'
import type { NumberLists } from './number-lists.ts'
import { readNumber } from './read-number.ts'

export interface Amount {
  readonly least: number | null
  readonly most: number | null
  readonly next: number
  readonly rule: RuleId
  /** The mark of money before a figure that a bound stands before: "more than $40". */
  readonly currency?: string
}

export function readAmount(
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

/** The mark of money before a figure. */
export function currencyBefore(tokens: readonly Token[], at: number, { numbers }: LanguageRules): string | null {
  const mark = tokens[at - 1]
  return mark !== undefined && isCurrency(mark.text, numbers.currencies) ? mark.text : null
}
