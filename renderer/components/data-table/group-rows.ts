/** Rows in groups: which groups there are, in which order, and which of them are folded. A row with several keys stands in several. */
import type { DataGrouping } from './data-column.ts'
import { STEP_ROWS, type Steps } from './steps.ts'

/** The key of the last group, of rows that have none. */
export const NO_KEY = ''

export interface RowGroup {
  readonly key: string
  readonly label: string
  /** Indexes into the rows, in the order of the table. */
  readonly rows: readonly number[]
}

/** Which groups are folded: all, or none, but for some. */
export interface GroupFold {
  readonly isAllFolded: boolean
  readonly except: ReadonlySet<string>
}

export const NONE_FOLDED: GroupFold = { isAllFolded: false, except: new Set() }
export const ALL_FOLDED: GroupFold = { isAllFolded: true, except: new Set() }

export function isFolded({ isAllFolded, except }: GroupFold, key: string): boolean {
  return isAllFolded !== except.has(key)
}

export function foldGroup(fold: GroupFold, key: string, folded: boolean): GroupFold {
  if (isFolded(fold, key) === folded) return fold
  const except = new Set(fold.except)
  if (!except.delete(key)) except.add(key)
  return { ...fold, except }
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

export function* groupSteps<Row>(
  rows: readonly Row[],
  order: Int32Array,
  grouping: DataGrouping<Row>,
): Steps<RowGroup[]> {
  const members = new Map<string, number[]>()
  const put = (key: string, row: number) => {
    const group = members.get(key)
    if (group === undefined) members.set(key, [row])
    else group.push(row)
  }
  for (const [index, row] of order.entries()) {
    if (index % STEP_ROWS === 0) yield
    const keys = grouping.keysOf(rows[row]!)
    if (keys.length === 0) put(NO_KEY, row)
    for (const key of keys) put(key, row)
  }
  const groups = Array.from(members, ([key, some]) => ({
    key,
    label: key === NO_KEY ? grouping.noneLabel : grouping.labelOf(key),
    rows: some,
  }))
  yield
  return groups.sort(
    (a, b) => Number(a.key === NO_KEY) - Number(b.key === NO_KEY) || collator.compare(a.label, b.label),
  )
}
