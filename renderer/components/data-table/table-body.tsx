/** The lines that can be seen, and a few around them. A part of its own, so that scrolling draws lines and nothing else of the table. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useImperativeHandle, type MouseEvent, type Ref, type RefObject } from 'react'
import { GroupRow } from './group-row.tsx'
import type { RowSelection } from './selection.ts'
import type { TableLines } from './table-lines.ts'
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
  lines: TableLines<Row>
  isGrouped: boolean
  getRowId: (row: Row) => string
  shown: readonly ShownColumn<Row>[]
  minWidth: number
  headRows: number
  selection: RowSelection
  activeIndex: number
  /** All three must stay the same functions from drawing to drawing. */
  onPress: (index: number, event: MouseEvent) => void
  onOpen: (row: Row) => void
  onFold: (index: number) => void
}

function DrawnBody<Row>(props: TableBodyProps<Row>) {
  const { ref, scroller, baseId, lines, getRowId, shown, headRows, selection, activeIndex } = props
  const headHeight = headRows * ROW_HEIGHT
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: 4,
  })
  useImperativeHandle(ref, () => ({ scrollToIndex: (index) => virtualizer.scrollToIndex(index) }), [
    virtualizer,
  ])
  return (
    <div
      role="rowgroup"
      className={styles.body}
      style={{ height: virtualizer.getTotalSize() - headHeight, minWidth: props.minWidth }}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = lines.rowAt(index)
        const place = { domId: `${baseId}-${index}`, index, headRows, top: start - headHeight }
        // Rows that scroll out lend their elements to those that scroll in.
        const key = index % ROW_POOL
        if (row === null) {
          const { ids } = selection
          return (
            <GroupRow
              key={`group ${key}`}
              {...place}
              head={lines.headAt(index)!}
              columnCount={shown.length}
              selectedCount={ids.size === 0 ? 0 : lines.rowIdsAt(index).filter((id) => ids.has(id)).length}
              isActive={index === activeIndex}
              onPress={props.onPress}
              onFold={props.onFold}
            />
          )
        }
        return (
          <TableRow
            key={key}
            {...place}
            row={row}
            level={props.isGrouped ? 2 : undefined}
            shown={shown}
            isSelected={selection.ids.has(getRowId(row))}
            isActive={index === activeIndex}
            onPress={props.onPress}
            onOpen={props.onOpen}
          />
        )
      })}
    </div>
  )
}

export const TableBody = memo(DrawnBody) as typeof DrawnBody
