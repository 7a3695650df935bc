/**
 * What the program offers to say about a stretch of an article: who says it, by which channel, to whom, how directly, whether by name, and
 * which dates, places and numbers it states. Each offer carries its receipt: the words it was read from and the rule that read them. An
 * offer is never an entry; only the analyst's acceptance writes anything.
 */
import type { Channel, Directness, Excerpt } from '../domain/excerpt.ts'
import type { ExcerptDetail } from '../domain/excerpt-detail.ts'
import type { SourceId, SourceKind } from '../domain/source.ts'

/** A place in the revision's text: UTF-16, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Receipt extends Stretch {
  /** The text between `start` and `end`. */
  readonly words: string
  readonly rule: RuleId
}

/** Whoever the words belong to: a source of the case, or the one that accepting would make. */
export interface ProposedOriginator {
  readonly name: string
  readonly kind: SourceKind
  readonly sourceId: SourceId | null
}

export type Proposal = Receipt &
  (
    | { readonly field: 'originator'; readonly value: ProposedOriginator }
    | { readonly field: 'channel'; readonly value: Channel }
    | { readonly field: 'audience'; readonly value: string }
    | { readonly field: 'directness'; readonly value: Directness }
    | { readonly field: 'naming'; readonly value: NonNullable<Excerpt['naming']> }
    | { readonly field: 'detail'; readonly value: DetailValue }
  )
export type ProposalField = Proposal['field']

/** A detail before it has its place in the quote. */
export type DetailValue = ExcerptDetail extends infer Each
  ? Each extends ExcerptDetail
    ? Omit<Each, 'words' | 'start' | 'end'>
    : never
  : never

/** What is known of the article and the case before a word is read. */
export interface ArticleFacts {
  /** BCP 47; null is read as English. */
  readonly language: string | null
  readonly dateline: string | null
  /** ISO 8601: the day that "yesterday" is counted from. */
  readonly issued: string | null
  readonly agency: string | null
  readonly publisher: string | null
  readonly sources: readonly { readonly id: SourceId; readonly name: string; readonly kind: SourceKind }[]
  /** Names of places that the case's events happened at. */
  readonly places: readonly string[]
}

/** The rules by name, each with the sentence that explains it to the analyst. */
export const ruleWords = {
  'speaker-verb': 'the speaker stands before the verb',
  'verb-speaker': 'the speaker stands after the verb',
  'according-to': '“according to” names the speaker',
  'passive-by': '“by” names the speaker',
  'pronoun-speaker': 'the pronoun stands for the last speaker',
  'unsaid-speaker': 'the last speaker goes on',
  'quote-goes-on': 'the quote goes on from the last speaker',
  'reporter-saw': 'the outlet’s reporter saw it',
  'channel-verb': 'the verb names the channel',
  'channel-words': 'the words name the channel',
  'told-media': 'told to the media',
  'told-audience': 'the verb names who was told',
  'channel-audience': 'the channel names who was told',
  'asked-not-to-be-named': 'asked not to be named',
  'role-without-name': 'a role without a name',
  'name-given': 'the name is given',
  'body-named': 'the body is named',
  'quoted-whole': 'the words stand in quotation marks',
  'quoted-part': 'only some of the words are quoted',
  'reported-speech': 'reported without quotation marks',
  'date-full': 'a full date',
  'date-year-from-article': 'a date; the year is the article’s',
  'date-weekday': 'a weekday, counted from the article’s date',
  'date-relative': 'counted from the article’s date',
  'date-counted-back': 'counted from the date before it',
  'date-night': 'the night before the article’s date',
  'date-bound': 'a date with an open end',
  'date-range': 'from one date to another',
  'date-year': 'a year',
  'place-of-case': 'a place of this case',
  'place-of-dateline': 'the place of the dateline',
  'place-after-preposition': 'a name after “in” or “near”',
  'place-with-kind': 'a name beside “city”, “province” or the like',
  'number-figure': 'a figure',
  'number-words': 'a number in words',
  'number-range': 'from one figure to another',
  'number-bound': 'a figure with an open end',
  'number-vague': 'a number that the report leaves open',
} as const
export type RuleId = keyof typeof ruleWords
