/**
 * Where sentences begin and end: the segmenter of the engine (ICU), and after it a pass that repairs what it gets wrong in news text:
 * breaks after "Gen." and "p.m.", between a quote and its "he said", and opening quotation marks left behind in the sentence before.
 * The rules are lists (abbreviations.ts) and look at two neighbouring pieces at a time.
 */
import { dateWords, inner, numberWords, openEnded, sentenceOpeners, titles } from './abbreviations.ts'
import { getSegmenter } from './segmenters.ts'

export interface Sentence {
  /** UTF-16 offsets without the white space around; end exclusive. */
  readonly start: number
  readonly end: number
}

/** The sentences of one block in order. White space between them belongs to none. */
export function findSentences(text: string, language: string | null = null): Sentence[] {
  const cuts: number[] = []
  let previous = 0
  for (const { index } of getSegmenter('sentence', language).segment(text)) {
    if (index === 0) continue
    const cut = moveBehindOpeningMarks(text, index)
    if (!belongTogether(text.slice(previous, cut), text.slice(cut, cut + 80))) {
      cuts.push(cut)
      previous = cut
    }
  }
  const sentences: Sentence[] = []
  for (const [at, from] of [0, ...cuts].entries()) {
    const piece = text.slice(from, cuts[at] ?? text.length)
    const trimmed = piece.trim()
    if (trimmed === '') continue
    const start = from + piece.indexOf(trimmed)
    sentences.push({ start, end: start + trimmed.length })
  }
  return sentences
}

/** 「 or “ at the end of a piece belongs to the next one. */
function moveBehindOpeningMarks(text: string, cut: number): number {
  let at = cut
  while (at > 0 && /[\p{Ps}\p{Pi}\s]/u.test(text[at - 1]!)) at--
  while (at < cut && /\s/.test(text[at]!)) at++
  return at === 0 ? cut : at
}

function belongTogether(before: string, after: string): boolean {
  const end = before.trimEnd()
  const next = after.trimStart()
  if (next === '' || before.includes('\n', end.length)) return next === ''
  // "“Stop!” he said": after any end, a small letter goes on. Scripts without small letters are never joined here.
  if (/^\p{Ll}/u.test(next) && /[.!?…]["'”’»)\]]*$/u.test(end)) return true
  const word = /([\p{L}\p{M}.]+)\.$/u.exec(end)?.[1]?.toLowerCase()
  if (word === undefined) return false
  if (numberWords.has(word)) return /^[\p{N}(§]/u.test(next)
  if (dateWords.has(word)) return /^\p{N}/u.test(next)
  if (inner.has(word)) return true
  // A title or an initial wants a name behind it, and "U.S." may want one; "The" or "He" begins a new sentence after all three.
  if (titles.has(word) || openEnded.has(word) || isInitial(end)) return !opensSentence(next)
  return false
}

/** "J. Rowling", "George W. Bush": one capital and a stop; the pronoun "I" is none. */
function isInitial(end: string): boolean {
  return /(?:^|\s)(?!I\.)\p{Lu}\.$/u.test(end)
}

/** Names such as "An-Nasir" look like an opener and are none. */
function opensSentence(next: string): boolean {
  const word = /^["'“‘«(\[]*([\p{L}\p{M}-]+)/u.exec(next)?.[1]
  return word === undefined || sentenceOpeners.has(word.toLowerCase())
}
