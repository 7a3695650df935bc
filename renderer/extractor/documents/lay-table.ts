/**
 * A table of a document as blocks. One with data becomes rows, cells parted by a tab; one that only places things on the page (a single column,
 * a letterhead, columns of running text) becomes what stands in it, cell by cell.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { CELL_SEPARATOR } from '../block-collector.ts'

/** What is in a cell, as if it stood outside. */
export type Cell = readonly BlockPart[]

/** Cells that hold more are running text. */
const MAX_CELL_LENGTH = 400

export function layTable(rows: readonly (readonly Cell[])[]): readonly BlockPart[] {
  const isData =
    rows.some((row) => row.filter((cell) => cell.length > 0).length > 1) &&
    rows.every((row) => row.every((cell) => lengthOf(cell) <= MAX_CELL_LENGTH && !cell.some(isRow)))
  return isData ? rows.flatMap(toRow) : rows.flat(2)
}

function isRow({ kind }: BlockPart): boolean {
  return kind === 'table-row'
}

function lengthOf(cell: Cell): number {
  return cell.reduce((sum, { text }) => sum + text.length + 1, 0)
}

function toRow(cells: readonly Cell[]): BlockPart[] {
  if (cells.every((cell) => cell.length === 0)) return []
  let text = ''
  const spans: NonNullable<BlockPart['spans']>[number][] = []
  for (const [column, cell] of cells.entries()) {
    if (column > 0) text += CELL_SEPARATOR
    for (const [index, part] of cell.entries()) {
      if (index > 0) text += ' '
      for (const span of part.spans ?? [])
        spans.push({ ...span, start: span.start + text.length, end: span.end + text.length })
      text += part.text.replace(/[\t\n]/g, ' ')
    }
  }
  const direction = cells.flat().find((part) => part.direction !== undefined)?.direction
  return [
    {
      kind: 'table-row',
      ...(direction === undefined ? {} : { direction }),
      // Empty columns at the end are only the rest of the grid.
      text: text.replace(/\t+$/, ''),
      ...(spans.length > 0 ? { spans } : {}),
    },
  ]
}
