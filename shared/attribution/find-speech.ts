/** Where a unit says that somebody says something: the verb, the words of the speaker, of whoever was told, and of the channel. */
import type { Channel } from '../domain/excerpt.ts'
import type { Pronoun } from './language-rules.ts'
import type { Lexicon } from './lexicon.ts'
import type { RuleId, Stretch } from './proposal.ts'
import { pronounAt, wordsAfter, wordsBefore, type SpeakerWords } from './find-speaker-words.ts'
import { findAnonymity, readSpeaker, type Speaker } from './speakers.ts'
import { QUOTE, type Unit } from './surroundings.ts'
import type { Token } from './tokens.ts'

/** The speaker as the words give them: named, meant by a pronoun, or the last one going on. */
export type Voice =
  | { readonly kind: 'speaker'; readonly speaker: Speaker; readonly rule: RuleId }
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'reporter' }

export interface Fact<Value> extends Stretch {
  readonly value: Value
  readonly rule: RuleId
}

/** One act of saying; `start` and `end` take in speaker, verb and whoever was told. */
export interface Speech extends Stretch {
  readonly voice: Voice
  readonly verb: Stretch
  readonly channel: Fact<Channel> | null
  readonly audience: Fact<string> | null
  /** "…, and the ministry said": what stands before is not the ministry's. */
  readonly isSecondClause: boolean
}

export function findSpeech(text: string, unit: Unit, lexicon: Lexicon): Speech[] {
  const { tokens } = unit
  const found: Speech[] = []
  for (let at = 0; at < tokens.length; at++) {
    const speech =
      readAccording(text, tokens, at, lexicon) ??
      readSeeing(tokens, at, lexicon) ??
      readVerb(text, tokens, at, lexicon)
    if (speech === null) continue
    found.push(speech)
    while (at + 1 < tokens.length && tokens[at + 1]!.start < speech.verb.end) at++
  }
  return found
}

function readVerb(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): Speech | null {
  const { lists, rules } = lexicon
  const match = lexicon.verbs
    .map(({ group, forms }) => ({ group, length: forms.matchAt(tokens, at) }))
    .find(({ length }) => length > 0)
  if (match === undefined) return null
  const { group, length } = match
  const before = tokens[at - 1]
  if (before !== undefined && (lists.negations.has(before.word) || lists.determiners.has(before.word)))
    return null
  if (group.needsQuote === true && !tokens.some(({ text: each }) => each === QUOTE)) return null
  const behind = at + length
  const audience = group.hears === true ? readAudience(text, tokens, behind, lexicon) : null
  const voice = readVoice(text, tokens, at, audience?.next ?? behind, group.pronoun ?? null, lexicon)
  const carried =
    group.goesOn === true && voice?.voice.kind !== 'speaker'
      ? { voice: { kind: 'unsaid' } as const, from: at, to: behind }
      : voice
  if (carried === null || carried === undefined) return null
  const span = { from: Math.min(carried.from, at), to: Math.max(carried.to, audience?.next ?? behind) }
  const verb = { start: tokens[at]!.start, end: tokens[behind - 1]!.end }
  const manner = readChannel(text, tokens, at, span, lexicon)
  const told = audience?.channel ?? null
  return {
    start: tokens[span.from]!.start,
    end: tokens[span.to - 1]!.end,
    voice: carried.voice,
    verb,
    channel:
      manner?.channel ??
      (group.channel === undefined
        ? told && spanned(told, verb.start)
        : { value: group.channel, rule: 'channel-verb', ...verb }),
    audience: audience?.fact ?? manner?.audience ?? null,
    isSecondClause: span.from > 0 && lists.conjunctions.has(tokens[span.from - 1]!.word) && rules.hasCapitals,
  }
}

const spanned = (fact: Fact<Channel>, start: number): Fact<Channel> => ({ ...fact, start })

interface Found {
  readonly voice: Voice
  readonly from: number
  readonly to: number
}

function readVoice(
  text: string,
  tokens: readonly Token[],
  verb: number,
  behind: number,
  own: Pronoun | null,
  lexicon: Lexicon,
): Found | null {
  for (const side of lexicon.rules.speakerSides) {
    const passive = side === 'before' ? passiveSpeaker(text, tokens, verb, behind, lexicon) : null
    if (passive !== null) return passive
    const words = side === 'before' ? wordsBefore(tokens, verb, lexicon) : wordsAfter(tokens, behind, lexicon)
    const voice =
      words === null
        ? null
        : voiceOf(text, tokens, words, side === 'before' ? 'speaker-verb' : 'verb-speaker', lexicon)
    if (voice !== null) return { voice, from: words!.from, to: words!.to }
  }
  return own === null ? null : { voice: { kind: 'pronoun', pronoun: own }, from: verb, to: behind }
}

/** "was confirmed by the ministry". */
function passiveSpeaker(
  text: string,
  tokens: readonly Token[],
  verb: number,
  behind: number,
  lexicon: Lexicon,
): Found | null {
  const { lists } = lexicon
  if (!lists.passive.has(tokens[verb - 1]?.word ?? '') || !lists.by.has(tokens[behind]?.word ?? ''))
    return null
  const words = wordsAfter(tokens, behind + 1, lexicon)
  const voice = words === null ? null : voiceOf(text, tokens, words, 'passive-by', lexicon)
  return voice === null ? null : { voice, from: verb, to: words!.to }
}

