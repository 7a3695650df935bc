/** The channel in words near a verb of saying, and whom it names: "in a statement", "in a telephone interview with X". */
import type { Channel } from '../domain/excerpt.ts'
import type { Lexicon } from './lexicon.ts'
import type { RuleId, Stretch } from './proposal.ts'
import { readAudience } from './read-audience.ts'
import { QUOTE } from './surroundings.ts'
import type { Token } from './tokens.ts'

/** A value with the words that state it. */
export interface Fact<Value> extends Stretch {
  readonly value: Value
  readonly rule: RuleId
}

export interface Manner {
  readonly channel: Fact<Channel>
  readonly audience: Fact<string> | null
}

/** How many words before and behind the act of saying are looked at. */
const BEFORE = 12
const BEHIND = 14

export function readChannel(
  text: string,
  tokens: readonly Token[],
  span: { readonly from: number; readonly to: number },
  lexicon: Lexicon,
): Manner | null {
  const last = Math.min(tokens.length, span.to + BEHIND)
  for (let at = Math.max(0, span.from - BEFORE); at < last; at++) {
    // Behind a quote or a semicolon somebody else may speak.
    if (at > span.to && /^[“”;؛]+$/u.test(tokens[at]!.text)) break
    for (const { channel, namesAudience, forms } of lexicon.channels) {
      const length = forms.matchAt(tokens, at)
      if (length === 0) continue
      const heard = namesAudience ? readAudience(tokens, at + length, lexicon, true) : null
      const start = tokens[at]!.start
      const end = heard?.end ?? tokens[at + length - 1]!.end
      return {
        channel: { value: channel, rule: 'channel-words', start, end },
        audience: heard === null ? null : audienceFact(text, heard, 'channel-audience'),
      }
    }
  }
  return null
}

export function audienceFact(text: string, { start, end }: Stretch, rule: RuleId): Fact<string> {
  return { value: text.slice(start, end).replace(/\s+/gu, ' '), rule, start, end }
}

export function hasQuote(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => text === QUOTE)
}
