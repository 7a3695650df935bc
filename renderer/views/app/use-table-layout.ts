/** A table's layout, remembered between starts under a key of its own. */
import { useCallback, useState } from 'react'
import { createTableLayout, fitTableLayout, type DataColumn, type TableLayout } from '../../components/data-table/data-column.ts'
import { useWorkbench } from './workbench-context.tsx'

export function useTableLayout<Row>(
  key: string,
  columns: readonly DataColumn<Row>[],
  firstSort: TableLayout['sort'] = null,
): readonly [TableLayout, (change: (layout: TableLayout) => TableLayout) => void] {
  const { preferences } = useWorkbench()
  const preferenceKey = `tables/${key}`
  const [layout, setLayout] = useState(() =>
    fitTableLayout(preferences.get<TableLayout>(preferenceKey, createTableLayout(columns, firstSort)), columns),
  )
  const change = useCallback(
    (changeLayout: (layout: TableLayout) => TableLayout) =>
      setLayout((was) => {
        const next = changeLayout(was)
        preferences.set(preferenceKey, next)
        return next
      }),
    [preferences, preferenceKey],
  )
  return [layout, change]
}