function voiceOf(
  text: string,
  tokens: readonly Token[],
  words: SpeakerWords,
  rule: RuleId,
  lexicon: Lexicon,
): Voice | null {
  if (words.pronoun !== null) return { kind: 'pronoun', pronoun: words.pronoun }
  const speaker = readSpeaker(text, tokens.slice(words.from, words.to), lexicon)
  return speaker === null
    ? null
    : { kind: 'speaker', speaker: withAnonymity(speaker, tokens, words, lexicon), rule }
}

/** "asked not to be named" may stand behind the verb: "told Meridian, asking not to be named because…". */
function withAnonymity(
  speaker: Speaker,
  tokens: readonly Token[],
  words: SpeakerWords,
  lexicon: Lexicon,
): Speaker {
  if (speaker.naming?.value === 'named') return speaker
  const naming = findAnonymity(tokens.slice(words.from, words.to + 24), lexicon)
  return naming === null ? speaker : { ...speaker, naming, kind: 'unnamed' }
}

function readAccording(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): Speech | null {
  const length = lexicon.lists.accordingTo.matchAt(tokens, at)
  if (length === 0) return null
  const words = wordsAfter(tokens, at + length, lexicon)
  const voice = words === null ? null : voiceOf(text, tokens, words, 'according-to', lexicon)
  if (voice === null) return null
  const verb = { start: tokens[at]!.start, end: tokens[at + length - 1]!.end }
  const manner = readChannel(text, tokens, at, { from: at, to: words!.to }, lexicon)
  return {
    start: verb.start,
    end: tokens[words!.to - 1]!.end,
    ...{
      voice,
      verb,
      channel: manner?.channel ?? null,
      audience: manner?.audience ?? null,
      isSecondClause: false,
    },
  }
}

/** "An AFP correspondent had earlier filmed". */
function readSeeing(tokens: readonly Token[], at: number, lexicon: Lexicon): Speech | null {
  const { lists } = lexicon
  const length = lists.sawVerbs.matchAt(tokens, at)
  if (length === 0 || lists.negations.has(tokens[at - 1]?.word ?? '')) return null
  for (const words of lexicon.rules.speakerSides.map((side) =>
    side === 'before' ? wordsBefore(tokens, at, lexicon) : wordsAfter(tokens, at + length, lexicon),
  )) {
    if (words === null || words.pronoun !== null) continue
    const own = tokens.slice(words.from, words.to)
    if (!own.some((_, index) => lists.reporters.matchAt(own, index) > 0)) continue
    const [from, to] = [Math.min(words.from, at), Math.max(words.to, at + length)]
    const verb = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
    const channel = { value: 'own-observation', rule: 'reporter-saw', ...verb } as const
    return { ...verb, voice: { kind: 'reporter' }, verb, channel, audience: null, isSecondClause: false }
  }
  return null
}

interface Heard {
  readonly fact: Fact<string>
  readonly channel: Fact<Channel> | null
  readonly next: number
}

/** "told AFP", "told state television", "told a news conference"; nobody when it was "told him". */
function readAudience(
  text: string,
  tokens: readonly Token[],
  first: number,
  lexicon: Lexicon,
  rule: RuleId = 'told-audience',
): Heard | null {
  const { lists } = lexicon
  let at = first
  while (lists.determiners.has(tokens[at]?.word ?? '')) at++
  if (at >= tokens.length || pronounAt(tokens, at, lexicon) !== null) return null
  const listed = [
    { length: lists.broadcasters.matchAt(tokens, at), channel: 'broadcast' },
    { length: lists.press.matchAt(tokens, at), channel: 'told-reporter' },
    { length: lists.agencies.matchAt(tokens, at), channel: 'told-reporter' },
    { length: lexicon.houses.matchAt(tokens, at), channel: 'told-reporter' },
    { length: lists.otherAudiences.matchAt(tokens, at), channel: null },
  ] as const
  const known = listed.reduce((best, each) => (each.length > best.length ? each : best))
  let to = at + known.length
  // A name that no list has; in a language with capitals it shows.
  if (known.length === 0) while (tokens[to]?.isCapital === true && to - at < 4) to++
  if (to === at) return null
  const place = { start: tokens[at]!.start, end: tokens[to - 1]!.end }
  const channel = known.length === 0 ? null : known.channel
  return {
    fact: { value: text.slice(place.start, place.end).replace(/\s+/gu, ' '), rule, ...place },
    channel: channel === null ? null : { value: channel, rule: 'told-media', ...place },
    next: to,
  }
}

interface Manner {
  readonly channel: Fact<Channel>
  readonly audience: Fact<string> | null
}

/** The channel in words, near the verb: "in a statement", "in a telephone interview with X". */
function readChannel(
  text: string,
  tokens: readonly Token[],
  verb: number,
  span: { from: number; to: number },
  lexicon: Lexicon,
): Manner | null {
  const last = Math.min(tokens.length, span.to + 14)
  for (let at = Math.max(0, span.from - 12); at < last; at++) {
    if (at > span.to && (tokens[at]!.text === QUOTE || tokens[at]!.text === ';') && at > verb) break
    for (const { channel, namesAudience, forms } of lexicon.channels) {
      const length = forms.matchAt(tokens, at)
      if (length === 0) continue
      const place = { start: tokens[at]!.start, end: tokens[at + length - 1]!.end }
      const heard = namesAudience
        ? readAudience(text, tokens, at + length, lexicon, 'channel-audience')
        : null
      const end = heard?.fact.end ?? place.end
      return {
        channel: { value: channel, rule: 'channel-words', start: place.start, end },
        audience: heard?.fact ?? null,
      }
    }
  }
  return null
}
