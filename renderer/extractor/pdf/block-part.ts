/** A block of the page as a block of the article: its lines joined, its emphasis and links as spans, its page. */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { CELL_SEPARATOR } from '../block-collector.ts'
import { joinLines, type Wording } from './join-lines.ts'
import type { PdfBlock } from './page-blocks.ts'
import { BULLET } from './paragraphs.ts'
import { trimPieces, type Piece } from './text-line.ts'

type Span = NonNullable<BlockPart['spans']>[number]

export function toBlockPart(block: PdfBlock, wording: Wording): BlockPart | null {
  const pieces = block.cells === null ? joinBlock(block, wording) : joinCells(block.cells, wording)
  const text = pieces.map((piece) => piece.text).join('')
  if (!/[^\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(text)) return null
  const spans = toSpans(pieces)
  const direction = block.lines[0]!.direction
  return {
    kind: block.kind,
    ...(block.level === null ? {} : { level: block.level }),
    ...(spans.length === 0 ? {} : { spans }),
    direction,
    page: block.lines[0]!.page,
    text: text.toWellFormed(),
  }
}

function joinBlock({ kind, lines }: PdfBlock, wording: Wording): Piece[] {
  if (kind === 'preformatted')
    return lines.flatMap(({ pieces }, index) =>
      pieces.map((piece, at) => (index > 0 && at === 0 ? { ...piece, text: `\n${piece.text}` } : piece)),
    )
  const pieces = joinLines(lines, wording)
  const [first] = pieces
  if (kind !== 'list-item' || first === undefined) return pieces
  // The bullet is drawn by whoever shows the list; a number says which item it is and stays.
  return trimPieces([{ ...first, text: first.text.replace(BULLET, '') }, ...pieces.slice(1)])
}

function joinCells(cells: NonNullable<PdfBlock['cells']>, wording: Wording): Piece[] {
  return cells.flatMap((lines, index): Piece[] => {
    const pieces = joinLines(lines, wording)
    if (index === 0) return pieces
    return [{ text: CELL_SEPARATOR, isBold: false, isItalic: false, link: null }, ...pieces]
  })
}

function toSpans(pieces: readonly Piece[]): Span[] {
  // Where everything is bold, the weight is the block's and tells nothing of its words.
  const isAll = (test: (piece: Piece) => boolean) =>
    pieces.every((piece) => test(piece) || piece.text.trim() === '')
  const [isAllBold, isAllItalic] = [isAll(({ isBold }) => isBold), isAll(({ isItalic }) => isItalic)]
  const spans: Span[] = []
  const add = (span: Span) => {
    const last = spans.findLast(({ kind }) => kind === span.kind)
    if (last !== undefined && last.end >= span.start - 1 && last.target === span.target) last.end = span.end
    else spans.push(span)
  }
  let at = 0
  for (const { text, isBold, isItalic, link } of pieces) {
    const start = at + text.length - text.trimStart().length
    const end = at + text.trimEnd().length
    at += text.length
    if (end <= start) continue
    if (isBold && !isAllBold) add({ kind: 'strong', start, end })
    if (isItalic && !isAllItalic) add({ kind: 'emphasis', start, end })
    if (link !== null) add({ kind: 'link', start, end, target: link })
  }
  return spans
}
