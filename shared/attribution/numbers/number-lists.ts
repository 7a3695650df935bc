/** The words around numbers of a language, made ready for matching once. */
import type { LanguageRules } from '../language-rules.ts'
import { openersOf, phrases, type Phrases } from '../phrases.ts'
import { numberOpeners } from './read-number.ts'

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

export interface NumberLists extends Readonly<Record<NumberList, Phrases>> {
  /** Whether an amount may begin with the word. */
  readonly mayBegin: (word: string) => boolean
}

const made = new WeakMap<LanguageRules, NumberLists>()

export function listsOf(rules: LanguageRules): NumberLists {
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
