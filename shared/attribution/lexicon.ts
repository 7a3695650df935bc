/** A language's lists made ready for looking up; made once per language. */
import type { Channel } from '../domain/excerpt.ts'
import type { SourceKind } from '../domain/source.ts'
import { foldName } from '../independence/fold-name.ts'
import type { LanguageRules, Pronoun, VerbGroup } from './language-rules.ts'
import { phrases, type Phrases } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Every list of the rules that is a plain string. */
type ListName = {
  [Name in keyof LanguageRules]: LanguageRules[Name] extends string ? Name : never
}[keyof LanguageRules]

const listNames = [
  ...['accordingTo', 'passive', 'by', 'sawVerbs', 'reporters', 'auxiliaries', 'adverbs', 'that', 'relatives'],
  ...[
    'determiners',
    'links',
    'breaks',
    'conjunctions',
    'negations',
    'questions',
    'men',
    'women',
    'people',
    'titles',
    'particles',
  ],
  ...['anonymity', 'press', 'broadcasters', 'otherAudiences', 'agencies'],
] as readonly ListName[]

export interface Lexicon {
  readonly rules: LanguageRules
  readonly lists: Readonly<Record<ListName, Phrases>>
  readonly verbs: readonly { readonly group: VerbGroup; readonly forms: Phrases }[]
  readonly pronouns: readonly { readonly pronoun: Pronoun; readonly forms: Phrases }[]
  readonly bodies: readonly { readonly kind: SourceKind; readonly forms: Phrases }[]
  readonly channels: readonly {
    readonly channel: Channel
    readonly namesAudience: boolean
    readonly forms: Phrases
  }[]
  /** The houses that the article names as its own: "told Meridian" is told to a reporter. */
  readonly houses: Phrases
  readonly toWhom: Phrases
}

export function withHouses(lexicon: Lexicon, names: readonly (string | null)[]): Lexicon {
  const spellings = names.flatMap((name) =>
    name === null ? [] : [name.replaceAll('|', ' '), foldName(name)],
  )
  return { ...lexicon, houses: phrases(spellings.join('|'), lexicon.rules.clitics) }
}

const made = new WeakMap<LanguageRules, Lexicon>()

export function lexiconOf(rules: LanguageRules): Lexicon {
  const known = made.get(rules)
  if (known !== undefined) return known
  const read = (list: string) => phrases(list, rules.clitics)
  const lexicon: Lexicon = {
    rules,
    lists: Object.fromEntries(listNames.map((name) => [name, read(rules[name])])) as Lexicon['lists'],
    verbs: rules.verbs.map((group) => ({ group, forms: read(group.forms) })),
    pronouns: (Object.keys(rules.pronouns) as Pronoun[]).map((pronoun) => ({
      pronoun,
      forms: read(rules.pronouns[pronoun]),
    })),
    bodies: rules.bodies.map(({ kind, words }) => ({ kind, forms: read(words) })),
    channels: rules.channels.map(({ channel, words, namesAudience }) => ({
      channel,
      namesAudience: namesAudience === true,
      forms: read(words),
    })),
    houses: phrases(''),
    toWhom: phrases(rules.toWhom.before),
  }
  made.set(rules, lexicon)
  return lexicon
}

export function pronounAt(tokens: readonly Token[], at: number, { pronouns }: Lexicon): Pronoun | null {
  return pronouns.find(({ forms }) => forms.matchAt(tokens, at) === 1)?.pronoun ?? null
}
