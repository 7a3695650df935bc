/**
 * Lists of phrases, looked up at a word in the time of the longest phrase. In the data of a language a list is one string: phrases parted by
 * `|`, words by blanks.
 */
import { foldWord, type Token } from './tokens.ts'

export interface Phrases {
  /** How many tokens the longest phrase that begins at `at` takes; 0 when none does. */
  matchAt(tokens: readonly Token[], at: number): number
  has(word: string): boolean
  /** The words that phrases begin with. */
  readonly firsts: Iterable<string>
}

/** Whether any phrase of some lists may begin with a word: most words of a text begin none, and are passed over at once. */
export function openersOf(
  lists: Iterable<Iterable<string>>,
  clitics: readonly string[],
): (word: string) => boolean {
  const firsts = new Set<string>()
  for (const list of lists) for (const first of list) firsts.add(first)
  const begins = (word: string) =>
    firsts.has(word) ||
    clitics.some((clitic) => word.startsWith(clitic) && firsts.has(word.slice(clitic.length)))
  // "forty-two" begins with "forty".
  return (word) => begins(word) || (word.includes('-') && begins(word.slice(0, word.indexOf('-'))))
}

/** A clitic is written onto the word behind it: Arabic "and he said" is one word. */
export function phrases(list: string, clitics: readonly string[] = []): Phrases {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of list.split('|')) {
    const words = phrase.trim().split(/\s+/u).map(foldWord)
    const first = words[0]!
    if (first === '') continue
    const known = byFirst.get(first)
    if (known === undefined) byFirst.set(first, [words])
    else known.push(words)
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.length - a.length)

  const matchAs = (first: string, tokens: readonly Token[], at: number): number => {
    for (const words of byFirst.get(first) ?? [])
      if (words.every((word, index) => index === 0 || tokens[at + index]?.word === word)) return words.length
    return 0
  }
  return {
    matchAt(tokens, at) {
      const word = tokens[at]?.word
      if (word === undefined) return 0
      const found = matchAs(word, tokens, at)
      if (found > 0) return found
      for (const clitic of clitics)
        if (word.length > clitic.length + 1 && word.startsWith(clitic)) {
          const behind = matchAs(word.slice(clitic.length), tokens, at)
          if (behind > 0) return behind
        }
      return 0
    },
    firsts: [...byFirst.keys()],
    has: (word) => byFirst.get(word)?.some((words) => words.length === 1) ?? false,
  }
}
