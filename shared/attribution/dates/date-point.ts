/** What reading a date at a place takes and gives, and the figures that dates are made of. */
import { asciiDigits } from '../numbers/digits.ts'
import type { RuleId } from '../proposal.ts'
import type { Token } from '../tokens.ts'
import type { DateLexicon, Tense } from './date-lexicon.ts'

export interface DateContext {
  readonly lexicon: DateLexicon
  /** The article's day; null when it has none, and then nothing is counted from it. */
  readonly reference: string | null
  readonly tense: (from: number, to: number) => Tense
  /** The last full day that was read before, for "two days earlier". */
  readonly lastDay: string | null
}

export interface DatePoint {
  readonly edtf: string
  readonly next: number
  readonly rule: RuleId
}

export type DateReader = (tokens: readonly Token[], at: number, context: DateContext) => DatePoint | null

export function figureAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]
  return token?.kind === 'figure' ? asciiDigits(token.text) : null
}

/** A plain whole number of a length. */
export function wholeAt(tokens: readonly Token[], at: number, digits: RegExp): number | null {
  const figure = figureAt(tokens, at)
  return figure !== null && digits.test(figure) ? Number(figure) : null
}

/** "1er", "3rd": the ending is written onto the figure. */
export function overOrdinal(tokens: readonly Token[], at: number, { lexicon }: DateContext): number {
  const isEnding =
    tokens[at] !== undefined &&
    tokens[at].start === tokens[at - 1]?.end &&
    lexicon.lists.ordinals.has(tokens[at].word)
  return isEnding ? at + 1 : at
}
