/** Making, applying and inverting record changes. Pure: records in, records out. */
import type { AnyRecord, RecordOf, TableName } from '../domain/tables.ts'
import { sameJson, type Json } from './canonical-json.ts'
import type { RecordChange } from './entry.ts'

type Fields = Record<string, Json>

/** A record as it lies in a store: its fields by name. */
export type StoredRecord = { readonly id: string } & Readonly<Record<string, unknown>>

export function insertion<T extends TableName>(table: T, record: RecordOf<T>): RecordChange {
  return { table, id: record.id, before: null, after: structuredCopy(record) }
}

export function removal<T extends TableName>(table: T, record: RecordOf<T>): RecordChange {
  return { table, id: record.id, before: structuredCopy(record), after: null }
}

/** The changed fields of a record, or null when nothing differs. */
export function update<T extends TableName>(
  table: T,
  record: RecordOf<T>,
  fields: Partial<Omit<RecordOf<T>, 'id'>>,
): RecordChange | null {
  const before: Fields = {}
  const after: Fields = {}
  const old = record as unknown as Fields
  for (const [key, value] of Object.entries(fields) as [string, Json][]) {
    if (value === undefined || sameJson(old[key], value)) continue
    before[key] = old[key] ?? null
    after[key] = value
  }
  return Object.keys(after).length === 0 ? null : { table, id: record.id, before, after }
}

/** The change that takes this one back. */
export function invertChange(change: RecordChange): RecordChange {
  return { ...change, before: change.after, after: change.before }
}

/** The changes that take a list of changes back, last first. */
export function invertChanges(changes: readonly RecordChange[]): RecordChange[] {
  return changes.map(invertChange).reverse()
}

/** Why a change can't be applied to what is there now. */
export type ChangeConflict = 'already-exists' | 'does-not-exist' | 'changed-meanwhile'

/** The record after the change (null when removed), or the reason why the change doesn't fit the record that is there. */
export function applyChange(
  current: StoredRecord | null,
  change: RecordChange,
): { ok: true; record: StoredRecord | null } | { ok: false; conflict: ChangeConflict } {
  const { before, after } = change
  if (before === null) {
    if (current !== null) return { ok: false, conflict: 'already-exists' }
    return { ok: true, record: after as StoredRecord | null }
  }
  if (current === null) return { ok: false, conflict: 'does-not-exist' }
  for (const [key, value] of Object.entries(before))
    if (!sameJson(current[key], value)) return { ok: false, conflict: 'changed-meanwhile' }
  if (after === null) return { ok: true, record: null }
  return { ok: true, record: { ...current, ...after } }
}

/**
 * Equal, field by field. A field that a record does not have is null: records of earlier versions lack what was added later, and taking a
 * change of such a field back leaves a null there.
 */
export function sameRecord(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameJson(a[key] ?? null, b[key] ?? null))
}

function structuredCopy(record: AnyRecord): Fields {
  return JSON.parse(JSON.stringify(record)) as Fields
}
