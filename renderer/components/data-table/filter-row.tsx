/** One filter field under each head. Words must all occur; numbers also take >3, <=10, 3..7. */
import type { TableLayout } from './data-column.ts'
import type { ShownColumn } from './use-columns.ts'
import styles from './data-table.module.css'

interface FilterRowProps<Row> {
  shown: readonly ShownColumn<Row>[]
  layout: TableLayout
  onLayoutChange: (change: (layout: TableLayout) => TableLayout) => void
}

export function FilterRow<Row>({ shown, layout, onLayoutChange }: FilterRowProps<Row>) {
  return (
    <div role="row" aria-rowindex={2} className={styles.filterRow}>
      <div role="gridcell" className={styles.check} />
      {shown.map(({ column, size }) => (
        <div key={column.id} role="gridcell" className={styles.filterCell} style={{ width: size }}>
          {column.isPlain !== true && (
            <input
              aria-label={`Filter ${column.header}`}
              className={styles.filterInput}
              value={layout.filters[column.id] ?? ''}
              placeholder="filter"
              onChange={(event) => {
                const text = event.target.value
                onLayoutChange((was) => ({ ...was, filters: { ...was.filters, [column.id]: text } }))
              }}
              onKeyDown={(event) => event.stopPropagation()}
            />
          )}
        </div>
      ))}
    </div>
  )
}
