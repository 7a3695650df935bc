/** How close a stretch stands to its speaker's own words: wholly in quotation marks, in part, or told without them. */
import type { Directness } from '../domain/excerpt.ts'
import type { Fact } from './read-channel.ts'
import type { Stretch } from './proposal.ts'
import type { ToldSpeech } from './last-speakers.ts'
import { quoteAround } from './choose-speech.ts'
import { QUOTE, type Unit } from './surroundings.ts'
import type { Token } from './tokens.ts'

/** This share of the letters told in quotation marks makes a quote whole: a "yesterday" outside does not take from it. */
const WHOLE = 0.85

export function readDirectness(
  text: string,
  unit: Unit,
  stretch: Stretch,
  speech: ToldSpeech,
): Fact<Directness> | null {
  if (speech.voice.kind === 'reporter')
    return { value: 'own-observation', rule: 'reporter-saw', ...place(speech) }
  const around = quoteAround(unit, stretch)
  if (around !== null) return ofQuote(unit, around, speech)
  const quotes = unit.quotes.filter((quote) => quote.start < stretch.end && quote.end > stretch.start)
  const [first] = quotes
  if (first === undefined) return { value: 'indirect-speech', rule: 'reported-speech', ...place(speech) }
  const lettersIn = (from: number, to: number) =>
    to > from ? text.slice(from, to).replace(/[^\p{L}\p{N}]+/gu, '').length : 0
  const quoted = quotes.reduce(
    (sum, { start, end }) => sum + lettersIn(Math.max(start, stretch.start), Math.min(end, stretch.end)),
    0,
  )
  const told =
    lettersIn(stretch.start, Math.min(stretch.end, unit.end)) -
    lettersIn(Math.max(speech.start, stretch.start), Math.min(speech.end, stretch.end))
  // The name of a paper in quotation marks is not what was said.
  const longest = quotes.reduce((best, each) => (each.end - each.start > best.end - best.start ? each : best))
  const isWhole =
    quoted / Math.max(1, told) >= WHOLE ||
    isAllButManner(unit, stretch, speech, quotes) ||
    tokenBefore(unit, longest)?.text === ':'
  return isWhole
    ? ofQuote(unit, longest, speech)
    : { value: 'partial-quote', rule: 'quoted-part', ...place(longest) }
}

/** `“Q,” X said in a message to media on Thursday.`: nothing but the manner of saying stands outside. */
function isAllButManner(
  unit: Unit,
  { start }: Stretch,
  speech: ToldSpeech,
  quotes: readonly Stretch[],
): boolean {
  const [first] = quotes
  const begins = unit.tokens.find((token) => token.start >= Math.max(start, unit.start))
  return (
    begins?.text === QUOTE &&
    first !== undefined &&
    speech.start >= first.end &&
    speech.start - first.end < 4 &&
    quotes.length === 1
  )
}

/** A quote that begins in the middle of what is told is only a part of it. */
function ofQuote(unit: Unit, quote: Stretch, speech: ToldSpeech): Fact<Directness> {
  const before = tokenBefore(unit, quote)
  const opens =
    before === undefined ||
    before.end <= unit.start ||
    before.kind === 'mark' ||
    Math.abs(before.end - speech.end) === 0
  return opens
    ? { value: 'direct-quote', rule: 'quoted-whole', ...place(quote) }
    : { value: 'partial-quote', rule: 'quoted-part', ...place(quote) }
}

function tokenBefore({ tokens }: Unit, { start }: Stretch): Token | undefined {
  return tokens[tokens.findIndex((token) => token.start === start) - 1]
}

const place = ({ start, end }: Stretch): Stretch => ({ start, end })
