/** Whose words stand beside a verb of saying, on the sides where its language puts them. */
import { wordsAfter, wordsBefore, type SpeakerWords } from './find-speaker-words.ts'
import type { Pronoun } from './language-rules.ts'
import type { Lexicon } from './lexicon.ts'
import type { RuleId } from './proposal.ts'
import { readAudience } from './read-audience.ts'
import { findAnonymity, readSpeaker, type Speaker } from './speakers.ts'
import { QUOTE } from './surroundings.ts'
import type { Token } from './tokens.ts'

/** The speaker as the words give them: named, meant by a pronoun, the last one going on, or the house's own reporter. */
export type Voice =
  | { readonly kind: 'speaker'; readonly speaker: Speaker; readonly rule: RuleId }
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'reporter' }

export interface FoundVoice {
  readonly voice: Voice
  /** Token indices of the speaker's words, end exclusive. */
  readonly from: number
  readonly to: number
}

/** `own` is the pronoun that the verb's form carries. */
export function readVoice(
  text: string,
  tokens: readonly Token[],
  verb: number,
  behind: number,
  own: Pronoun | null,
  lexicon: Lexicon,
): FoundVoice | null {
  for (const side of lexicon.rules.speakerSides) {
    const found =
      side === 'before'
        ? (passiveSpeaker(text, tokens, verb, behind, lexicon) ??
          voiceOf(text, tokens, wordsBefore(tokens, verb, lexicon), 'speaker-verb', lexicon))
        : speakerBehind(text, tokens, verb, behind, lexicon)
    if (found !== null) return found
  }
  return own === null ? null : { voice: { kind: 'pronoun', pronoun: own }, from: verb, to: behind }
}

function speakerBehind(
  text: string,
  tokens: readonly Token[],
  verb: number,
  behind: number,
  lexicon: Lexicon,
): FoundVoice | null {
  // Where a speaker may stand on either side, only a quote or a comma before the verb puts it behind.
  if (lexicon.rules.speakerSides.length > 1 && !opensInversion(tokens, verb, lexicon)) return null
  const words = wordsAfter(tokens, behind, lexicon)
  if (words === null) return null
  // Without capitals only what comes next shows where the speaker ends.
  if (!lexicon.rules.hasCapitals && !endsThere(tokens, words.to, lexicon)) return null
  return voiceOf(text, tokens, words, 'verb-speaker', lexicon)
}

function opensInversion(tokens: readonly Token[], verb: number, { lists }: Lexicon): boolean {
  let at = verb - 1
  while (at >= 0 && lists.auxiliaries.has(tokens[at]!.word)) at--
  return at < 0 || tokens[at]!.kind === 'mark'
}

function endsThere(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { lists, channels } = lexicon
  const next = tokens[at]
  if (next === undefined || /^[.!؟]$/u.test(next.text))
    return tokens.slice(0, at).some(({ text }) => text === QUOTE)
  return (
    next.kind === 'mark' ||
    [lists.that, lists.relatives].some((list) => list.matchAt(tokens, at) > 0) ||
    channels.some(({ forms }) => forms.matchAt(tokens, at) > 0) ||
    readAudience(tokens, at, lexicon) !== null
  )
}

/** "was confirmed by the ministry". */
function passiveSpeaker(
  text: string,
  tokens: readonly Token[],
  verb: number,
  behind: number,
  lexicon: Lexicon,
): FoundVoice | null {
  const { lists } = lexicon
  if (!lists.passive.has(tokens[verb - 1]?.word ?? '') || !lists.by.has(tokens[behind]?.word ?? ''))
    return null
  const found = voiceOf(text, tokens, wordsAfter(tokens, behind + 1, lexicon), 'passive-by', lexicon)
  return found === null ? null : { ...found, from: verb }
}

export function voiceOf(
  text: string,
  tokens: readonly Token[],
  words: SpeakerWords | null,
  rule: RuleId,
  lexicon: Lexicon,
): FoundVoice | null {
  if (words === null) return null
  const { from, to, pronoun } = words
  if (pronoun !== null) return { voice: { kind: 'pronoun', pronoun }, from, to }
  const read = readSpeaker(text, tokens.slice(from, to), lexicon)
  if (read === null) return null
  return { voice: { kind: 'speaker', speaker: withAnonymity(read, tokens, words, lexicon), rule }, from, to }
}

/** How far behind the speaker "asking not to be named" may stand. */
const ANONYMITY_REACH = 24

function withAnonymity(
  speaker: Speaker,
  tokens: readonly Token[],
  { from, to }: SpeakerWords,
  lexicon: Lexicon,
): Speaker {
  if (speaker.naming?.value === 'named') return speaker
  const naming = findAnonymity(tokens.slice(from, to + ANONYMITY_REACH), lexicon)
  return naming === null ? speaker : { ...speaker, naming, kind: 'unnamed' }
}
