/** Lines as a page would show them, without a page. */
import type { PageLine } from '../../../../../renderer/extractor/metadata/page-lines.ts'

export function lineOf(text: string, further: Partial<PageLine> = {}): PageLine {
  const marks = further.marks ?? ''
  const line = { text, marks, heading: 0, place: 'article', isLink: false } as const
  return { ...line, pieces: [{ text, start: 0, marks: '', isAttribute: false }], ...further }
}

/** The pieces of a line, each with its marks. */
export function inPieces(...pieces: readonly (readonly [text: string, marks: string])[]): PageLine {
  let start = 0
  const placed = pieces.map(([text, marks]) => ({
    text,
    marks,
    start: (start += text.length) - text.length,
    isAttribute: false,
  }))
  return lineOf(pieces.map(([text]) => text).join(''), { pieces: placed })
}
