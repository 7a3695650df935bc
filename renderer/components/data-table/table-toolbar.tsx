/** The bar over a table: filter over all columns, how many are shown, filter row, column chooser, and the screen's own buttons. */
import { Columns3, Group, ListFilter } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { ToggleButton } from 'react-aria-components'
import { Menu } from '../menu/menu.tsx'
import type { DataColumn, DataGrouping, TableLayout } from './data-column.ts'
import styles from './data-table.module.css'

interface TableToolbarProps<Row> {
  title: string
  columns: readonly DataColumn<Row>[]
  /** Ways of grouping that are offered. */
  groupings?: readonly DataGrouping<Row>[]
  layout: TableLayout
  onLayoutChange: (change: (layout: TableLayout) => TableLayout) => void
  globalFilter: string
  onGlobalFilterChange: (text: string) => void
  filterRef?: RefObject<HTMLInputElement | null>
  shownCount: number
  totalCount: number
  children?: ReactNode
}

export function TableToolbar<Row>(props: TableToolbarProps<Row>) {
  const { columns, groupings = [], layout, onLayoutChange, shownCount, totalCount } = props
  const grouping = groupings.find(({ id }) => id === layout.groupBy)
  const toggle = (id: string) =>
    onLayoutChange((was) => ({
      ...was,
      hidden: was.hidden.includes(id) ? was.hidden.filter((each) => each !== id) : [...was.hidden, id],
    }))
  const groupBy = (id: string | null) => onLayoutChange((was) => ({ ...was, groupBy: id }))
  return (
    <div className={styles.toolbar}>
      <h1 className={styles.title}>{props.title}</h1>
      <span className={styles.count} role="status">
        {shownCount === totalCount
          ? totalCount.toLocaleString('en')
          : `${shownCount.toLocaleString('en')} of ${totalCount.toLocaleString('en')}`}
      </span>
      <input
        ref={props.filterRef}
        type="search"
        aria-label={`Filter ${props.title.toLowerCase()}`}
        placeholder="Filter"
        className={styles.globalFilter}
        value={props.globalFilter}
        onChange={(event) => props.onGlobalFilterChange(event.target.value)}
      />
      <ToggleButton
        aria-label="Filter by column"
        className={styles.toggle!}
        isSelected={layout.isFilterRowShown}
        onChange={(isFilterRowShown) =>
          onLayoutChange((was) => ({ ...was, isFilterRowShown, filters: isFilterRowShown ? was.filters : {} }))
        }
      >
        <ListFilter size={15} aria-hidden />
      </ToggleButton>
      <Menu
        label="Choose columns"
        trigger={<Columns3 size={15} aria-hidden />}
        sections={[
          {
            title: 'Columns',
            entries: columns.map((column) => ({
              id: column.id,
              label: column.header,
              isSelected: !layout.hidden.includes(column.id),
              isDisabled: !layout.hidden.includes(column.id) && layout.hidden.length === columns.length - 1,
              run: () => toggle(column.id),
            })),
          },
        ]}
      />
      {groupings.length > 0 && (
        <Menu
          label="Group rows"
          trigger={
            <>
              <Group size={15} aria-hidden />
              {grouping !== undefined && <span>By {grouping.label.toLowerCase()}</span>}
            </>
          }
          sections={[
            {
              title: 'Group by',
              entries: [
                { id: 'none', label: 'Nothing', isSelected: grouping === undefined, run: () => groupBy(null) },
                ...groupings.map(({ id, label }) => ({
                  id,
                  label,
                  isSelected: id === grouping?.id,
                  run: () => groupBy(id),
                })),
              ],
            },
          ]}
        />
      )}
      <div className={styles.toolbarEnd}>{props.children}</div>
    </div>
  )
}
