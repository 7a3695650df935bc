/**
 * What rows are sorted and filtered by, kept with the array of rows: values, values as people type them, and ranks. When a few rows change
 * (`carryKeys`), the keys of all others are taken over, so an edit in a case of 100,000 excerpts costs what it changes.
 */
import type { CellValue, DataColumn } from './data-column.ts'
import { STEP_ROWS, type Steps } from './steps.ts'

interface RowKeys {
  readonly values: Map<string, CellValue[]>
  readonly folded: Map<string, string[]>
  readonly ranks: Map<string, Int32Array>
  /** Each different value once, in order: what ranks are made of. Also kept from rows that were there before. */
  readonly sorted: Map<string, CellValue[]>
}

const keysByRows = new WeakMap<readonly unknown[], RowKeys>()

function rowKeys(rows: readonly unknown[]): RowKeys {
  let keys = keysByRows.get(rows)
  if (keys === undefined) {
    keys = { values: new Map(), folded: new Map(), ranks: new Map(), sorted: new Map() }
    keysByRows.set(rows, keys)
  }
  return keys
}

export function* keysOf<Row>(rows: readonly Row[], column: DataColumn<Row>): Steps<CellValue[]> {
  const { values } = rowKeys(rows)
  const known = values.get(column.id)
  if (known !== undefined) return known
  const made = yield* mapInSteps(rows, column.value)
  values.set(column.id, made)
  return made
}

export function* foldedKeys<Row>(rows: readonly Row[], column: DataColumn<Row>): Steps<string[]> {
  const { folded } = rowKeys(rows)
  const known = folded.get(column.id)
  if (known !== undefined) return known
  const values = yield* keysOf(rows, column)
  const made = yield* mapInSteps(values, foldValue)
  folded.set(column.id, made)
  return made
}

/** The place of each row's value among the different values; -1 for nothing. */
export function* rankedKeys<Row>(rows: readonly Row[], column: DataColumn<Row>): Steps<Int32Array> {
  const { ranks, sorted } = rowKeys(rows)
  const known = ranks.get(column.id)
  if (known !== undefined) return known
  const values = yield* keysOf(rows, column)
  const before = sorted.get(column.id) ?? []
  const fresh = new Set(values)
  fresh.delete(null)
  yield
  for (const value of before) fresh.delete(value)
  yield
  const different = yield* mergeSorted(before, yield* sortInSteps([...fresh]))
  sorted.set(column.id, different)
  const places = new Map<CellValue, number>()
  let place = -1
  for (const [index, value] of different.entries()) {
    if (index % STEP_ROWS === 0) yield
    // "Élan" and "elan" are different values of one rank.
    if (index === 0 || compareValues(different[index - 1]!, value) !== 0) place += 1
    places.set(value, place)
  }
  const made = new Int32Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    if (index % STEP_ROWS === 0) yield
    const value = values[index]!
    made[index] = value === null ? -1 : places.get(value)!
  }
  ranks.set(column.id, made)
  return made
}

/** Gives new rows the keys of the rows that were there before. Those are taken away from the old ones, which nobody shows any more. */
export function carryKeys<Row>(
  from: readonly Row[],
  to: readonly Row[],
  columns: readonly DataColumn<Row>[],
): void {
  const old = keysByRows.get(from)
  if (old === undefined || from === to || keysByRows.has(to)) return
  const origins = findOrigins(from, to)
  keysByRows.delete(from)
  const keys = rowKeys(to)
  for (const column of columns) {
    const values = old.values.get(column.id)
    if (values === undefined) continue
    const carried = carry(values, to.length, origins, (index) => column.value(to[index]!))
    keys.values.set(column.id, carried)
    const folded = old.folded.get(column.id)
    if (folded !== undefined)
      keys.folded.set(
        column.id,
        carry(folded, to.length, origins, (index) => foldValue(carried[index]!)),
      )
    const sorted = old.sorted.get(column.id)
    if (sorted !== undefined) keys.sorted.set(column.id, sorted)
  }
}

/** Where each new row was before; -1 for nowhere. */
interface Origins {
  /** All rows that stayed stand where they stood, so that arrays can be mended rather than made. */
  readonly isInPlace: boolean
  readonly of: Int32Array
}

function findOrigins<Row>(from: readonly Row[], to: readonly Row[]): Origins {
  const of = new Int32Array(to.length)
  if (from.length === to.length) {
    for (let index = 0; index < to.length; index += 1) of[index] = from[index] === to[index] ? index : -1
    return { isInPlace: true, of }
  }
  const places = new Map(from.map((row, index) => [row, index]))
  for (let index = 0; index < to.length; index += 1) of[index] = places.get(to[index]!) ?? -1
  return { isInPlace: false, of }
}

function carry<T>(old: T[], length: number, { isInPlace, of }: Origins, make: (index: number) => T): T[] {
  const carried = isInPlace ? old : new Array<T>(length)
  for (let index = 0; index < length; index += 1) {
    const origin = of[index]!
    if (origin === -1) carried[index] = make(index)
    else if (!isInPlace) carried[index] = old[origin]!
  }
  return carried
}

function* mapInSteps<From, To>(from: readonly From[], map: (value: From) => To): Steps<To[]> {
  const made: To[] = []
  for (const [index, value] of from.entries()) {
    if (index % STEP_ROWS === 0) yield
    made.push(map(value))
  }
  return made
}

/** Values compared in one go: about a millisecond of the collator. */
const SORT_RUN = 256

/** Short runs sorted at once, then merged in pairs. */
function* sortInSteps(values: CellValue[]): Steps<CellValue[]> {
  let runs: CellValue[][] = []
  for (let start = 0; start < values.length; start += SORT_RUN) {
    yield
    runs.push(values.slice(start, start + SORT_RUN).sort(compareValues))
  }
  while (runs.length > 1) {
    const merged: CellValue[][] = []
    for (let index = 0; index < runs.length; index += 2)
      merged.push(yield* mergeSorted(runs[index]!, runs[index + 1] ?? []))
    runs = merged
  }
  return runs[0] ?? []
}

function* mergeSorted(a: readonly CellValue[], b: readonly CellValue[]): Steps<CellValue[]> {
  if (a.length === 0 || b.length === 0) return [...a, ...b]
  const merged: CellValue[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (merged.length % STEP_ROWS === 0) yield
    merged.push(compareValues(a[i]!, b[j]!) <= 0 ? a[i++]! : b[j++]!)
  }
  return merged.concat(a.slice(i), b.slice(j))
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function compareValues(a: CellValue, b: CellValue): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/** Case and accents aside, as people type. */
export function foldText(text: string): string {
  // Most of what is folded has no accents at all, and this is ten times quicker.
  return /^[\x00-\x7f‘’“”–—]*$/u.test(text) ? text.toLowerCase() : foldAny(text)
}

function foldAny(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

const foldValue = (value: CellValue) => foldText(String(value ?? ''))
