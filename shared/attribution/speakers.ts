/**
 * Reads who speaks from the words beside a verb of saying: a person by name, a body, a role without a name. Parts between commas are read one
 * by one, so that "A second negotiator, Ghulam Farooq Majroh," is one person. What cannot be read with confidence is nobody.
 */
import type { SourceKind } from '../domain/source.ts'
import type { Pronoun } from './language-rules.ts'
import type { Lexicon } from './lexicon.ts'
import type { RuleId, Stretch } from './proposal.ts'
import type { Token } from './tokens.ts'

export interface Speaker extends Stretch {
  readonly name: string
  readonly kind: SourceKind
  /** By what pronoun they may be meant later on. */
  readonly pronouns: readonly Pronoun[]
  readonly naming: (Stretch & { readonly value: 'named' | 'unnamed'; readonly rule: RuleId }) | null
  /** One word with a capital, perhaps the last of a longer name. */
  readonly isShort: boolean
}

interface Part extends Stretch {
  readonly sort: 'person' | 'role' | 'office' | 'body' | 'word'
  readonly name: string
  readonly kind: SourceKind
  readonly pronouns: readonly Pronoun[]
}

const COMMA = /^[,،–—(]$/u
const MAX_NAME = 90

/** `tokens` are those of the speaker alone, appositions included. */
export function readSpeaker(text: string, tokens: readonly Token[], lexicon: Lexicon): Speaker | null {
  const parts: Part[] = []
  let naming: Speaker['naming'] = null
  for (const segment of splitAtCommas(tokens)) {
    const tail = segment.findIndex((_, at) => lexicon.lists.relatives.matchAt(segment, at) > 0)
    naming ??= findAnonymity(segment, lexicon)
    const part = tail === 0 ? null : readPart(text, tail > 0 ? segment.slice(0, tail) : segment, lexicon)
    if (part !== null) parts.push(part)
    else if (parts.length === 0) return null
  }
  const first = parts[0]
  if (first === undefined) return null
  const person = parts.find(({ sort }) => sort === 'person')
  const isRole = first.sort === 'role' || first.sort === 'office'
  // "the army, Colonel X said": a body and a person are two; a role and a person are one.
  const who = person !== undefined && (isRole || first.sort === 'person') ? person : first
  if (who.name.length > MAX_NAME) return null
  return {
    name: who.name,
    kind: naming !== null && who.sort !== 'person' ? 'unnamed' : who.kind,
    start: who.start,
    end: who.end,
    pronouns: narrow(
      parts.filter((part) => part.sort !== 'body' || part === who).map(({ pronouns }) => pronouns),
    ),
    naming: naming ?? namingOf(who),
    isShort: who.sort === 'word',
  }
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const segments: Token[][] = [[]]
  for (const token of tokens)
    if (token.kind === 'mark' && COMMA.test(token.text)) segments.push([])
    else segments.at(-1)!.push(token)
  // An age stands between commas, too.
  return segments.filter((segment) => segment.some(({ kind }) => kind === 'word'))
}

export function findAnonymity(tokens: readonly Token[], { lists }: Lexicon): Speaker['naming'] {
  for (const [at, token] of tokens.entries()) {
    const length = lists.anonymity.matchAt(tokens, at)
    if (length > 0)
      return {
        value: 'unnamed',
        rule: 'asked-not-to-be-named',
        start: token.start,
        end: tokens[at + length - 1]!.end,
      }
  }
  return null
}

function namingOf({ sort, start, end }: Part): Speaker['naming'] {
  if (sort === 'person') return { value: 'named', rule: 'name-given', start, end }
  if (sort === 'body') return { value: 'named', rule: 'body-named', start, end }
  return sort === 'role' ? { value: 'unnamed', rule: 'role-without-name', start, end } : null
}

/** What all parts allow. */
function narrow(all: readonly (readonly Pronoun[])[]): readonly Pronoun[] {
  const common = (all[0] ?? []).filter((pronoun) => all.every((each) => each.includes(pronoun)))
  return common.length > 0 ? common : (all.at(-1) ?? [])
}

function readPart(text: string, segment: readonly Token[], lexicon: Lexicon): Part | null {
  const { lists } = lexicon
  let from = 0
  while (from < segment.length && lists.determiners.has(segment[from]!.word)) from++
  const tokens = segment.slice(from)
  if (tokens.length === 0 || tokens.some((_, at) => isNoName(tokens, at, lexicon))) return null
  const link = tokens.findIndex(({ word }) => lists.links.has(word))
  if (link === 0) return null
  const head = link === -1 ? tokens : tokens.slice(0, link)
  const make = (
    sort: Part['sort'],
    kind: SourceKind,
    of: readonly Token[],
    pronouns: readonly Pronoun[],
  ): Part => {
    const [start, end] = [of[0]!.start, of.at(-1)!.end]
    return {
      sort,
      kind,
      start,
      end,
      pronouns,
      name: text
        .slice(start, end)
        .replace(/\s+/gu, ' ')
        .replace(/['’]s$/u, ''),
    }
  }
  const body = lastBody(head, lexicon)
  const found = lastRole(head, lexicon)
  // "The pilots’ office" is an office.
  const role = found !== null && body !== null && body.at > found.at ? null : found
  const gender = genderOf(head, lexicon)
  if (role !== null) {
    const behind = nameBehind(head.slice(role.at + 1), role.isOffice, lexicon)
    if (behind !== null) return make('person', 'person', behind, gender)
    // "Officials" and "a spokesman" have no name; "the president" is somebody, and which one is for the analyst to say.
    if (role.at === head.length - 1 || !lexicon.rules.hasCapitals)
      return make(role.isOffice ? 'office' : 'role', role.isOffice ? 'person' : 'unnamed', tokens, gender)
    return null
  }
  if (body !== null) {
    // "The research team produces industry reports": what stands behind the body is more than its name.
    if (lexicon.rules.hasCapitals && head.slice(body.at + 1).filter(({ isCapital }) => !isCapital).length > 1)
      return null
    // "Human rights group Open Quay" is Open Quay.
    const behind = lexicon.rules.hasCapitals && !head[body.at]!.isCapital ? head.slice(body.at + 1) : []
    return make('body', body.kind, behind.length > 0 && isName(behind, lexicon) ? behind : tokens, [
      'it',
      'they',
    ])
  }
  if (head.length === 1 && lexicon.rules.hasCapitals)
    return head[0]!.isCapital && head[0]!.text.length > 1
      ? make('word', 'organisation', head, ['he', 'she', 'it', 'they'])
      : null
  const called = link === -1 ? nameBehindWords(head, lexicon) : null
  if (called !== null) return make('person', 'person', called, ['he', 'she'])
  if (link !== -1 || from > 0 || !isName(head, lexicon)) return null
  return head.length <= 4
    ? make('person', 'person', head, ['he', 'she'])
    : make('body', 'organisation', head, ['it'])
}

/** A verb, a pronoun or a figure among the words shows that they are no name. */
function isNoName(tokens: readonly Token[], at: number, { lists, pronouns, verbs }: Lexicon): boolean {
  const { kind, word } = tokens[at]!
  if (kind !== 'word') return !/^[.’'/-]$/u.test(word)
  return (
    lists.breaks.matchAt(tokens, at) > 0 ||
    lists.auxiliaries.has(word) ||
    pronouns.some(({ forms }) => forms.has(word)) ||
    verbs.some(({ group, forms }) => group.pronoun === undefined && forms.matchAt(tokens, at) > 0)
  )
}

/**
 * What stands behind a role as its holder's name. Without capitals only an office has one, of two words or more, and the adjectives that agree
 * with the office come before it.
 */
function nameBehind(tokens: readonly Token[], isOffice: boolean, lexicon: Lexicon): readonly Token[] | null {
  const { hasCapitals, definite } = lexicon.rules
  if (hasCapitals) return tokens.length > 0 && isName(tokens, lexicon) ? tokens : null
  const first = tokens.findIndex(({ word }) => !word.startsWith(definite))
  const name = first === -1 ? [] : tokens.slice(first)
  return isOffice && name.length >= 2 && isName(name, lexicon) ? name : null
}

function lastRole(head: readonly Token[], { lists }: Lexicon): { at: number; isOffice: boolean } | null {
  for (let at = head.length - 1; at >= 0; at--) {
    const one = [head[at]!]
    if ([lists.people, lists.men, lists.women].some((list) => list.matchAt(one, 0) > 0))
      return { at, isOffice: false }
    if (lists.titles.matchAt(one, 0) > 0) return { at, isOffice: true }
  }
  return null
}

/** "harbour master Eno Strand": what somebody is, in small letters, and then the name. */
function nameBehindWords(head: readonly Token[], lexicon: Lexicon): readonly Token[] | null {
  const at = head.findIndex(({ isCapital }) => isCapital)
  const name = head.slice(at)
  return at > 0 && at <= 4 && name.length >= 2 && name.length <= 4 && isName(name, lexicon) ? name : null
}

function lastBody(head: readonly Token[], { bodies }: Lexicon): { at: number; kind: SourceKind } | null {
  for (let at = head.length - 1; at >= 0; at--) {
    const body = bodies.find(({ forms }) => forms.matchAt(head, at) > 0)
    if (body !== undefined) return { at, kind: body.kind }
  }
  return null
}

function genderOf(head: readonly Token[], { lists }: Lexicon): readonly Pronoun[] {
  if (head.some((token) => lists.men.matchAt([token], 0) > 0)) return ['he']
  if (head.some((token) => lists.women.matchAt([token], 0) > 0)) return ['she']
  return ['he', 'she', 'they']
}

/** Capital words with small particles between them; without capitals in the script, up to four words. */
function isName(tokens: readonly Token[], { rules, lists }: Lexicon): boolean {
  if (!rules.hasCapitals) return tokens.length <= 4
  return (
    tokens[0]!.kind === 'word' &&
    (tokens[0]!.isCapital || lists.particles.has(tokens[0]!.word.split('-')[0]!)) &&
    tokens.at(-1)!.kind === 'word' &&
    tokens.every(
      ({ isCapital, word, kind }) => kind === 'mark' || isCapital || lists.particles.has(word.split('-')[0]!),
    ) &&
    tokens.some(({ isCapital }) => isCapital)
  )
}
