/**
 * The table of the house: virtual rows, columns that can be chosen, moved, resized, sorted and filtered, spreadsheet-like selection, all by
 * keyboard. It knows no domain: rows, columns and a remembered layout come in, acts go out.
 */
import { useCallback, useEffect, useId, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { CheckField } from '../field/check-field.tsx'
import type { DataColumn, TableLayout } from './data-column.ts'
import { FilterRow } from './filter-row.tsx'
import { orderRows } from './order-rows.ts'
import { NO_SELECTION, selectRow, type RowSelection, type SelectionMode } from './selection.ts'
import { ROW_HEIGHT, TableBody, type TableBodyHandle } from './table-body.tsx'
import { TableHeader } from './table-header.tsx'
import { useColumns } from './use-columns.ts'
import styles from './data-table.module.css'

/** The column of boxes at the start. */
const CHECK_WIDTH = 36

export interface DataTableProps<Row> {
  label: string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  getRowId: (row: Row) => string
  layout: TableLayout
  onLayoutChange: (change: (layout: TableLayout) => TableLayout) => void
  /** Words that must occur somewhere in a row. */
  globalFilter?: string
  selection: RowSelection
  onSelectionChange: (selection: RowSelection) => void
  onOpen: (row: Row) => void
  /** Told the shown order whenever it changes: for counts and for "next article". */
  onOrderChange?: (ids: readonly string[]) => void
  /** Drawn when rows exist but none passes the filters. */
  nothingFound: ReactNode
  autoFocus?: boolean
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, layout, selection, onSelectionChange, getRowId, onOpen, onOrderChange } = props
  const scroller = useRef<HTMLDivElement>(null)
  const baseId = useId()
  const { shown, totalSize } = useColumns(columns, layout, props.onLayoutChange)
  const { sort, filters } = layout
  const order = useMemo(
    () => orderRows(rows, columns, { sort, filters }, props.globalFilter ?? ''),
    [rows, columns, sort, filters, props.globalFilter],
  )
  const positions = useMemo(() => new Map(Array.from(order, (row, index) => [getRowId(rows[row]!), index])), [order, rows, getRowId])
  useEffect(() => onOrderChange?.([...positions.keys()]), [positions, onOrderChange])

  const idAt = (index: number) => getRowId(rows[order[index]!]!)
  const indexOf = (id: string | null) => (id === null ? -1 : (positions.get(id) ?? -1))
  const headRows = layout.isFilterRowShown ? 2 : 1
  const body = useRef<TableBodyHandle>(null)
  const autoFocus = props.autoFocus
  useEffect(() => {
    if (autoFocus === true) scroller.current?.focus({ preventScroll: true })
  }, [autoFocus])

  const activeIndex = indexOf(selection.activeId)
  const select = (index: number, mode: SelectionMode) => {
    if (index < 0 || index >= order.length) return
    onSelectionChange(selectRow(selection, index, mode, idAt, indexOf))
    body.current?.scrollToIndex(index)
  }
  const latest = useRef({ select, onOpen })
  useEffect(() => {
    latest.current = { select, onOpen }
  })
  const press = useCallback((index: number, event: MouseEvent) => {
    const isCheck = event.target instanceof Element && event.target.closest('[data-check]') !== null
    latest.current.select(index, event.shiftKey ? 'range' : isCheck || event.ctrlKey || event.metaKey ? 'toggle' : 'replace')
  }, [])
  const openRow = useCallback((row: Row) => latest.current.onOpen(row), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - headRows - 1)
    const last = order.length - 1
    const targets: Record<string, number> = {
      ArrowDown: Math.min(last, activeIndex + 1),
      ArrowUp: Math.max(0, activeIndex - 1),
      PageDown: Math.min(last, activeIndex + pageRows),
      PageUp: Math.max(0, activeIndex - pageRows),
      Home: 0,
      End: last,
    }
    const target = targets[event.key]
    if (target !== undefined && !event.altKey)
      select(target, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'move' : 'replace')
    else if (event.key === ' ' && activeIndex >= 0) select(activeIndex, 'toggle')
    else if (event.key === 'Enter' && activeIndex >= 0 && !event.ctrlKey) onOpen(rows[order[activeIndex]!]!)
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a')
      onSelectionChange({ ...selection, ids: new Set(positions.keys()) })
    else if (event.key === 'Escape' && selection.ids.size > 0) onSelectionChange(NO_SELECTION)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const shownSelected = selection.ids.size === 0 ? 0 : order.reduce((n, row) => n + (selection.ids.has(getRowId(rows[row]!)) ? 1 : 0), 0)
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={order.length + headRows}
      aria-colcount={shown.length + 1}
      aria-multiselectable
      aria-activedescendant={activeIndex >= 0 ? `${baseId}-${selection.activeId}` : undefined}
      tabIndex={0}
      className={styles.table}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles.headGroup} style={{ minWidth: totalSize + CHECK_WIDTH }}>
        <TableHeader
          shown={shown}
          layout={layout}
          onLayoutChange={props.onLayoutChange}
          leading={
            <div role="columnheader" className={styles.check}>
              <CheckField
                aria-label="Select all shown"
                isSelected={order.length > 0 && shownSelected === order.length}
                isIndeterminate={shownSelected > 0 && shownSelected < order.length}
                onChange={(all) => onSelectionChange({ ...selection, ids: new Set(all ? positions.keys() : []) })}
              />
            </div>
          }
        />
        {layout.isFilterRowShown && <FilterRow shown={shown} layout={layout} onLayoutChange={props.onLayoutChange} />}
      </div>
      <TableBody
        ref={body}
        scroller={scroller}
        baseId={baseId}
        rows={rows}
        order={order}
        getRowId={getRowId}
        shown={shown}
        minWidth={totalSize + CHECK_WIDTH}
        headRows={headRows}
        selection={selection}
        onPress={press}
        onOpen={openRow}
      />
      {order.length === 0 && <div className={styles.nothing}>{props.nothingFound}</div>}
    </div>
  )
}
