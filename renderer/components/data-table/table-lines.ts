/**
 * The lines of a table as they are drawn: rows, and over each group its head. A row that stands in two groups is two lines, so lines have ids of
 * their own; without groups a line's id is its row's.
 */
import { isFolded, type GroupFold, type RowGroup } from './group-rows.ts'

/** Rows in order, and in groups where the table has them. */
export interface OrderedRows<Row> {
  readonly rows: readonly Row[]
  /** Indexes into the rows, each once. */
  readonly order: Int32Array
  readonly groups: readonly RowGroup[] | null
}

export interface GroupHead extends RowGroup {
  readonly isFolded: boolean
}

export interface TableLines<Row> {
  readonly length: number
  rowAt(line: number): Row | null
  /** The group whose head this line is. */
  headAt(line: number): GroupHead | null
  /** The line of the head over a line; -1 without groups. */
  headLineOf(line: number): number
  idAt(line: number): string
  /** The rows that a line stands for: its own, or all of its group. */
  rowIdsAt(line: number): readonly string[]
  /** -1 when no such line is shown. */
  indexOf(id: string): number
}

/** Between the key of a group and the id of a row; no id has it. */
const SEPARATOR = '\u001f'

export function layLines<Row>(
  { rows, order, groups }: OrderedRows<Row>,
  fold: GroupFold,
  getRowId: (row: Row) => string,
): TableLines<Row> {
  if (groups !== null) return layGroupedLines(rows, groups, fold, getRowId)
  const idAt = (line: number) => getRowId(rows[order[line]!]!)
  return {
    length: order.length,
    rowAt: (line) => rows[order[line]!]!,
    headAt: () => null,
    headLineOf: () => -1,
    idAt,
    rowIdsAt: (line) => [idAt(line)],
    indexOf: (id) => order.findIndex((row) => getRowId(rows[row]!) === id),
  }
}

function layGroupedLines<Row>(
  rows: readonly Row[],
  groups: readonly RowGroup[],
  fold: GroupFold,
  getRowId: (row: Row) => string,
): TableLines<Row> {
  const heads: GroupHead[] = groups.map((group) => ({ ...group, isFolded: isFolded(fold, group.key) }))
  /** The line of each head. */
  const starts: number[] = []
  let length = 0
  for (const head of heads) {
    starts.push(length)
    length += 1 + (head.isFolded ? 0 : head.rows.length)
  }
  const groupOf = (line: number) => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= line) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  const rowAt = (line: number) => {
    const group = groupOf(line)
    const at = line - starts[group]! - 1
    return at < 0 ? null : rows[heads[group]!.rows[at]!]!
  }
  const headAt = (line: number) => {
    const group = groupOf(line)
    return starts[group] === line ? heads[group]! : null
  }
  return {
    length,
    rowAt,
    headAt,
    headLineOf: (line) => starts[groupOf(line)] ?? -1,
    idAt(line) {
      const row = rowAt(line)
      const { key } = heads[groupOf(line)]!
      return row === null ? key + SEPARATOR : key + SEPARATOR + getRowId(row)
    },
    rowIdsAt(line) {
      const row = rowAt(line)
      if (row !== null) return [getRowId(row)]
      return heads[groupOf(line)]!.rows.map((each) => getRowId(rows[each]!))
    },
    indexOf(id) {
      const cut = id.indexOf(SEPARATOR)
      const group = heads.findIndex(({ key }) => key === id.slice(0, cut))
      if (cut === -1 || group === -1) return -1
      const rowId = id.slice(cut + 1)
      if (rowId === '') return starts[group]!
      if (heads[group]!.isFolded) return -1
      const at = heads[group]!.rows.findIndex((each) => getRowId(rows[each]!) === rowId)
      return at === -1 ? -1 : starts[group]! + 1 + at
    },
  }
}
