/**
 * Every place of a text where a query stands, as people mean it: case, accents, forms of letters, quotes and dashes aside (fold-letters.ts).
 * Pure and in one pass: the text is folded once, each letter typed is one `indexOf` walk.
 */
import { foldText, type FoldedText } from './fold-letters.ts'

export interface Hit {
  /** UTF-16 offsets in the original text; end exclusive. */
  readonly start: number
  readonly end: number
}

export interface FindOptions {
  /** No letter or digit may stand beside the hit. Scripts without spaces have no such edges and pass. */
  readonly isWholeWord?: boolean
}

/** Hits in text order; they do not overlap. A query of nothing but space or marks has none. */
export function findText(text: FoldedText, query: string, { isWholeWord = false }: FindOptions = {}): Hit[] {
  const sought = foldText(query).folded
  const hits: Hit[] = []
  if (sought.trim() === '') return hits
  const { folded, starts, ends } = text
  let lastEnd = 0
  for (let at = folded.indexOf(sought); at !== -1;) {
    const start = starts[at]!
    const isTaken = start >= lastEnd && (!isWholeWord || isWord(folded, at, at + sought.length))
    if (isTaken) hits.push({ start, end: (lastEnd = ends[at + sought.length - 1]!) })
    at = folded.indexOf(sought, isTaken ? at + sought.length : at + 1)
  }
  return hits
}

const WORD = /[\p{L}\p{N}\p{M}]/u
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function isWord(folded: string, start: number, end: number): boolean {
  return (
    isEdge(before(folded, start), after(folded, start)) && isEdge(before(folded, end), after(folded, end))
  )
}

/** Whether a word may begin or end between two characters. */
function isEdge(left: string, right: string): boolean {
  return !WORD.test(left) || !WORD.test(right) || UNSPACED.test(left) || UNSPACED.test(right)
}

function before(folded: string, at: number): string {
  const code = folded.charCodeAt(at - 1)
  return at === 0 ? '' : folded.slice(code >= 0xdc00 && code <= 0xdfff ? at - 2 : at - 1, at)
}

function after(folded: string, at: number): string {
  return at >= folded.length ? '' : String.fromCodePoint(folded.codePointAt(at)!)
}
