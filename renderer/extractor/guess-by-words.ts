/**
 * Which language a text is in, by the words that it is full of, by letters that few languages write and, for languages that join words
 * together, by parts of words. Everything is a count: no model, no training text, and what decided can be looked up in language-words.ts.
 */
import { functionWords, tellingLetters, tellingParts, wordsOfOtherScripts } from './language-words.ts'

/** How much one word, or one word with a telling letter, says; those that several languages share say less. */
interface Evidence {
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly letters: ReadonlyMap<string, readonly string[]>
}

let evidence: Evidence | null = null

/** Enough words for any text; more would only take time. */
const MAX_WORDS = 1500

/** One of `languages`, or null when the words are too few or could be of several. */
export function guessByWords(
  text: string,
  languages: readonly string[] = Object.keys(functionWords),
): string | null {
  evidence ??= {
    words: invert({ ...functionWords, ...wordsOfOtherScripts }, (words) => words.split(' ')),
    letters: invert(tellingLetters, (letters) => [...letters]),
  }
  const words = (
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('\u2019', "'")
      .match(/[\p{L}\p{M}']+/gu) ?? []
  ).slice(0, MAX_WORDS)
  const scores = new Map<string, number>()
  const add = (to: readonly string[], amount: number) => {
    for (const language of to)
      scores.set(language, (scores.get(language) ?? 0) + amount / Math.sqrt(to.length))
  }
  for (const word of words) {
    add(evidence.words.get(word) ?? [], 1)
    for (const letter of new Set(word.replace(/[\u0000-\u007f]/g, '')))
      add(evidence.letters.get(letter) ?? [], 0.4)
    if (evidence.words.has(word)) continue
    add(
      Object.keys(tellingParts).filter((language) => tellingParts[language]!.test(word)),
      0.45,
    )
  }
  const ranked = languages
    .map((language) => ({ language, score: scores.get(language) ?? 0 }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = ranked
  if (best === undefined || best.score < MIN_SCORE || best.score < words.length * MIN_SHARE) return null
  return best.score > (next?.score ?? 0) * MARGIN ? best.language : null
}

/** Two words that few other languages have; one in eight words of a longer text; and clearly more than the next language. */
const MIN_SCORE = 1.2
const MIN_SHARE = 0.12
const MARGIN = 1.12

function invert(
  lists: Readonly<Record<string, string>>,
  parts: (list: string) => readonly string[],
): Map<string, string[]> {
  const languages = new Map<string, string[]>()
  for (const [language, list] of Object.entries(lists))
    for (const part of new Set(parts(list))) languages.set(part, [...(languages.get(part) ?? []), language])
  return languages
}
