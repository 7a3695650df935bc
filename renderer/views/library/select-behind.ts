/** Where the keyboard goes when the selected rows leave the list. */
import { NO_SELECTION, type RowSelection } from '../../components/data-table/selection.ts'

/** The first shown row behind the selected ones, or before them when they are the last. */
export function selectBehind(shownIds: readonly string[], { ids }: RowSelection): RowSelection {
  const last = shownIds.findLastIndex((id) => ids.has(id))
  const id = shownIds[last + 1] ?? shownIds.findLast((each) => !ids.has(each)) ?? null
  return id === null ? NO_SELECTION : { ids: new Set([id]), activeId: id, anchorId: id }
}
