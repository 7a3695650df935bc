/**
 * Which rows are shown and in which order: an Int32Array of indexes into the rows. Made in steps, so that a long table can be put in order
 * between frames. What is slow is kept with the rows (row-keys.ts): sorting again or typing on in a filter touches no row.
 */
import type { CellValue, DataColumn, TableLayout } from './data-column.ts'
import { foldedKeys, foldText, keysOf, rankedKeys } from './row-keys.ts'
import { finish, STEP_ROWS, type Steps } from './steps.ts'

export { foldText } from './row-keys.ts'

export interface RowQuery<Row> extends Pick<TableLayout, 'sort' | 'filters'> {
  /** Words that must all occur somewhere in a row. */
  readonly globalFilter: string
  /** What else must hold of a row. */
  readonly test?: ((row: Row) => boolean) | undefined
}

/**
 * A column filter: words that must all occur; for numbers also `>3`, `<=10`, `3..7`. Null when the text asks for nothing.
 */
export function parseFilter(text: string): ((value: CellValue, folded: string) => boolean) | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const comparison = /^(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)$/.exec(trimmed)
  if (comparison !== null) {
    const bound = Number(comparison[2])
    const holds = {
      '>': (n: number) => n > bound,
      '<': (n: number) => n < bound,
      '>=': (n: number) => n >= bound,
      '<=': (n: number) => n <= bound,
      '=': (n: number) => n === bound,
    }[comparison[1] as '>' | '<' | '>=' | '<=' | '=']
    return (value) => typeof value === 'number' && holds(value)
  }
  const range = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(trimmed)
  if (range !== null) {
    const [low, high] = [Number(range[1]), Number(range[2])]
    return (value, folded) =>
      typeof value === 'number' ? value >= low && value <= high : folded.includes(trimmed)
  }
  const words = foldText(trimmed).split(/\s+/)
  return (_value, folded) => words.every((word) => folded.includes(word))
}

export function* orderSteps<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  query: RowQuery<Row>,
): Steps<Int32Array> {
  const filterable = columns.filter((column) => column.isPlain !== true)
  const tests: ((index: number) => boolean)[] = []
  // Cheap tests first: they spare the others.
  const { test } = query
  if (test !== undefined) tests.push((index) => test(rows[index]!))
  for (const column of filterable) {
    const passes = parseFilter(query.filters[column.id] ?? '')
    if (passes === null) continue
    const keys = yield* keysOf(rows, column)
    const folded = yield* foldedKeys(rows, column)
    tests.push((index) => passes(keys[index]!, folded[index]!))
  }
  const words = foldText(query.globalFilter.trim()).split(/\s+/).filter(Boolean)
  if (words.length > 0) {
    const texts: string[][] = []
    for (const column of filterable) texts.push(yield* foldedKeys(rows, column))
    tests.push((index) => words.every((word) => texts.some((column) => column[index]!.includes(word))))
  }
  const order = new Int32Array(rows.length)
  let length = 0
  for (let index = 0; index < rows.length; index += 1) {
    if (index % STEP_ROWS === 0) yield
    if (tests.every((passes) => passes(index))) order[length++] = index
  }
  const shown = order.subarray(0, length)
  const sorted = columns.find((column) => column.id === query.sort?.columnId)
  if (sorted === undefined) return shown
  const ranks = yield* rankedKeys(rows, sorted)
  return sortByRank(shown, ranks, query.sort!.descending)
}

/** At once, for tables that are not long. */
export function orderRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  layout: Pick<TableLayout, 'sort' | 'filters'>,
  globalFilter: string,
): Int32Array {
  return finish(orderSteps(rows, columns, { ...layout, globalFilter }))
}

function sortByRank(order: Int32Array, ranks: Int32Array, descending: boolean): Int32Array {
  const sign = descending ? -1 : 1
  return order.sort((a, b) => {
    const x = ranks[a]!
    const y = ranks[b]!
    if (x === y) return a - b
    // Nothing (-1) is behind everything in both directions: "unknown" is neither the best nor the worst.
    return x === -1 ? 1 : y === -1 ? -1 : sign * (x - y)
  })
}
