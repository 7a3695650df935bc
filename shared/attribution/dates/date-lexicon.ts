/** The words of dates made ready for looking up, and the tense that stands around a date. */
import type { LanguageRules } from '../language-rules.ts'
import { numberOpeners } from '../numbers/read-number.ts'
import { openersOf, phrases, type Phrases } from '../phrases.ts'
import type { Token } from '../tokens.ts'

type DateList = {
  [Name in keyof LanguageRules['dates']]: LanguageRules['dates'][Name] extends string ? Name : never
}[keyof LanguageRules['dates']]

export interface DateLexicon {
  readonly rules: LanguageRules
  readonly lists: Readonly<Record<DateList, Phrases>>
  readonly months: readonly Phrases[]
  readonly weekdays: readonly Phrases[]
  /** Whether a date may begin with the word. */
  readonly mayBegin: (word: string) => boolean
  readonly unitWords: readonly (readonly ['days' | 'weeks' | 'months' | 'years', Phrases])[]
}

const made = new WeakMap<LanguageRules, DateLexicon>()

export function dateLexiconOf(rules: LanguageRules): DateLexicon {
  const known = made.get(rules)
  if (known !== undefined) return known
  const { possessive } = rules
  const owned = (list: string) =>
    possessive === '' ? '' : `|${list.replaceAll('|', `${possessive}|`)}${possessive}`
  const read = (list: string) => phrases(list === '' ? '' : list + owned(list), rules.clitics)
  const series = (list: string) =>
    list.split('|').map((names) => read(names.replaceAll(' ', '|').replaceAll('_', ' ')))
  const { dates } = rules
  const names = (Object.keys(dates) as (keyof typeof dates)[]).filter(
    (name) => typeof dates[name] === 'string',
  ) as DateList[]
  const lists = Object.fromEntries(names.map((name) => [name, read(dates[name])])) as DateLexicon['lists']
  const [months, weekdays] = [series(dates.months), series(dates.weekdays)]
  const openers = [...Object.values(lists), ...months, ...weekdays].map(({ firsts }) => firsts)
  const lexicon: DateLexicon = {
    rules,
    lists,
    months,
    weekdays,
    mayBegin: openersOf([...openers, numberOpeners(rules), Object.keys(dates.pairs)], rules.clitics),
    unitWords: [
      ['days', lists.days],
      ['weeks', lists.weeks],
      ['months', lists.months_],
      ['years', lists.years],
    ],
  }
  made.set(rules, lexicon)
  return lexicon
}

/** The index and length of the name that begins at `at`: of a month or a weekday. */
export function nameAt(
  names: readonly Phrases[],
  tokens: readonly Token[],
  at: number,
): { readonly index: number; readonly length: number } | null {
  for (const [index, list] of names.entries()) {
    const length = list.matchAt(tokens, at)
    if (length > 0) return { index, length }
  }
  return null
}

export type Tense = 'past' | 'future' | null

/** How far a verb is looked for on either side. */
const REACH_BEFORE = 24
const REACH_BEHIND = 12

/** The nearest verb before the date decides, else the nearest behind it, within the sentence. */
export function tenseAround(tokens: readonly Token[], from: number, to: number, lexicon: DateLexicon): Tense {
  for (let at = from - 1; at >= Math.max(0, from - REACH_BEFORE) && !endsSentence(tokens[at]!); at--) {
    const tense = tenseAt(tokens, at, lexicon)
    if (tense !== null) return tense
  }
  for (let at = to; at < Math.min(tokens.length, to + REACH_BEHIND) && !endsSentence(tokens[at]!); at++) {
    const tense = tenseAt(tokens, at, lexicon)
    if (tense !== null) return tense
  }
  return null
}

function tenseAt(tokens: readonly Token[], at: number, { lists, rules }: DateLexicon): Tense {
  const [future, past] = [lists.future.matchAt(tokens, at), lists.past.matchAt(tokens, at)]
  if (future > past) return 'future'
  if (lists.bare.has(tokens[at - 1]?.word ?? '')) return null
  if (past > 0) return 'past'
  const { kind, word } = tokens[at]!
  const isPast =
    kind === 'word' && word.length > 4 && rules.dates.pastEndings.some((ending) => word.endsWith(ending))
  return isPast ? 'past' : null
}

function endsSentence({ kind, text }: Token): boolean {
  return kind === 'mark' && /^[.!?؟;؛:]$/u.test(text)
}
