/**
 * Who was told: "AFP", "state television", "a news conference". English puts it behind the verb, French behind "à", Arabic writes its "to" onto the
 * word. Nobody when it was "told him".
 */
import type { Channel } from '../domain/excerpt.ts'
import { pronounAt, type Lexicon } from './lexicon.ts'
import type { Stretch } from './proposal.ts'
import type { Token } from './tokens.ts'

export interface Audience extends Stretch {
  /** What telling them makes of it, when it makes anything. */
  readonly channel: Channel | null
  /** Token indices; `from` takes in the word that says "to". */
  readonly from: number
  readonly next: number
}

/** `isMarked`: something before says already that an audience comes ("in an interview with"). */
export function readAudience(
  tokens: readonly Token[],
  first: number,
  lexicon: Lexicon,
  isMarked = false,
): Audience | null {
  const { lists, rules } = lexicon
  const { before, clitics } = rules.toWhom
  let at = first
  const marker = before === '' ? 0 : lexicon.toWhom.matchAt(tokens, at)
  at += marker
  const clitic = clitics.find((each) => tokens[at]?.word.startsWith(each) === true) ?? ''
  if (!isMarked && marker === 0 && clitic === '' && (before !== '' || clitics.length > 0)) return null
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
  let next = at + known.length
  // A name that no list has; in a language with capitals it shows.
  if (known.length === 0) while (tokens[next]?.isCapital === true && next - at < 4) next++
  if (next === at) return null
  return {
    start: tokens[at]!.start + clitic.length,
    end: tokens[next - 1]!.end,
    channel: known.length === 0 ? null : known.channel,
    from: first,
    next,
  }
}
