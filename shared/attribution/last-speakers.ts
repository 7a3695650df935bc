/**
 * Who was spoken of last: pronouns and sentences without a speaker mean them. Sentences are taken in order; each act of saying adds its
 * speaker, and so does a sentence that begins with a person and says nothing yet ("A spokeswoman, Dela Orvin, gave another account").
 */
import type { Lexicon } from './lexicon.ts'
import type { Pronoun } from './language-rules.ts'
import type { RuleId } from './proposal.ts'
import { findSpeech, type Speech } from './find-speech.ts'
import { readSpeaker, type Speaker } from './speakers.ts'
import type { Unit } from './surroundings.ts'

/** An act of saying with its speaker found. */
export interface ToldSpeech extends Speech {
  readonly speaker: Speaker | null
  readonly rule: RuleId
}

export interface ToldUnit {
  readonly unit: Unit
  readonly speeches: readonly ToldSpeech[]
}

export function tellUnits(text: string, units: readonly Unit[], lexicon: Lexicon): ToldUnit[] {
  const mentioned: Speaker[] = []
  let last: ToldSpeech | null = null
  return units.map((unit) => {
    const speeches = findSpeech(text, unit, lexicon).map((speech) => {
      const told = carryOn({ ...speech, ...settle(speech, mentioned) }, last)
      if (told.speaker !== null) mentioned.push(told.speaker)
      last = told
      return told
    })
    if (speeches.length === 0) {
      const subject = personAtStart(text, unit, lexicon)
      if (subject !== null) mentioned.push(subject)
    }
    return { unit, speeches }
  })
}

/** "He said" goes on in the interview, the message or the talk to a reporter that the sentence before named. */
function carryOn(speech: ToldSpeech, last: ToldSpeech | null): ToldSpeech {
  const goesOn = speech.voice.kind === 'pronoun' || speech.voice.kind === 'unsaid'
  if (!goesOn || last === null || speech.channel !== null || last.speaker?.name !== speech.speaker?.name)
    return speech
  return { ...speech, channel: last.channel, audience: speech.audience ?? last.audience }
}

function settle({ voice }: Speech, mentioned: readonly Speaker[]): { speaker: Speaker | null; rule: RuleId } {
  switch (voice.kind) {
    case 'speaker':
      return { speaker: fullNameOf(voice.speaker, mentioned), rule: voice.rule }
    case 'pronoun':
      return { speaker: lastFor(voice.pronoun, mentioned), rule: 'pronoun-speaker' }
    case 'unsaid':
      return { speaker: mentioned.at(-1) ?? null, rule: 'unsaid-speaker' }
    case 'reporter':
      return { speaker: null, rule: 'reporter-saw' }
  }
}

function lastFor(pronoun: Pronoun, mentioned: readonly Speaker[]): Speaker | null {
  return mentioned.findLast(({ pronouns }) => pronouns.includes(pronoun)) ?? null
}

/** "Majroh" is the Ghulam Farooq Majroh of the paragraph before; the words stay those of this place. */
function fullNameOf(speaker: Speaker, mentioned: readonly Speaker[]): Speaker {
  if (!speaker.isShort) return speaker
  const full = mentioned.findLast(({ name, kind }) => kind === 'person' && name.endsWith(` ${speaker.name}`))
  return full === undefined ? speaker : { ...full, start: speaker.start, end: speaker.end, isShort: false }
}

function personAtStart(text: string, unit: Unit, lexicon: Lexicon): Speaker | null {
  if (!lexicon.rules.hasCapitals) return null
  const comma = unit.tokens.findIndex(({ text: mark }) => mark === ',')
  const second = unit.tokens.findIndex(({ text: mark }, at) => at > comma && mark === ',')
  if (comma < 1 || second < 0 || second > 16) return null
  const speaker = readSpeaker(text, unit.tokens.slice(0, second), lexicon)
  return speaker?.kind === 'person' || speaker?.naming?.rule === 'role-without-name' ? speaker : null
}
