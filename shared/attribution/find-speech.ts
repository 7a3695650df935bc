/** Where a unit says that somebody says something: the verb, the words of the speaker, of whoever was told, and of the channel. */
import type { Channel } from '../domain/excerpt.ts'
import { wordsAfter, wordsBefore } from './find-speaker-words.ts'
import type { Lexicon } from './lexicon.ts'
import type { Stretch } from './proposal.ts'
import { readAudience, type Audience } from './read-audience.ts'
import { audienceFact, hasQuote, readChannel, type Fact } from './read-channel.ts'
import { readVoice, voiceOf, type Voice } from './read-voice.ts'
import { QUOTE, type Unit } from './surroundings.ts'
import type { Token } from './tokens.ts'

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
  const { lists } = lexicon
  const match = lexicon.verbs
    .map(({ group, forms }) => ({ group, length: forms.matchAt(tokens, at) }))
    .find(({ length }) => length > 0)
  const before = tokens[at - 1]?.word ?? ''
  if (match === undefined || lists.negations.has(before) || lists.determiners.has(before)) return null
  const { group, length } = match
  // "Consumer Reports", "was declared": a name, and what nobody is said to have said.
  if (tokens[at]!.isCapital && at > 0 && tokens[at - 1]!.text !== QUOTE) return null
  const isPassive = lists.passive.has(before) && group.isPassive !== true
  if (isPassive && !lists.by.has(tokens[at + length]?.word ?? '')) return null
  if (group.needsQuote === true && !hasQuote(tokens)) return null
  const behind = at + length
  const hears = group.hears === true
  const toldFirst = hears ? readAudience(tokens, behind, lexicon) : null
  const found = readVoice(text, tokens, at, toldFirst?.next ?? behind, group.pronoun ?? null, lexicon)
  const carried =
    group.goesOn === true && found?.voice.kind !== 'speaker'
      ? { voice: { kind: 'unsaid' } as const, from: at, to: behind }
      : found
  if (carried === null || lists.questions.has(tokens[carried.from - 1]?.word ?? '')) return null
  // "a déclaré Jan Morel à l'AFP": the audience may stand behind the speaker, where something marks it.
  const told = toldFirst ?? (hears && carried.to > behind ? readAudience(tokens, carried.to, lexicon) : null)
  const span = { from: Math.min(carried.from, at), to: Math.max(carried.to, told?.next ?? behind) }
  const verb = { start: tokens[at]!.start, end: tokens[behind - 1]!.end }
  const manner = readChannel(text, tokens, span, lexicon)
  const byVerb =
    group.channel === undefined ? null : ({ value: group.channel, rule: 'channel-verb', ...verb } as const)
  return {
    start: tokens[span.from]!.start,
    end: tokens[span.to - 1]!.end,
    voice: carried.voice,
    verb,
    channel: manner?.channel ?? byVerb ?? toldChannel(tokens, told, verb.start),
    audience: told === null ? (manner?.audience ?? null) : audienceFact(text, told, 'told-audience'),
    isSecondClause: lists.conjunctions.has(tokens[span.from - 1]?.word ?? ''),
  }
}

/** "told AFP" as a channel has the verb among its words when the audience stands beside it. */
function toldChannel(
  tokens: readonly Token[],
  told: Audience | null,
  verbStart: number,
): Fact<Channel> | null {
  if (told === null || told.channel === null) return null
  const isBeside = told.from > 0 && tokens[told.from - 1]!.start <= verbStart + 24 && verbStart < told.start
  const start = isBeside ? verbStart : tokens[told.from]!.start
  return { value: told.channel, rule: 'told-media', start, end: told.end }
}

function readAccording(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): Speech | null {
  const length = lexicon.lists.accordingTo.matchAt(tokens, at)
  if (length === 0) return null
  const found = voiceOf(text, tokens, wordsAfter(tokens, at + length, lexicon), 'according-to', lexicon)
  if (found === null) return null
  const verb = { start: tokens[at]!.start, end: tokens[at + length - 1]!.end }
  const manner = readChannel(text, tokens, { from: at, to: found.to }, lexicon)
  return {
    start: verb.start,
    end: tokens[found.to - 1]!.end,
    voice: found.voice,
    verb,
    channel: manner?.channel ?? null,
    audience: manner?.audience ?? null,
    isSecondClause: false,
  }
}

/** "An AFP correspondent had earlier filmed". */
function readSeeing(tokens: readonly Token[], at: number, lexicon: Lexicon): Speech | null {
  const { lists, rules } = lexicon
  const length = lists.sawVerbs.matchAt(tokens, at)
  if (length === 0 || lists.negations.has(tokens[at - 1]?.word ?? '')) return null
  for (const side of rules.speakerSides) {
    const words =
      side === 'before' ? wordsBefore(tokens, at, lexicon) : wordsAfter(tokens, at + length, lexicon)
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
