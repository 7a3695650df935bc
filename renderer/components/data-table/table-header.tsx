/**
 * The sticky head of a table: press to sort, drag to move, pull the edge to resize. By keyboard: arrows walk along the heads, Enter sorts,
 * Ctrl+Shift+arrow moves a column, Alt+ArrowDown opens its menu, where everything can be done.
 */
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Menu } from '../menu/menu.tsx'
import type { TableLayout } from './data-column.ts'
import type { ShownColumn } from './use-columns.ts'
import { MIN_COLUMN_SIZE } from './use-columns.ts'
import styles from './data-table.module.css'

interface TableHeaderProps<Row> {
  shown: readonly ShownColumn<Row>[]
  layout: TableLayout
  onLayoutChange: (change: (layout: TableLayout) => TableLayout) => void
  leading: React.ReactNode
}

export function TableHeader<Row>({ shown, layout, onLayoutChange, leading }: TableHeaderProps<Row>) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [current, setCurrent] = useState(0)

  const sort = (columnId: string, descending?: boolean) =>
    onLayoutChange((was) => {
      const isSame = was.sort?.columnId === columnId
      if (descending === undefined && isSame && was.sort!.descending) return { ...was, sort: null }
      return { ...was, sort: { columnId, descending: descending ?? isSame } }
    })
  const move = (columnId: string, beforeId: string | null) =>
    onLayoutChange((was) => {
      const rest = was.order.filter((id) => id !== columnId)
      const at = beforeId === null ? rest.length : rest.indexOf(beforeId)
      return { ...was, order: [...rest.slice(0, at), columnId, ...rest.slice(at)] }
    })
  const moveBy = (index: number, step: -1 | 1) => {
    const target = step === -1 ? shown[index - 1] : shown[index + 2]
    if (step === -1 && target === undefined) return
    move(shown[index]!.column.id, target?.column.id ?? null)
    setCurrent(Math.max(0, Math.min(shown.length - 1, index + step)))
  }
  const resizeBy = (index: number, pixels: number) =>
    onLayoutChange((was) => ({
      ...was,
      sizes: { ...was.sizes, [shown[index]!.column.id]: Math.max(MIN_COLUMN_SIZE, shown[index]!.size + pixels) },
    }))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const isRtl = document.documentElement.dir === 'rtl'
    const step = event.key === 'ArrowRight' ? (isRtl ? -1 : 1) : event.key === 'ArrowLeft' ? (isRtl ? 1 : -1) : 0
    if (step !== 0 && event.ctrlKey && event.shiftKey) moveBy(index, step as -1 | 1)
    else if (step !== 0 && event.shiftKey) resizeBy(index, step * 16)
    else if (step !== 0) {
      const next = Math.max(0, Math.min(shown.length - 1, index + step))
      setCurrent(next)
      event.currentTarget
        .closest('[role="row"]')
        ?.querySelectorAll<HTMLElement>('[data-head]')
        [next]?.focus()
    } else if (event.altKey && event.key === 'ArrowDown')
      event.currentTarget.parentElement?.querySelector<HTMLElement>('[aria-haspopup]')?.click()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div role="row" aria-rowindex={1} className={styles.headRow}>
      {leading}
      {shown.map(({ column, size, startResize, isResizing }, index) => {
        const sorted = layout.sort?.columnId === column.id ? (layout.sort.descending ? 'descending' : 'ascending') : 'none'
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={column.isPlain === true ? undefined : sorted}
            className={`${styles.head} ${column.align === 'end' ? styles.alignEnd : ''} ${dragged !== null ? styles.dropTarget : ''}`}
            style={{ width: size }}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={() => {
              if (dragged !== null && dragged !== column.id) move(dragged, column.id)
              setDragged(null)
            }}
          >
            <button
              type="button"
              data-head
              className={styles.headButton}
              tabIndex={index === Math.min(current, shown.length - 1) ? 0 : -1}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                setDragged(column.id)
              }}
              onDragEnd={() => setDragged(null)}
              onFocus={() => setCurrent(index)}
              onClick={() => column.isPlain !== true && sort(column.id)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <span className={styles.headText}>{column.header}</span>
              {sorted === 'ascending' && <ArrowUp size={12} aria-hidden />}
              {sorted === 'descending' && <ArrowDown size={12} aria-hidden />}
            </button>
            <span className={styles.headMenu}>
              <Menu
                label={`Column ${column.header}`}
                isOutOfTabOrder
                trigger={<ChevronDown size={12} aria-hidden />}
                sections={[
                  {
                    entries: [
                      { id: 'ascending', label: 'Sort ascending', isDisabled: column.isPlain, run: () => sort(column.id, false) },
                      { id: 'descending', label: 'Sort descending', isDisabled: column.isPlain, run: () => sort(column.id, true) },
                    ],
                  },
                  {
                    entries: [
                      { id: 'before', label: 'Move towards the start', isDisabled: index === 0, run: () => moveBy(index, -1) },
                      { id: 'after', label: 'Move towards the end', isDisabled: index === shown.length - 1, run: () => moveBy(index, 1) },
                      { id: 'wider', label: 'Wider', run: () => resizeBy(index, 40) },
                      { id: 'narrower', label: 'Narrower', run: () => resizeBy(index, -40) },
                      {
                        id: 'hide',
                        label: 'Hide column',
                        isDisabled: shown.length === 1,
                        run: () => onLayoutChange((was) => ({ ...was, hidden: [...was.hidden, column.id] })),
                      },
                    ],
                  },
                ]}
              />
            </span>
            <span
              aria-hidden
              className={`${styles.resizer} ${isResizing ? styles.isResizing : ''}`}
              onMouseDown={startResize}
              onTouchStart={startResize}
            />
          </div>
        )
      })}
    </div>
  )
}
