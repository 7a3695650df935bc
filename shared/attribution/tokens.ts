/**
 * A text as words, figures and marks, each with its place. One pass of one expression without alternatives that could be tried twice, so that
 * the time is that of the length. A name of a site ("Make.com") is one word. Words are folded for comparing; what is shown is always cut from the text itself.
 */
import type { LanguageRules } from './language-rules.ts'

export interface Token {
  readonly kind: 'word' | 'figure' | 'mark'
  readonly start: number
  readonly end: number
  /** As printed. */
  readonly text: string
  /** Folded for comparing. */
  readonly word: string
  readonly isCapital: boolean
}

const pieces =
  /\p{L}[\p{L}\p{M}\p{Nd}\u200c]*(?:(?:['’‑-]|\.(?=\p{Ll}{2}))[\p{L}\p{M}\p{Nd}]+)*|\p{Nd}+(?:[.,:٫٬]\p{Nd}+)*|[^\s\p{L}\p{M}\p{Nd}]/gu

export type Spelling = Pick<LanguageRules, 'elisions' | 'abbreviations' | 'clitics'>

export function tokenize(
  text: string,
  from: number,
  to: number,
  { elisions, abbreviations, clitics }: Spelling,
): Token[] {
  const tokens: Token[] = []
  const add = (kind: Token['kind'], start: number, piece: string) =>
    tokens.push({
      kind,
      start,
      end: start + piece.length,
      text: piece,
      word: kind === 'word' ? foldWord(piece) : piece,
      isCapital: kind === 'word' && /^\p{Lu}/u.test(piece),
    })
  const slice = text.slice(from, to)
  for (const match of slice.matchAll(pieces)) {
    const piece = match[0]
    const start = from + match.index
    if (/^\p{Nd}/u.test(piece)) add('figure', start, piece)
    else if (/^\p{L}/u.test(piece)) {
      const cut = elidedLength(piece, elisions) || cliticLength(piece, clitics)
      const rest = piece.slice(cut)
      if (cut > 0) add('word', start, piece.slice(0, cut))
      add(/^\p{L}/u.test(rest) ? 'word' : 'figure', start + cut, rest)
    } else if (piece !== '.' || !endsAbbreviation(tokens.at(-1), start, abbreviations))
      add('mark', start, piece)
  }
  return tokens
}

/** How much of "l’armée" is an article of its own. */
function elidedLength(piece: string, elisions: ReadonlySet<string>): number {
  if (elisions.size === 0) return 0
  const at = piece.search(/['’]/u)
  return at > 0 && at + 1 < piece.length && elisions.has(piece.slice(0, at).toLowerCase()) ? at + 1 : 0
}

/** Arabic "and 60" is written as one. */
function cliticLength(piece: string, clitics: readonly string[]): number {
  const at = clitics.length === 0 ? -1 : piece.search(/\p{Nd}/u)
  return at > 0 && clitics.includes(piece.slice(0, at)) && /^\p{Nd}+$/u.test(piece.slice(at)) ? at : 0
}

/** The stop of "Gen." and of an initial is no stop. */
function endsAbbreviation(last: Token | undefined, at: number, abbreviations: ReadonlySet<string>): boolean {
  if (last === undefined || last.end !== at || last.kind !== 'word') return false
  return (last.text.length === 1 && last.isCapital) || abbreviations.has(last.word)
}

/** Case, marks over and under letters, and the several alefs and yehs of Arabic make no difference. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase().replace(/[’‑]/gu, (mark) => (mark === '’' ? "'" : '-'))
  if (!/[\u0600-\u06ff]/u.test(lower)) return lower
  return lower
    .replace(/[\u064b-\u065f\u0670\u0640\u200c]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
}
