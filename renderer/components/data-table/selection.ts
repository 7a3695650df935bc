/** Choosing rows by keyboard and mouse as in a spreadsheet: one, a range from an anchor, one more, all. Pure. */
export interface RowSelection {
  readonly ids: ReadonlySet<string>
  /** The row that the keyboard is on; null before the first key. */
  readonly activeId: string | null
  /** Where a range begins. */
  readonly anchorId: string | null
}

export const NO_SELECTION: RowSelection = { ids: new Set(), activeId: null, anchorId: null }

export type SelectionMode = 'replace' | 'toggle' | 'range' | 'move'

/** The selection after going to a row. `rowIds(i)` gives ids in shown order; `indexOf` is its inverse (-1 when not shown). */
export function selectRow(
  selection: RowSelection,
  index: number,
  mode: SelectionMode,
  rowIds: (index: number) => string,
  indexOf: (id: string) => number,
): RowSelection {
  const id = rowIds(index)
  switch (mode) {
    case 'move':
      return { ...selection, activeId: id, anchorId: id }
    case 'replace':
      return { ids: new Set([id]), activeId: id, anchorId: id }
    case 'toggle': {
      const ids = new Set(selection.ids)
      if (!ids.delete(id)) ids.add(id)
      return { ids, activeId: id, anchorId: id }
    }
    case 'range': {
      const anchorId = selection.anchorId ?? id
      const anchor = indexOf(anchorId)
      const [from, to] = anchor < 0 ? [index, index] : [Math.min(anchor, index), Math.max(anchor, index)]
      const ids = new Set<string>()
      for (let each = from; each <= to; each += 1) ids.add(rowIds(each))
      return { ids, activeId: id, anchorId }
    }
  }
}
