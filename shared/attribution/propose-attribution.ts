/** Who says a stretch, by which channel, to whom, how directly and whether by name, as far as the words tell. */
import { foldName } from '../independence/fold-name.ts'
import { chooseSpeech, quoteAround } from './choose-speech.ts'
import { readDirectness } from './directness.ts'
import type { Fact } from './read-channel.ts'
import { tellUnits, type ToldSpeech, type ToldUnit } from './last-speakers.ts'
import { withHouses, type Lexicon } from './lexicon.ts'
import type { ArticleFacts, Proposal, ProposalField, ProposedOriginator, Stretch } from './proposal.ts'
import type { Speaker } from './speakers.ts'
import { readSurroundings } from './surroundings.ts'

export function proposeAttribution(
  text: string,
  stretch: Stretch,
  facts: ArticleFacts,
  rules: Lexicon,
): Proposal[] {
  const lexicon = withHouses(rules, [facts.agency, facts.publisher])
  const units = tellUnits(text, readSurroundings(text, stretch.start, facts.language, lexicon.rules), lexicon)
  const told = units.at(-1)
  if (told === undefined) return []
  const speech = chooseSpeech(text, told, stretch) ?? quoteOfLastSpeaker(units, stretch)
  if (speech === null) return []
  const originator =
    speech.voice.kind === 'reporter' ? ofHouse(facts, speech) : ofSpeaker(text, speech, facts)
  // Words of nobody say nothing about a channel either.
  if (originator === null) return []
  const naming = speech.speaker?.naming ?? nameFound(speech.speaker, originator.value)
  return [
    ...take(text, 'originator', originator),
    ...take(text, 'channel', speech.channel),
    ...take(text, 'audience', speech.audience),
    ...take(text, 'directness', readDirectness(text, told.unit, stretch, speech)),
    ...take(text, 'naming', naming),
  ]
}

/** A last name whose full name is known is a name. */
function nameFound(speaker: Speaker | null, { kind }: ProposedOriginator): Speaker['naming'] {
  if (speaker === null || !speaker.isShort || kind !== 'person') return null
  return { value: 'named', rule: 'name-given', start: speaker.start, end: speaker.end }
}

function take<Field extends ProposalField>(
  text: string,
  field: Field,
  fact: Fact<unknown> | null,
): Proposal[] {
  if (fact === null) return []
  const { value, rule, start, end } = fact
  return [{ field, value, rule, start, end, words: text.slice(start, end) } as Proposal]
}

/** A quote that stands alone belongs to whoever spoke in the sentence before, and so does a row of such quotes. */
function quoteOfLastSpeaker(units: readonly ToldUnit[], stretch: Stretch): ToldSpeech | null {
  const told = units.at(-1)!
  const quote = quoteAround(told.unit, stretch)
  const before = units.slice(0, -1).findLast((each) => each.speeches.length > 0 || !isQuoteAlone(each))
  const speaker = before?.speeches.at(-1)?.speaker ?? null
  if (quote === null || speaker === null || told.speeches.length > 0) return null
  // Words outside the quote that name nobody known make it somebody else's.
  if (!isQuoteAlone(told)) return null
  const place = { start: speaker.start, end: speaker.end }
  const voice = { kind: 'unsaid' } as const
  return {
    ...place,
    voice,
    verb: place,
    channel: null,
    audience: null,
    isSecondClause: false,
    speaker,
    rule: 'quote-goes-on',
  }
}

function isQuoteAlone({ unit }: ToldUnit): boolean {
  return !unit.tokens.some(({ kind }) => kind === 'word')
}

function ofHouse(
  { agency, publisher, sources }: ArticleFacts,
  speech: ToldSpeech,
): Fact<ProposedOriginator> | null {
  const name = agency ?? publisher
  if (name === null) return null
  const kind = agency === null ? 'outlet' : 'agency'
  return {
    value: known({ name, kind, sourceId: null }, sources),
    rule: 'reporter-saw',
    start: speech.start,
    end: speech.end,
  }
}

function ofSpeaker(
  text: string,
  { speaker, rule, start, end }: ToldSpeech,
  facts: ArticleFacts,
): Fact<ProposedOriginator> | null {
  if (speaker === null) return null
  const { name, kind } = speaker
  const full = fullName(text, speaker)
  const value = known({ name: full, kind: full === name ? kind : 'person', sourceId: null }, facts.sources)
  // One word at the beginning of a sentence may have its capital from there alone.
  if (speaker.isShort && value.sourceId === null && value.name === name && !isNameElsewhere(text, speaker))
    return null
  const isHere = speaker.start >= start && speaker.end <= end && rule !== 'quote-goes-on'
  return { value, rule, ...(isHere ? { start, end } : { start: speaker.start, end: speaker.end }) }
}

/** A source of the case when its name is this one, or when it is the only one whose last word this is. */
function known(value: ProposedOriginator, sources: ArticleFacts['sources']): ProposedOriginator {
  const key = foldName(value.name)
  const same = sources.find((source) => foldName(source.name) === key)
  const byLastName = value.name.includes(' ')
    ? []
    : sources.filter(({ kind, name }) => kind === 'person' && foldName(name).endsWith(` ${key}`))
  const source = same ?? (byLastName.length === 1 ? byLastName[0] : undefined)
  return source === undefined ? value : { name: source.name, kind: source.kind, sourceId: source.id }
}

/** How far from a short name its long form is looked for. */
const REACH = 20_000

/** "Stanikzai" is the "Mirwais Stanikzai" that stands before it in the text. */
function fullName(text: string, { name, isShort, start }: Speaker): string {
  if (!isShort) return name
  const before = text.slice(Math.max(0, start - REACH), start)
  for (let at = before.indexOf(` ${name}`); at !== -1; at = before.indexOf(` ${name}`, at + 1)) {
    const first = /(?:\p{Lu}[\p{L}\p{M}’'-]+ ){1,2}$/u.exec(before.slice(Math.max(0, at - 60), at + 1))
    const isWord = !/\p{L}/u.test(before[at + 1 + name.length] ?? '')
    // One word behind a stop has its capital from the sentence.
    if (first !== null && isWord && /[\p{L},]\s$/u.test(before.slice(0, at + 1 - first[0].length).slice(-2)))
      return first[0] + name
  }
  return name
}

function isNameElsewhere(text: string, { name, start }: Speaker): boolean {
  const from = Math.max(0, start - REACH)
  const near = text.slice(from, start + REACH)
  for (let at = near.indexOf(name); at !== -1; at = near.indexOf(name, at + 1))
    if (
      /[\p{Ll}\p{N},;]['’]? $/u.test(near.slice(Math.max(0, at - 3), at)) &&
      !/\p{L}/u.test(near[at + name.length] ?? '')
    )
      return true
  return false
}
