/**
 * The table of the house: virtual rows, columns that can be chosen, moved, resized, sorted and filtered, spreadsheet-like selection, all by
 * keyboard. It knows no domain: rows, columns and a remembered layout come in, acts go out.
 */
import { useCallback, useEffect, useId, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { CheckField } from '../field/check-field.tsx'
import type { DataColumn, DataGrouping, TableLayout } from './data-column.ts'
import { FilterRow } from './filter-row.tsx'
import { foldGroup, NONE_FOLDED, type GroupFold } from './group-rows.ts'
import { NO_SELECTION, selectLine, type RowSelection, type SelectionMode } from './selection.ts'
import { ROW_HEIGHT, TableBody, type TableBodyHandle } from './table-body.tsx'
import { TableHeader } from './table-header.tsx'
import { layLines } from './table-lines.ts'
import { useColumns } from './use-columns.ts'
import { useOrderedRows } from './use-ordered-rows.ts'
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
  /** What else a row must pass. Must stay the same function while it asks the same. */
  rowTest?: ((row: Row) => boolean) | undefined
  /** Ways of grouping; the layout says which is taken. */
  groupings?: readonly DataGrouping<Row>[]
  fold?: GroupFold
  onFoldChange?: (fold: GroupFold) => void
  selection: RowSelection
  onSelectionChange: (selection: RowSelection) => void
  onOpen: (row: Row) => void
  /** Told the rows that pass and their order whenever it changes, each row once: for counts and for "next article". */
  onOrderChange?: (ids: readonly string[]) => void
  /** Drawn when rows exist but none passes the filters. */
  nothingFound: ReactNode
  autoFocus?: boolean
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, layout, selection, onSelectionChange, getRowId, onOpen, onOrderChange, fold = NONE_FOLDED } = props
  const scroller = useRef<HTMLDivElement>(null)
  const baseId = useId()
  const { shown, totalSize } = useColumns(columns, layout, props.onLayoutChange)
  const { sort, filters } = layout
  const ordered = useOrderedRows(props.rows, {
    columns,
    sort,
    filters,
    globalFilter: props.globalFilter ?? '',
    test: props.rowTest,
    grouping: props.groupings?.find(({ id }) => id === layout.groupBy) ?? null,
  })
  const isGrouped = ordered.groups !== null
  const shownIds = useMemo(
    () => Array.from(ordered.order, (row) => getRowId(ordered.rows[row]!)),
    [ordered, getRowId],
  )
  useEffect(() => onOrderChange?.(shownIds), [shownIds, onOrderChange])
  const lines = useMemo(() => layLines(ordered, fold, getRowId), [ordered, fold, getRowId])
  const shownSelected = useMemo(
    () => (selection.ids.size === 0 ? 0 : shownIds.reduce((n, id) => n + (selection.ids.has(id) ? 1 : 0), 0)),
    [shownIds, selection.ids],
  )

  const headRows = layout.isFilterRowShown ? 2 : 1
  const body = useRef<TableBodyHandle>(null)
  const autoFocus = props.autoFocus
  const { activeId } = selection
  const activeIndex = useMemo(() => (activeId === null ? -1 : lines.indexOf(activeId)), [lines, activeId])
  const firstActive = useRef(activeIndex)
  useEffect(() => {
    if (autoFocus !== true) return
    scroller.current?.focus({ preventScroll: true })
    if (firstActive.current >= 0) body.current?.scrollToIndex(firstActive.current)
  }, [autoFocus])

  const select = (index: number, mode: SelectionMode) => {
    if (index < 0 || index >= lines.length) return
    onSelectionChange(selectLine(selection, index, mode, lines))
    body.current?.scrollToIndex(index)
  }
  const setFolded = (index: number, folded: boolean) => {
    const head = lines.headAt(index)
    if (head !== null) props.onFoldChange?.(foldGroup(fold, head.key, folded))
  }
  const toggleFold = (index: number) => setFolded(index, lines.headAt(index)?.isFolded !== true)
  const isHead = (index: number) => lines.headAt(index) !== null
  const latest = useRef({ select, onOpen, toggleFold, isHead })
  useEffect(() => {
    latest.current = { select, onOpen, toggleFold, isHead }
  })
  const press = useCallback((index: number, event: MouseEvent) => {
    const isCheck = event.target instanceof Element && event.target.closest('[data-check]') !== null
    const { select: go, isHead } = latest.current
    if (event.shiftKey) go(index, 'range')
    else if (isCheck || event.ctrlKey || event.metaKey) go(index, 'toggle')
    // Folding a group keeps what was chosen elsewhere.
    else go(index, isHead(index) ? 'move' : 'replace')
  }, [])
  const openRow = useCallback((row: Row) => latest.current.onOpen(row), [])
  const pressFold = useCallback((index: number) => latest.current.toggleFold(index), [])
  /** Along the outline: true when the arrow meant a group. */
  const walkOutline = (key: string): boolean => {
    const head = lines.headAt(activeIndex)
    if (!isGrouped || activeIndex < 0) return false
    if (key === 'ArrowRight' && head !== null) setFolded(activeIndex, false)
    else if (key === 'ArrowLeft' && head !== null) setFolded(activeIndex, true)
    else if (key === 'ArrowLeft') select(lines.headLineOf(activeIndex), 'move')
    else return false
    return true
  }
  const openLine = () => {
    const row = lines.rowAt(activeIndex)
    if (row === null) toggleFold(activeIndex)
    else onOpen(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - headRows - 1)
    const last = lines.length - 1
    const targets: Record<string, number> = {
      ArrowDown: Math.min(last, activeIndex + 1),
      ArrowUp: Math.max(0, activeIndex - 1),
      PageDown: Math.min(last, activeIndex + pageRows),
      PageUp: Math.max(0, activeIndex - pageRows),
      Home: 0,
      End: last,
    }
    const target = targets[event.key]
    const isPlain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
    if (isPlain && walkOutline(event.key)) event.preventDefault()
    else if (target !== undefined && !event.altKey)
      select(target, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'move' : 'replace')
    else if (event.key === ' ' && activeIndex >= 0) select(activeIndex, 'toggle')
    else if (event.key === 'Enter' && activeIndex >= 0 && !event.ctrlKey) openLine()
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a')
      onSelectionChange({ ...selection, ids: new Set(shownIds) })
    else if (event.key === 'Escape' && selection.ids.size > 0) onSelectionChange(NO_SELECTION)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={scroller}
      role={isGrouped ? 'treegrid' : 'grid'}
      aria-label={props.label}
      aria-rowcount={lines.length + headRows}
      aria-colcount={shown.length + 1}
      aria-multiselectable
      aria-activedescendant={activeIndex >= 0 ? `${baseId}-${activeIndex}` : undefined}
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
                isSelected={shownIds.length > 0 && shownSelected === shownIds.length}
                isIndeterminate={shownSelected > 0 && shownSelected < shownIds.length}
                onChange={(all) => onSelectionChange({ ...selection, ids: new Set(all ? shownIds : []) })}
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
        lines={lines}
        isGrouped={isGrouped}
        getRowId={getRowId}
        shown={shown}
        minWidth={totalSize + CHECK_WIDTH}
        headRows={headRows}
        selection={selection}
        activeIndex={activeIndex}
        onPress={press}
        onOpen={openRow}
        onFold={pressFold}
      />
      {lines.length === 0 && (props.rows.length === 0 || ordered.rows.length > 0) && <div className={styles.nothing}>{props.nothingFound}</div>}
    </div>
  )
}
