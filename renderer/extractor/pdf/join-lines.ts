/**
 * The lines of a paragraph as one text. What a line break added goes (the hyphen of a divided word), what it took away comes back (the
 * space between words), and what was there stays (the hyphen of a compound). Where the break alone can't tell, the rest of the document
 * is asked how it writes the word.
 */
import { trimPieces, UNSPACED, type Piece, type TextLine } from './text-line.ts'

/** What a document tells about its own words. */
export interface Wording {
  /** Words as they stand inside lines, in lower case, with their hyphens. */
  readonly words: ReadonlySet<string>
  /** Its lines are set with divided words. */
  readonly isHyphenated: boolean
  /** It writes compounds with U+2010. */
  readonly hasTrueHyphens: boolean
}

const LINE_END_HYPHEN = /\p{L}[-\u2010]$/u

/** Browsers divide no words unless a page asks for it; whoever sets type does. */
export function learnWording(lines: readonly TextLine[], isPrintedByBrowser: boolean): Wording {
  const words = new Set<string>()
  let ends = 0
  let hasTrueHyphens = false
  for (const { text } of lines) {
    const tokens = wordsOf(text)
    // The edges of a line may be halves.
    for (const token of tokens.slice(1, -1)) words.add(token)
    if (LINE_END_HYPHEN.test(text)) ends++
    hasTrueHyphens ||= /\p{L}\u2010\p{L}/u.test(text)
  }
  return {
    words,
    isHyphenated: !isPrintedByBrowser || (ends >= 2 && ends >= lines.length * 0.012),
    hasTrueHyphens,
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:[-\u2010'’][\p{L}\p{M}\p{N}]+)*/gu) ?? []
}

/** Pieces of all lines as one list, ready to be a block. */
export function joinLines(lines: readonly Pick<TextLine, 'pieces' | 'text'>[], wording: Wording): Piece[] {
  const joined: Piece[] = []
  let before = ''
  for (const { pieces, text } of lines) {
    const join = before === '' ? { cut: 0, between: '' } : findJoin(before, text, wording)
    if (join.cut > 0) cutEnd(joined, join.cut)
    joined.push(
      ...pieces.map((piece, index) => (index === 0 ? { ...piece, text: join.between + piece.text } : piece)),
    )
    before = text
  }
  return trimPieces(mergeAlike(joined)).map((piece) => ({
    ...piece,
    text: piece.text.replaceAll('\u00ad', ''),
  }))
}

interface Join {
  /** Characters to take off the end of the line before. */
  readonly cut: number
  readonly between: '' | ' '
}

export function findJoin(before: string, after: string, wording: Wording): Join {
  const [end, start] = [before.at(-1)!, after[0] ?? '']
  if (end === '\u00ad') return { cut: 1, between: '' }
  // A soft hyphen is drawn as this sign, which nobody types.
  if (end === '\u2010' && !wording.hasTrueHyphens) return { cut: 1, between: '' }
  if (LINE_END_HYPHEN.test(before)) return joinAtHyphen(before, after, wording)
  if (/\d[-\u2010-\u2013/]$/.test(before) && /^\d/.test(after)) return { cut: 0, between: '' }
  if (/[\p{L}\p{N}][\u2014\u2013/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after))
    return { cut: 0, between: '' }
  if (isUnspaced(end) && isUnspaced(start)) return { cut: 0, between: '' }
  if (HANGUL.test(end) && HANGUL.test(start)) return { cut: 0, between: joinHangul(before, after, wording) }
  return { cut: 0, between: ' ' }
}

const HANGUL = /\p{Script=Hangul}/u
/** Thai, Lao, Khmer and Burmese, which break lines between words that nothing parts. */
const UNPARTED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/

function isUnspaced(sign: string): boolean {
  return UNSPACED.test(sign) || UNPARTED.test(sign)
}

function joinAtHyphen(before: string, after: string, { words, isHyphenated }: Wording): Join {
  const keep: Join = { cut: 0, between: '' }
  const start = /^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0] ?? ''
  // "Vor- und Nachteile", "short- or long-term": the hyphen stands for a part that comes later.
  if (/^(?:und|oder|bzw|sowie|and|or|to|och|og|en|of|y|o|e|ou|et)$/.test(start))
    return { cut: 0, between: ' ' }
  if (!/^\p{Ll}|^\p{Lo}/u.test(start)) return start === '' ? { cut: 0, between: ' ' } : keep
  const first =
    /([\p{L}\p{M}\p{N}'’]+(?:[-\u2010][\p{L}\p{M}\p{N}'’]+)*)[-\u2010]$/u.exec(before)?.[1]?.toLowerCase() ??
    ''
  const rest = start.toLowerCase()
  if (words.has(first + rest)) return { cut: 1, between: '' }
  if (words.has(`${first}-${rest}`) || words.has(`${first}\u2010${rest}`)) return keep
  // Compounds that no dictionary needs to tell, and those that have a hyphen already.
  if (
    first.includes('-') ||
    /^(?:non|self|ex|vice|anti|pro|semi|well|half|co|so|all|cross|all|quasi|mid)$/.test(first)
  )
    return keep
  return isHyphenated ? { cut: 1, between: '' } : keep
}

/** Korean parts words with spaces and yet breaks lines between any two syllables. */
function joinHangul(before: string, after: string, { words }: Wording): '' | ' ' {
  const last = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? ''
  const first = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? ''
  if (words.has(last + first)) return ''
  if (words.has(last) || words.has(first)) return ' '
  // A syllable alone at an edge is rarely a word.
  return last.length === 1 || first.length === 1 ? '' : ' '
}

function cutEnd(pieces: Piece[], count: number): void {
  const last = pieces.pop()
  if (last === undefined) return
  pieces.push({ ...last, text: last.text.slice(0, -count) })
}

function mergeAlike(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    const isAlike =
      last !== undefined &&
      last.isBold === piece.isBold &&
      last.isItalic === piece.isItalic &&
      last.link === piece.link
    if (isAlike) merged[merged.length - 1] = { ...last, text: last.text + piece.text }
    else merged.push(piece)
  }
  return merged
}
