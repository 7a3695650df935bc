/** Choosing rows by keyboard and mouse as in a spreadsheet: one, a range from an anchor, one more, all. Pure. */
import type { TableLines } from './table-lines.ts'

export interface RowSelection {
  readonly ids: ReadonlySet<string>
  /** The line that the keyboard is on; null before the first key. */
  readonly activeId: string | null
  /** The line where a range begins. */
  readonly anchorId: string | null
}

export const NO_SELECTION: RowSelection = { ids: new Set(), activeId: null, anchorId: null }

export type SelectionMode = 'replace' | 'toggle' | 'range' | 'move'

type Lines = Pick<TableLines<unknown>, 'idAt' | 'rowIdsAt' | 'headAt' | 'indexOf'>

/** The selection after going to a line. Only `toggle` takes the head of a group for its rows. */
export function selectLine(
  selection: RowSelection,
  line: number,
  mode: SelectionMode,
  lines: Lines,
): RowSelection {
  const id = lines.idAt(line)
  const rowsAt = (each: number) => (lines.headAt(each) === null ? lines.rowIdsAt(each) : [])
  switch (mode) {
    case 'move':
      return { ...selection, activeId: id, anchorId: id }
    case 'replace':
      return { ids: new Set(rowsAt(line)), activeId: id, anchorId: id }
    case 'toggle': {
      const ids = new Set(selection.ids)
      const toggled = lines.rowIdsAt(line)
      const isTaken = toggled.every((each) => ids.has(each))
      for (const each of toggled)
        if (isTaken) ids.delete(each)
        else ids.add(each)
      return { ids, activeId: id, anchorId: id }
    }
    case 'range': {
      const anchorId = selection.anchorId ?? id
      const anchor = lines.indexOf(anchorId)
      const [from, to] = anchor < 0 ? [line, line] : [Math.min(anchor, line), Math.max(anchor, line)]
      const ids = new Set<string>()
      for (let each = from; each <= to; each += 1) for (const row of rowsAt(each)) ids.add(row)
      return { ids, activeId: id, anchorId }
    }
  }
}
