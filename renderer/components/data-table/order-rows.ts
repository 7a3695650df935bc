/**
 * Which rows are shown and in which order: an Int32Array of indexes into the rows. Keys of a column are made once for an array of rows,
 * so sorting again or typing on in a filter touches no row (a row model object per row costs 3 times the memory and time, measured).
 */
import type { CellValue, DataColumn, TableLayout } from './data-column.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

type KeyCache = Map<string, CellValue[]>
const caches = new WeakMap<readonly unknown[], { keys: KeyCache; folded: Map<string, string[]> }>()

function cacheOf(rows: readonly unknown[]) {
  let cache = caches.get(rows)
  if (cache === undefined) caches.set(rows, (cache = { keys: new Map(), folded: new Map() }))
  return cache
}

function keysOf<Row>(rows: readonly Row[], column: DataColumn<Row>): CellValue[] {
  const { keys } = cacheOf(rows)
  let values = keys.get(column.id)
  if (values === undefined) keys.set(column.id, (values = rows.map(column.value)))
  return values
}

function foldedOf<Row>(rows: readonly Row[], column: DataColumn<Row>): string[] {
  const { folded } = cacheOf(rows)
  let texts = folded.get(column.id)
  if (texts === undefined) folded.set(column.id, (texts = keysOf(rows, column).map((value) => foldText(String(value ?? '')))))
  return texts
}

/** Case and accents aside, as people type. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
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
    return (value, folded) => (typeof value === 'number' ? value >= low && value <= high : folded.includes(trimmed))
  }
  const words = foldText(trimmed).split(/\s+/)
  return (_value, folded) => words.every((word) => folded.includes(word))
}

export function orderRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  layout: Pick<TableLayout, 'sort' | 'filters'>,
  globalFilter: string,
): Int32Array {
  const filterable = columns.filter((column) => column.isPlain !== true)
  const tests = filterable.flatMap((column) => {
    const test = parseFilter(layout.filters[column.id] ?? '')
    if (test === null) return []
    const keys = keysOf(rows, column)
    const folded = foldedOf(rows, column)
    return [(index: number) => test(keys[index]!, folded[index]!)]
  })
  const words = foldText(globalFilter.trim()).split(/\s+/).filter(Boolean)
  if (words.length > 0) {
    const texts = filterable.map((column) => foldedOf(rows, column))
    tests.push((index) => words.every((word) => texts.some((column) => column[index]!.includes(word))))
  }
  const order = new Int32Array(rows.length)
  let length = 0
  for (let index = 0; index < rows.length; index += 1) if (tests.every((test) => test(index))) order[length++] = index
  const shown = order.subarray(0, length)
  const sorted = columns.find((column) => column.id === layout.sort?.columnId)
  return sorted === undefined ? shown : sortIndexes(shown, keysOf(rows, sorted), layout.sort!.descending)
}

function sortIndexes(order: Int32Array, keys: readonly CellValue[], descending: boolean): Int32Array {
  const sign = descending ? -1 : 1
  return order.sort((a, b) => {
    const [x, y] = [keys[a]!, keys[b]!]
    // Nothing is behind everything in both directions: "unknown" is neither the best nor the worst.
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1
    const result = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
    return result === 0 ? a - b : sign * result
  })
}
