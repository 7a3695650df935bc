/** What a table is told about a column, and what it remembers about its layout. Knows no domain. */
import type { ReactNode } from 'react'

export type CellValue = string | number | null

export interface DataColumn<Row> {
  readonly id: string
  readonly header: string
  /** What the column is sorted and filtered by. Null sorts behind everything, in both directions. */
  readonly value: (row: Row) => CellValue
  /** What is drawn; the value as text when left out. */
  readonly cell?: (row: Row) => ReactNode
  /** Pixels at first. */
  readonly size?: number
  readonly align?: 'start' | 'end'
  readonly isHiddenAtFirst?: boolean
  /** Not sortable or filterable: marks, buttons. */
  readonly isPlain?: boolean
}

/** A way of putting rows into groups. A row that has several keys stands in each of their groups. */
export interface DataGrouping<Row> {
  readonly id: string
  readonly label: string
  /** None puts the row into the last group. */
  readonly keysOf: (row: Row) => readonly string[]
  /** Groups stand in the order of their labels. */
  readonly labelOf: (key: string) => string
  /** A row may have several keys. */
  readonly isManifold?: boolean
  /** What the last group is called. */
  readonly noneLabel: string
}

/** Remembered between starts. A type, not an interface, so that it is JSON to the type checker. */
export type TableLayout = {
  order: string[]
  hidden: string[]
  sizes: { [columnId: string]: number }
  sort: { columnId: string; descending: boolean } | null
  filters: { [columnId: string]: string }
  isFilterRowShown: boolean
  /** Id of the grouping; absent for none. */
  groupBy?: string | null
}

export function createTableLayout<Row>(
  columns: readonly DataColumn<Row>[],
  sort: TableLayout['sort'] = null,
): TableLayout {
  return {
    order: columns.map((column) => column.id),
    hidden: columns.filter((column) => column.isHiddenAtFirst === true).map((column) => column.id),
    sizes: {},
    sort,
    filters: {},
    isFilterRowShown: false,
  }
}

/** A remembered layout made to fit today's columns: unknown ones dropped, new ones put at the end. */
export function fitTableLayout<Row>(layout: TableLayout, columns: readonly DataColumn<Row>[]): TableLayout {
  const ids = new Set(columns.map((column) => column.id))
  const known = layout.order.filter((id) => ids.has(id))
  const fresh = columns.filter((column) => !layout.order.includes(column.id))
  return {
    ...layout,
    order: [...known, ...fresh.map((column) => column.id)],
    hidden: [
      ...layout.hidden.filter((id) => ids.has(id)),
      ...fresh.filter((column) => column.isHiddenAtFirst === true).map((column) => column.id),
    ],
    sort: layout.sort !== null && ids.has(layout.sort.columnId) ? layout.sort : null,
    filters: Object.fromEntries(Object.entries(layout.filters).filter(([id]) => ids.has(id))),
  }
}
