/**
 * The numbers of a stretch: the figure or the bounds that the words give, and what is counted. Figures that count nothing (dates, hours, ages,
 * flight numbers) are left out; "dozens" has no bounds and keeps its words.
 */
import type { LanguageRules } from '../language-rules.ts'
import type { RuleId, Stretch } from '../proposal.ts'
import type { Token } from '../tokens.ts'
import { listsOf, type NumberLists } from './number-lists.ts'
import { currencyBefore, readAmount, type Amount } from './read-amount.ts'

export interface FoundNumber extends Stretch {
  readonly least: number | null
  readonly most: number | null
  readonly unit: string | null
  readonly rule: RuleId
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
