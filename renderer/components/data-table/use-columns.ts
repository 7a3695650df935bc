/** TanStack Table holds the columns: which, in which order, how wide. Rows are ours (order-rows.ts) and never enter it. */
import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { DataColumn, TableLayout } from './data-column.ts'

const features = tableFeatures({
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
})

const NO_ROWS: object[] = []
export const MIN_COLUMN_SIZE = 56

export interface ShownColumn<Row> {
  readonly column: DataColumn<Row>
  readonly size: number
  readonly startResize: (event: unknown) => void
  readonly isResizing: boolean
}

export function useColumns<Row>(
  columns: readonly DataColumn<Row>[],
  layout: TableLayout,
  onLayoutChange: (change: (layout: TableLayout) => TableLayout) => void,
) {
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, object> => ({
          id: column.id,
          header: column.header,
          size: column.size ?? 140,
          minSize: MIN_COLUMN_SIZE,
          maxSize: 1200,
        }),
      ),
    [columns],
  )
  const columnVisibility = useMemo(
    () => Object.fromEntries(layout.hidden.map((id) => [id, false])),
    [layout.hidden],
  )
  const table = useTable({
    features,
    data: NO_ROWS,
    columns: definitions,
    columnResizeMode: 'onChange',
    columnResizeDirection: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    state: { columnOrder: layout.order, columnSizing: layout.sizes, columnVisibility },
    onColumnOrderChange: (updater) =>
      onLayoutChange((was) => ({ ...was, order: functionalUpdate(updater, was.order) })),
    onColumnSizingChange: (updater) =>
      onLayoutChange((was) => ({ ...was, sizes: functionalUpdate(updater, was.sizes) })),
    onColumnVisibilityChange: (updater) =>
      onLayoutChange((was) => {
        const visibility = functionalUpdate(updater, Object.fromEntries(was.hidden.map((id) => [id, false])))
        return { ...was, hidden: Object.keys(visibility).filter((id) => visibility[id] === false) }
      }),
  })
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns])
  const shown: ShownColumn<Row>[] = table.getHeaderGroups()[0]!.headers.map((header) => ({
    column: byId.get(header.column.id)!,
    size: header.column.getSize(),
    startResize: header.getResizeHandler(),
    isResizing: header.column.getIsResizing(),
  }))
  return { table, shown, totalSize: table.getTotalSize() }
}
