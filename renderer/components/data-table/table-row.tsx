/** One row. Drawn again only when it shows something else: scrolling and selecting touch the rows that change. */
import { memo, type MouseEvent } from 'react'
import type { ShownColumn } from './use-columns.ts'
import styles from './data-table.module.css'

interface TableRowProps<Row> {
  row: Row
  domId: string
  index: number
  /** Rows of the head, which count for assistive technology. */
  headRows: number
  top: number
  /** Under the head of a group; undefined in a table without groups. */
  level: number | undefined
  shown: readonly ShownColumn<Row>[]
  isSelected: boolean
  isActive: boolean
  /** Both must stay the same functions from drawing to drawing. */
  onPress: (index: number, event: MouseEvent) => void
  onOpen: (row: Row) => void
}

function DrawnRow<Row>({ row, domId, index, headRows, top, level, shown, isSelected, isActive, onPress, onOpen }: TableRowProps<Row>) {
  return (
    <div
      id={domId}
      role="row"
      aria-level={level}
      aria-rowindex={index + 1 + headRows}
      aria-selected={isSelected}
      className={isActive ? `${styles.row} ${styles.active}` : styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(index, event)}
      onDoubleClick={() => onOpen(row)}
    >
      <div role="gridcell" className={styles.check}>
        {/* A native box: forty of the library's would be felt while scrolling. */}
        <input type="checkbox" aria-label="Select row" tabIndex={-1} data-check checked={isSelected} readOnly />
      </div>
      {shown.map(({ column, size }) => (
        <div
          key={column.id}
          role="gridcell"
          className={column.align === 'end' ? `${styles.cell} ${styles.alignEnd}` : styles.cell}
          style={{ width: size }}
        >
          {column.cell === undefined ? column.value(row) : column.cell(row)}
        </div>
      ))}
    </div>
  )
}

function isSame<Row>(before: TableRowProps<Row>, after: TableRowProps<Row>): boolean {
  if (before.shown !== after.shown && !sameColumns(before.shown, after.shown)) return false
  for (const key of Object.keys(after) as (keyof TableRowProps<Row>)[])
    if (key !== 'shown' && before[key] !== after[key]) return false
  return true
}

function sameColumns<Row>(a: readonly ShownColumn<Row>[], b: readonly ShownColumn<Row>[]): boolean {
  return a.length === b.length && a.every((each, index) => each.column === b[index]!.column && each.size === b[index]!.size)
}

export const TableRow = memo(DrawnRow, isSame) as typeof DrawnRow
