/**
 * Keeps the names of protected sources inside the machine. A masked source gets a number that means nothing outside this document, and
 * its name is taken out of every string that leaves, a quote included: a quote with a gap is better than a person in danger.
 */
import type { Source } from '../../domain/source.ts'

export const WITHHELD = '[protected source]'

export interface ProtectedMask {
  /** "protected:1" for a protected source, else the id itself. */
  idOf(sourceId: string): string
  /** "Protected source 1", else the name itself. */
  nameOf(source: Pick<Source, 'id' | 'name'>): string
  isProtected(sourceId: string | null): boolean
  /** The text without any protected name. */
  text(value: string): string
  /** The same for every string inside a JSON value. */
  everywhere<T>(value: T): T
}

type Maskable = Pick<Source, 'id' | 'name' | 'kind' | 'isProtected'>

/** `told` are the sources that the document names, in its order; `all` also those of the case, whose names may turn up in a text. */
export function createProtectedMask(told: Iterable<Maskable>, all: Iterable<Maskable> = []): ProtectedMask {
  const known = new Map(
    [...told, ...all].filter((source) => source.isProtected).map((source) => [source.id, source]),
  )
  const numbers = new Map<string, number>([...known.keys()].map((id, index) => [id, index + 1]))
  const names = [...known.values()]
    .filter((source) => source.kind !== 'unnamed')
    .flatMap((source) => namesIn(source.name))
  const pattern = names.length === 0 ? null : new RegExp(names.map(toPattern).join('|'), 'giu')

  const text = (value: string) => (pattern === null ? value : value.replace(pattern, WITHHELD))
  const everywhere = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map(everywhere)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, everywhere(each)]))
  }
  return {
    idOf: (id) => (numbers.has(id) ? `protected:${numbers.get(id)}` : id),
    nameOf: (source) => (numbers.has(source.id) ? `Protected source ${numbers.get(source.id)}` : source.name),
    isProtected: (id) => id !== null && numbers.has(id),
    text,
    everywhere: <T>(value: T) => everywhere(value) as T,
  }
}

/** Scripts that write no space between words, or write "and", "by" and case endings on to the name. */
const RUNS_ON =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u
const EACH_SIGN_A_SYLLABLE = /[\p{sc=Han}\p{sc=Hangul}]/u

/** "Umm Yasin (أم ياسين), resident of the Saltgate quarter" is three things that must not leave. A mere syllable is no name. */
export function namesIn(name: string): string[] {
  const parts = name.split(/[(),;/|–—]| - /u).map((part) => part.trim())
  const isName = (part: string) =>
    (part.match(/\p{L}/gu) ?? []).length >= (EACH_SIGN_A_SYLLABLE.test(part) ? 2 : 4)
  return [...new Set(parts)].filter(isName).toSorted((a, b) => b.length - a.length)
}

/**
 * Words of the name with anything short between them: a space here, a hyphen in a web address. Where a script runs on, a name may begin
 * and end inside a word; Arabic may or may not write vowels and the hamza.
 */
function toPattern(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
  const between = '[^\\p{L}\\p{N}]{1,3}'
  if (!RUNS_ON.test(name)) return `(?<![\\p{L}\\p{N}])${words.join(between)}(?![\\p{L}\\p{N}])`
  const loose = (word: string) =>
    [...word.replace(/\p{M}+/gu, '')]
      .map((letter) => `${/[اأإآ]/u.test(letter) ? '[اأإآ]' : letter}\\p{M}*`)
      .join('')
  return words.map(loose).join(between)
}
