/**
 * Which words beside a verb of saying are the speaker's: leftwards from the verb over adverbs and auxiliaries to where the clause begins, or
 * rightwards to where something else begins. Looks at a bounded number of words, so a sentence without end costs no more than a long one.
 */
import type { Pronoun } from './language-rules.ts'
import { pronounAt, type Lexicon } from './lexicon.ts'
import { readAudience } from './read-audience.ts'
import type { Phrases } from './phrases.ts'
import { QUOTE } from './surroundings.ts'
import type { Token } from './tokens.ts'

export interface SpeakerWords {
  readonly pronoun: Pronoun | null
  /** Token indices, end exclusive. */
  readonly from: number
  readonly to: number
}

const REACH = 16
const isComma = (token: Token | undefined) => token !== undefined && /^[,،]$/u.test(token.text)
const isDash = (token: Token | undefined) => token !== undefined && /^[–—]$/u.test(token.text)
const isWall = (token: Token | undefined) =>
  token === undefined || (token.kind === 'mark' && !/^[’'/&-]$/u.test(token.text))

export function wordsBefore(tokens: readonly Token[], verb: number, lexicon: Lexicon): SpeakerWords | null {
  const end = skipBack(tokens, verb - 1, lexicon)
  if (end < 0 || tokens[end]!.text === QUOTE) return null
  const pronoun = pronounAt(tokens, end, lexicon)
  if (pronoun !== null) return { pronoun, from: end, to: end + 1 }
  if (!isComma(tokens[end]) && !isDash(tokens[end])) {
    const from = clauseStart(tokens, end, lexicon)
    return from === null || from > end ? null : { pronoun: null, from, to: end + 1 }
  }
  // "X, who asked not to be named, said": what stands between the commas belongs to X.
  let comma = end
  for (let round = 0; round < 2; round++) {
    const before = previousComma(tokens, comma)
    if (before === null || before === 0 || tokens[before - 1]!.text === QUOTE) return null
    const from = clauseStart(tokens, before - 1, lexicon)
    if (from !== null && from < before) return { pronoun: null, from, to: end }
    comma = before
  }
  return null
}

/** Over "had", "later" and ", however,". */
function skipBack(tokens: readonly Token[], from: number, { lists }: Lexicon): number {
  for (let at = from; at >= 0;) {
    const inserted = isComma(tokens[at]) ? phraseEndingAt(tokens, at - 1, lists.adverbs) : 0
    if (inserted > 0 && isComma(tokens[at - 1 - inserted])) {
      at -= inserted + 2
      continue
    }
    const length =
      phraseEndingAt(tokens, at, lists.adverbs) || (lists.auxiliaries.has(tokens[at]!.word) ? 1 : 0)
    if (length === 0) return at
    at -= length
  }
  return -1
}

function phraseEndingAt(tokens: readonly Token[], end: number, list: Phrases): number {
  for (let length = 1; length <= 4 && end - length + 1 >= 0; length++)
    if (list.matchAt(tokens, end - length + 1) === length) return length
  return 0
}

function previousComma(tokens: readonly Token[], from: number): number | null {
  for (let at = from - 1; at >= 0 && from - at < REACH * 2; at--) {
    if (isComma(tokens[at]) || isDash(tokens[at])) return at
    if (isWall(tokens[at])) return null
  }
  return null
}

/** Where the words begin that end at `end`; null when they begin with what no speaker begins with. */
function clauseStart(tokens: readonly Token[], end: number, { lists }: Lexicon): number | null {
  let at = end
  while (at > 0 && end - at < REACH) {
    const before = tokens[at - 1]!
    if (isWall(before) || lists.breaks.matchAt(tokens, at - 1) > 0) {
      // "The mayor and the governor said" are two speakers.
      if (lists.conjunctions.has(before.word) && tokens[at - 2]?.isCapital === true && tokens[at]!.isCapital)
        return null
      break
    }
    // "In Herat a senior source said": the article opens the speaker, unless "of" or "for" stands before it.
    if (
      lists.determiners.has(tokens[at]!.word) &&
      !lists.links.has(before.word) &&
      !lists.determiners.has(before.word)
    )
      break
    at--
  }
  if (end - at >= REACH) return null
  const first = tokens[at]!.word
  return lists.links.has(first) && !lists.determiners.has(first) ? null : at
}

export function wordsAfter(tokens: readonly Token[], first: number, lexicon: Lexicon): SpeakerWords | null {
  const { lists } = lexicon
  let from = first
  while (from < tokens.length && lists.adverbs.matchAt(tokens, from) > 0)
    from += lists.adverbs.matchAt(tokens, from)
  const pronoun = pronounAt(tokens, from, lexicon)
  if (pronoun !== null) return { pronoun, from, to: from + 1 }
  let at = from
  for (let part = 0; ; part++) {
    const end = partEnd(tokens, at, from, lexicon)
    if (end === at) break
    at = end
    // An apposition goes on behind a comma and ends at one: ", a spokesman for the ministry,".
    if (part >= 2 || !isComma(tokens[at]) || !opensApposition(tokens, at + 1, lexicon)) break
    const next = partEnd(tokens, at + 1, from, lexicon)
    // It ends with its sentence or at a mark of its own, and says nothing: "Selon X, les recherches ont" has none.
    const ends = tokens[next] === undefined || /^[,،.;:!?)–—]$/u.test(tokens[next].text)
    const speaks = tokens.slice(at + 1, next).some(({ word }) => lists.auxiliaries.has(word))
    if (next === at + 1 || speaks || !(ends || startsManner(tokens, next, lexicon))) break
    at++
  }
  while (at > from && isComma(tokens[at - 1])) at--
  return at > from ? { pronoun: null, from, to: at } : null
}

function partEnd(tokens: readonly Token[], start: number, from: number, lexicon: Lexicon): number {
  const { lists } = lexicon
  let at = start
  while (at < tokens.length && at - from < REACH * 2 && !isWall(tokens[at])) {
    const relative = lists.relatives.matchAt(tokens, at)
    // "who asked not to be named" belongs to the speaker; no other clause does.
    if (relative > 0) return clauseOfAnonymity(tokens, at, lexicon) ?? at
    if (lists.anonymity.matchAt(tokens, at) > 0) return at + lists.anonymity.matchAt(tokens, at)
    if (lists.breaks.matchAt(tokens, at) > 0 || startsManner(tokens, at, lexicon)) break
    at++
  }
  return at
}

/** "in a statement", "on Thursday", "à l'AFP": how, when and to whom it was said. */
function startsManner(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { channels, lists, rules } = lexicon
  const isMarked = rules.toWhom.before !== '' || rules.toWhom.clitics.length > 0
  return (
    channels.some(({ forms }) => forms.matchAt(tokens, at) > 0) ||
    lists.adverbs.matchAt(tokens, at) > 0 ||
    (isMarked && readAudience(tokens, at, lexicon) !== null)
  )
}

function clauseOfAnonymity(tokens: readonly Token[], at: number, { lists }: Lexicon): number | null {
  for (let to = at; to < tokens.length && to - at < REACH && !isWall(tokens[to]); to++) {
    const length = lists.anonymity.matchAt(tokens, to)
    if (length > 0) return to + length
  }
  return null
}

function opensApposition(tokens: readonly Token[], at: number, { lists, rules }: Lexicon): boolean {
  const token = tokens[at]
  if (token === undefined || token.kind === 'mark') return false
  // Without capitals a name between commas is known by being short.
  if (!rules.hasCapitals && [2, 3, 4].some((length) => isComma(tokens[at + length]))) return true
  if (token.kind === 'figure') return isComma(tokens[at + 1])
  return (
    lists.determiners.has(token.word) ||
    (rules.hasCapitals && token.isCapital) ||
    [lists.relatives, lists.anonymity, lists.titles, lists.people, lists.men, lists.women].some(
      (list) => list.matchAt(tokens, at) > 0,
    )
  )
}
