/**
 * The places of a stretch, in this order of trust: those that the case knows, the one of the dateline, a name beside "city" or "province", a name
 * after "in". A capital letter alone makes no place.
 */
import { foldName } from '../independence/fold-name.ts'
import type { LanguageRules } from './language-rules.ts'
import { phrases, type Phrases } from './phrases.ts'
import type { ArticleFacts, RuleId, Stretch } from './proposal.ts'
import { tokenize, type Token } from './tokens.ts'

export interface FoundPlace extends Stretch {
  readonly name: string
  readonly rule: RuleId
}

type PlaceLists = Readonly<Record<'prepositions' | 'kindsBefore' | 'kindsAfter' | 'never', Phrases>>

const made = new WeakMap<LanguageRules, PlaceLists>()

function listsOf(rules: LanguageRules): PlaceLists {
  const known = made.get(rules)
  if (known !== undefined) return known
  const { prepositions, kindsBefore, kindsAfter, never } = rules.places
  const read = (list: string) => phrases(list, rules.clitics)
  const lists = {
    prepositions: read(prepositions),
    kindsBefore: read(kindsBefore),
    kindsAfter: read(kindsAfter),
    never: read(never),
  }
  made.set(rules, lists)
  return lists
}

export function findPlaces(
  text: string,
  tokens: readonly Token[],
  facts: ArticleFacts,
  rules: LanguageRules,
): FoundPlace[] {
  const lists = listsOf(rules)
  const known: readonly (readonly [RuleId, string, Phrases])[] = [
    ...facts.places.map((name) => ['place-of-case', name, nameAsPhrase(name, rules)] as const),
    ...placeOfDateline(facts.dateline, rules).map(
      (name) => ['place-of-dateline', name, nameAsPhrase(name, rules)] as const,
    ),
  ]
  const knownAt = (at: number) =>
    known
      .map(([rule, name, list]) => ({ rule, name, length: list.matchAt(tokens, at) }))
      .find(({ length }) => length > 0)
  const bodies = phrases([rules.agencies, ...rules.bodies.map(({ words }) => words)].join('|'), rules.clitics)
  const found: FoundPlace[] = []
  const names = new Set<string>()
  const add = (name: string, rule: RuleId, from: number, to: number) => {
    const { start } = tokens[from]!
    const { end, word } = tokens[to - 1]!
    const shownEnd =
      rules.possessive !== '' && word.endsWith(rules.possessive) ? end - rules.possessive.length : end
    const key = foldName(name)
    if (names.has(key)) return
    names.add(key)
    found.push({ name, rule, start, end: shownEnd })
  }
  for (let at = 0; at < tokens.length; at++) {
    const match = knownAt(at)
    if (match !== undefined) {
      add(match.name, match.rule, at, at + match.length)
      at += match.length - 1
      continue
    }
    const place = readName(tokens, at, lists, bodies, rules)
    // What the case knows by this name is found at the name itself.
    if (place === null || knownAt(place.from) !== undefined) continue
    const name = text
      .slice(tokens[place.from]!.start, tokens[place.to - 1]!.end)
      .replace(/\s+/gu, ' ')
      .replace(/['’]s$/u, '')
    add(name, place.rule, place.from, place.to)
    at = place.to - 1
  }
  return found
}

function nameAsPhrase(name: string, rules: LanguageRules): Phrases {
  const words = tokenize(name, 0, name.length, rules).filter(({ kind }) => kind === 'word')
  const joined = words.map(({ word }) => word).join(' ')
  const possessive = rules.possessive === '' || joined === '' ? '' : `|${joined}${rules.possessive}`
  return phrases(joined + possessive, rules.clitics)
}

/** "HERAT, Afghanistan (AFP)", "Marenza, 5 March": the first name, as it is written in a text. */
function placeOfDateline(dateline: string | null, rules: LanguageRules): string[] {
  const first = /^[^,،(/–—\d-]{2,60}/u.exec(dateline ?? '')?.[0].trim() ?? ''
  if (first === '') return []
  const isShouted = first === first.toUpperCase() && first !== first.toLowerCase()
  const name = isShouted
    ? first.toLowerCase().replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : first
  return tokenize(name, 0, name.length, rules).some(({ kind }) => kind === 'word') ? [name] : []
}

interface Name {
  readonly from: number
  readonly to: number
  readonly rule: RuleId
}

function readName(
  tokens: readonly Token[],
  at: number,
  lists: PlaceLists,
  bodies: Phrases,
  rules: LanguageRules,
): Name | null {
  const kind = lists.kindsBefore.matchAt(tokens, at)
  // "35 villages" counts them.
  if (kind > 0 && tokens[at - 1]?.kind !== 'figure')
    return nameFrom(tokens, at + kind, 'place-with-kind', lists, bodies, rules)
  const preposition = lists.prepositions.matchAt(tokens, at)
  if (preposition === 0 || !rules.hasCapitals) return null
  return nameFrom(tokens, at + preposition, 'place-after-preposition', lists, bodies, rules)
}

/** Up to three capital words; a body's name and an abbreviation is none, nor is what owns the word behind it. */
function nameFrom(
  tokens: readonly Token[],
  from: number,
  rule: RuleId,
  lists: PlaceLists,
  bodies: Phrases,
  rules: LanguageRules,
): Name | null {
  const isPart = (at: number) => {
    const token = tokens[at]
    return (
      token?.kind === 'word' &&
      (rules.hasCapitals ? token.isCapital : at === from && token.text.length > 2) &&
      lists.never.matchAt(tokens, at) === 0
    )
  }
  let to = from
  while (to - from < 4 && isPart(to)) to++
  if (to === from || to - from > 3) return null
  const names = tokens.slice(from, to)
  if (names.some((_, at) => bodies.matchAt(names, at) > 0)) return null
  const last = names.at(-1)!
  const isOwner = rules.possessive !== '' && last.word.endsWith(rules.possessive)
  if (rule === 'place-with-kind' || lists.kindsAfter.matchAt(tokens, to) > 0)
    return { from, to, rule: 'place-with-kind' }
  const isShort = last.text.length < 3 || (names.length === 1 && last.text === last.text.toUpperCase())
  // A capital word or "of" behind it goes on with something else: "in Human Rights Watch of".
  return isOwner || isShort || tokens[to]?.isCapital === true || tokens[to]?.kind === 'figure'
    ? null
    : { from, to, rule }
}
