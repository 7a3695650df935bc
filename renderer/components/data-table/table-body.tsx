/** The rows that can be seen, and a few around them. A part of its own, so that scrolling draws rows and nothing else of the table. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useImperativeHandle, type MouseEvent, type Ref, type RefObject } from 'react'
import type { RowSelection } from './selection.ts'
import { TableRow } from './table-row.tsx'
import type { ShownColumn } from './use-columns.ts'
import styles from './data-table.module.css'

export const ROW_HEIGHT = 32
/** More than are ever drawn at once, so that no two drawn rows share a key. */
const ROW_POOL = 256

export interface TableBodyHandle {
  scrollToIndex(index: number): void
}

interface TableBodyProps<Row> {
  ref: Ref<TableBodyHandle>
  scroller: RefObject<HTMLDivElement | null>
  baseId: string
  rows: readonly Row[]
  order: Int32Array
  getRowId: (row: Row) => string
  shown: readonly ShownColumn<Row>[]
  minWidth: number
  headRows: number
  selection: RowSelection
  /** Both must stay the same functions from drawing to drawing. */
  onPress: (index: number, event: MouseEvent) => void
  onOpen: (row: Row) => void
}

function DrawnBody<Row>(props: TableBodyProps<Row>) {
  const { ref, scroller, baseId, rows, order, getRowId, shown, headRows, selection } = props
  const headHeight = headRows * ROW_HEIGHT
  const virtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: 4,
  })
  useImperativeHandle(ref, () => ({ scrollToIndex: (index) => virtualizer.scrollToIndex(index) }), [virtualizer])
  return (
    <div
      role="rowgroup"
      className={styles.body}
      style={{ height: virtualizer.getTotalSize() - headHeight, minWidth: props.minWidth }}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[order[item.index]!]!
        const id = getRowId(row)
        return (
          // Rows that scroll out lend their elements to those that scroll in.
          <TableRow
            key={item.index % ROW_POOL}
            row={row}
            domId={`${baseId}-${id}`}
            index={item.index}
            headRows={headRows}
            top={item.start - headHeight}
            shown={shown}
            isSelected={selection.ids.has(id)}
            isActive={id === selection.activeId}
            onPress={props.onPress}
            onOpen={props.onOpen}
          />
        )
      })}
    </div>
  )
}

export const TableBody = memo(DrawnBody) as typeof DrawnBody
