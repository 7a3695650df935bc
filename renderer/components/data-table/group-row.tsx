/** The head of a group: its name, how many rows it has, and whether it is folded. Its box takes or leaves all of them. */
import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import type { GroupHead } from './table-lines.ts'
import styles from './data-table.module.css'

interface GroupRowProps {
  head: GroupHead
  domId: string
  index: number
  /** Rows of the head, which count for assistive technology. */
  headRows: number
  top: number
  columnCount: number
  selectedCount: number
  isActive: boolean
  /** Both must stay the same functions from drawing to drawing. */
  onPress: (index: number, event: MouseEvent) => void
  onFold: (index: number) => void
}

function DrawnGroupRow({
  head,
  domId,
  index,
  headRows,
  top,
  columnCount,
  selectedCount,
  isActive,
  onPress,
  onFold,
}: GroupRowProps) {
  const isAll = selectedCount === head.rows.length
  const Fold = head.isFolded ? ChevronRight : ChevronDown
  return (
    <div
      id={domId}
      role="row"
      aria-level={1}
      aria-rowindex={index + 1 + headRows}
      aria-expanded={!head.isFolded}
      className={isActive ? `${styles.groupRow} ${styles.active}` : styles.groupRow}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        onPress(index, event)
        if (event.target instanceof Element && event.target.closest('[data-check]') === null) onFold(index)
      }}
    >
      <div role="gridcell" className={styles.check}>
        <input
          type="checkbox"
          aria-label={`Select all of ${head.label}`}
          tabIndex={-1}
          data-check
          checked={isAll}
          ref={(box) => {
            if (box !== null) box.indeterminate = selectedCount > 0 && !isAll
          }}
          readOnly
        />
      </div>
      <div role="gridcell" aria-colspan={columnCount} className={styles.groupCell}>
        <Fold size={14} aria-hidden />
        <bdi>{head.label}</bdi>
        <span className={styles.groupCount}>
          {head.rows.length.toLocaleString('en')}
          {selectedCount > 0 && ` · ${selectedCount.toLocaleString('en')} selected`}
        </span>
      </div>
    </div>
  )
}

export const GroupRow = memo(DrawnGroupRow)
