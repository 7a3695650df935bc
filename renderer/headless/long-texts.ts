/** Texts that are handed out in pieces: one message of a page to its driver must stay small, and a book is not. */
import type { LongText } from '../../shared/bridge/headless-page.ts'

/** UTF-16 units of one message. */
const PIECE_LENGTH = 2_000_000

export interface LongTexts {
  begin(text: string): LongText
  next(key: number): LongText
}

export function createLongTexts(): LongTexts {
  const waiting = new Map<number, string>()
  let lastKey = 0
  const give = (key: number, text: string): LongText => {
    waiting.delete(key)
    if (text.length <= PIECE_LENGTH) return { text, rest: null }
    // Pieces end between characters: half a surrogate pair would not survive the crossing.
    const isInsidePair = /[\ud800-\udbff]/.test(text[PIECE_LENGTH - 1]!)
    const cut = isInsidePair ? PIECE_LENGTH - 1 : PIECE_LENGTH
    const rest = text.slice(cut)
    waiting.set(key, rest)
    return { text: text.slice(0, cut), rest: { key, length: rest.length } }
  }
  return {
    begin: (text) => give(++lastKey, text),
    next: (key) => give(key, waiting.get(key) ?? ''),
  }
}
