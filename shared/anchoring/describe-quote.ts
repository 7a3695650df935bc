/**
 * A stretch of text → the two selectors that an excerpt keeps: the quote with its surroundings (the proof) and the position (the hint).
 * Selections made by hand end anywhere, so the stretch is widened to whole characters as a reader sees them and freed of white space
 * at its ends; what is left is byte for byte in the text. https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
import type { TextPositionSelector, TextQuoteSelector } from '../domain/excerpt.ts'
import { clusterEnd, clusterStart } from './clusters.ts'

/** How much of the surroundings is kept on each side, in UTF-16 units at most: enough to tell equal quotes apart. */
export const CONTEXT_LENGTH = 32

export interface DescribedQuote {
  readonly quote: TextQuoteSelector
  readonly position: TextPositionSelector
}

/** Null when nothing but white space is selected. The ends may be given in either order. */
export function describeQuote(text: string, from: number, to: number): DescribedQuote | null {
  const { start, end } = trimStretch(text, from, to)
  if (start >= end) return null
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(clusterEnd(text, Math.max(0, start - CONTEXT_LENGTH)), start),
      suffix: text.slice(end, clusterStart(text, Math.min(text.length, end + CONTEXT_LENGTH))),
    },
    position: { start, end },
  }
}

/** The stretch in whole clusters and without white space at its ends; empty when nothing is left. */
export function trimStretch(text: string, from: number, to: number): TextPositionSelector {
  const [first, last] = from <= to ? [from, to] : [to, from]
  if (first === last) return { start: first, end: first }
  let start = clusterStart(text, first)
  let end = clusterEnd(text, last)
  // Whole characters only: a space that carries a combining mark is writing and stays.
  for (
    let next = clusterEnd(text, start + 1);
    start < end && isSpace(text, start, next);
    next = clusterEnd(text, start + 1)
  )
    start = next
  for (
    let next = clusterStart(text, end - 1);
    start < end && isSpace(text, next, end);
    next = clusterStart(text, end - 1)
  )
    end = next
  return { start, end }
}

function isSpace(text: string, start: number, end: number): boolean {
  return /^\s+$/.test(text.slice(start, end))
}
