/**
 * What a language's data file says; the engine knows no language. Lists are strings of phrases parted by `|` (see phrases.ts). A list that a
 * language does not need is the empty string.
 */
import type { Channel } from '../domain/excerpt.ts'
import type { SourceKind } from '../domain/source.ts'

export type Pronoun = 'he' | 'she' | 'it' | 'they'

export interface VerbGroup {
  readonly forms: string
  /** The verb alone names the channel: "tweeted". */
  readonly channel?: Channel
  /** What follows is who was told: "told reporters". */
  readonly hears?: true
  /** Speaks of saying only beside a quote: "described". */
  readonly needsQuote?: true
  /** The form says who: Arabic verbs do. */
  readonly pronoun?: Pronoun
  /** Said of the speaker, not by them: "was quoted as saying". Other verbs want "by" in the passive. */
  readonly isPassive?: true
  /** Always of the speaker before: "adding". */
  readonly goesOn?: true
}

export interface DateWords {
  /** Months and weekdays begin with a capital letter, which tells "May" from "may", and a month may stand before its day. */
  readonly areCapital: boolean
  /** From January; spellings of one month parted by a blank or, several words, joined by `_`. */
  readonly months: string
  /** From Monday. */
  readonly weekdays: string
  /** Months of other calendars: a figure before one of these is left alone. */
  readonly otherMonths: string
  readonly otherEras: string
  readonly yesterday: string
  readonly dayBeforeYesterday: string
  readonly today: string
  readonly tomorrow: string
  readonly overnight: string
  readonly lastWeek: string
  readonly thisWeek: string
  readonly nextWeek: string
  readonly lastMonth: string
  readonly thisMonth: string
  readonly nextMonth: string
  readonly lastYear: string
  readonly thisYear: string
  readonly nextYear: string
  readonly weekend: string
  /** Beside a weekday: the one before or behind. */
  readonly last: string
  readonly next: string
  readonly until: string
  readonly since: string
  readonly before: string
  readonly after: string
  readonly between: string
  readonly and: string
  readonly from: string
  readonly to: string
  readonly about: string
  readonly days: string
  readonly weeks: string
  readonly months_: string
  readonly years: string
  readonly ago: string
  readonly agoBefore: string
  readonly earlier: string
  readonly later: string
  /** May stand between a preposition and a date: "the", Arabic "day". */
  readonly fillers: string
  readonly ordinals: string
  /** May stand before a year: "in 2019". */
  readonly yearOpeners: string
  /** A verb that speaks of what is to come, and one that speaks of what was. */
  readonly future: string
  readonly past: string
  /** Ends of words of the past, for languages that have them. */
  readonly pastEndings: readonly string[]
  /** A verb of the past behind it has no tense of its own: "will be held". */
  readonly bare: string
  /** One word that says two: Arabic "two days" is "days" in the dual. */
  readonly pairs: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>>
}

export interface NumberWords {
  readonly units: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  readonly and: string
  readonly vague: string
  readonly atLeast: string
  /** The same behind the figure: "40 people at least". */
  readonly atLeastBehind: string
  readonly atMost: string
  readonly about: string
  readonly between: string
  readonly to: string
  readonly or: string
  readonly percent: string
  readonly currencies: string
  /** Words behind a number that show it to be an age, an hour, a share or a place in a row. */
  readonly notCounted: string
  /** Words before it that do: "aged", "No". */
  readonly notCountedBefore: string
  /** Between "dozens" and what is counted. */
  readonly of: string
  /** Words that end what is counted. */
  readonly unitEnds: string
  /** The word behind the figure is what is counted, whatever its ending. */
  readonly isNextCounted: boolean
  readonly plurals: string
  readonly pluralEndings: readonly string[]
  /** The mark between thousands, where the other is the decimal mark. */
  readonly thousands: string
}

export interface PlaceWords {
  /** Before a name: "in". */
  readonly prepositions: string
  /** Before a name, with "of" or without: "the city of". */
  readonly kindsBefore: string
  /** Behind a name: "province". */
  readonly kindsAfter: string
  readonly never: string
}

export interface LanguageRules {
  /** Primary subtags of BCP 47. */
  readonly tags: readonly string[]
  /** Names begin with a capital letter. */
  readonly hasCapitals: boolean
  readonly speakerSides: readonly ('before' | 'after')[]
  readonly clitics: readonly string[]
  readonly elisions: ReadonlySet<string>
  /** Words whose full stop ends nothing. */
  readonly abbreviations: ReadonlySet<string>
  readonly verbs: readonly VerbGroup[]
  readonly accordingTo: string
  /** Before the verb, "said" after: "was quoted by". */
  readonly passive: string
  readonly by: string
  readonly sawVerbs: string
  readonly reporters: string
  readonly auxiliaries: string
  readonly adverbs: string
  readonly that: string
  readonly relatives: string
  readonly determiners: string
  /** Join the parts of a name or a role: "of", "for", "from". */
  readonly links: string
  /** The article that is written onto a word, for languages without capitals. */
  readonly definite: string
  /** At the end of a name or a date: "Tuesday’s". */
  readonly possessive: string
  /** Begin something else than a speaker. */
  readonly breaks: string
  /** Join two clauses: what stands before is not what the second one's speaker says. */
  readonly conjunctions: string
  /** Before a verb of saying: it was not said. */
  readonly negations: string
  /** Before the speaker: what was said is not told here ("what the ministry said"). */
  readonly questions: string
  readonly pronouns: Readonly<Record<Pronoun, string>>
  readonly men: string
  readonly women: string
  /** Roles of people: "spokesperson", "officials". */
  readonly people: string
  /** Offices that one person holds, and forms of address: without a name they are neither named nor unnamed. */
  readonly titles: string
  readonly bodies: readonly { readonly kind: SourceKind; readonly words: string }[]
  readonly particles: string
  readonly anonymity: string
  readonly channels: readonly {
    readonly channel: Channel
    readonly words: string
    readonly namesAudience?: true
  }[]
  /** Audiences that make "told" a word to the press, and the others. */
  readonly press: string
  readonly broadcasters: string
  readonly otherAudiences: string
  readonly agencies: string
  /** What says that the audience comes: a word ("à"), or letters written onto it. With neither, it stands behind the verb. */
  readonly toWhom: { readonly before: string; readonly clitics: readonly string[] }
  readonly dates: DateWords
  readonly numbers: NumberWords
  readonly places: PlaceWords
}
