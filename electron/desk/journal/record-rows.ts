/** The records as they stand, and what points at what: prepared statements over the tables `records` and `refs`. */
import type { DatabaseSync } from 'node:sqlite'
import { references, tableNames, type TableName } from '../../../shared/domain/tables.ts'
import { canonicalJson } from '../../../shared/journal/canonical-json.ts'
import type { StoredRecord } from '../../../shared/journal/change.ts'
import { parseStored } from './parse-stored.ts'

export interface Reference {
  readonly field: string
  readonly toTable: TableName
  readonly toId: string
}

export interface RecordRows {
  find(table: TableName, id: string): StoredRecord | null
  has(table: TableName, id: string): boolean
  put(table: TableName, record: StoredRecord): void
  remove(table: TableName, id: string): void
  /** Says anew what a record points at; null when it is gone. */
  replaceReferences(table: TableName, id: string, record: StoredRecord | null): void
  /** One record that still points at this one, and how many do. */
  findReferrer(
    table: TableName,
    id: string,
  ): { table: TableName; id: string; field: string; count: number } | null
  count(): Record<TableName, number>
}

/** What a record points at: single ids and lists of ids alike. */
export function referencesOf(table: TableName, record: StoredRecord): Reference[] {
  return Object.entries(references[table]).flatMap(([field, toTable]) => {
    const value = record[field]
    const ids = Array.isArray(value) ? value : [value]
    return ids.filter((id) => typeof id === 'string').map((toId) => ({ field, toTable, toId }))
  })
}

export function createRecordRows(database: DatabaseSync): RecordRows {
  const select = database.prepare('SELECT json FROM records WHERE table_name = ? AND id = ?')
  const exists = database.prepare('SELECT 1 FROM records WHERE table_name = ? AND id = ?')
  const upsert = database.prepare(
    'INSERT INTO records (table_name, id, json) VALUES (?, ?, ?) ON CONFLICT (table_name, id) DO UPDATE SET json = excluded.json',
  )
  const erase = database.prepare('DELETE FROM records WHERE table_name = ? AND id = ?')
  const eraseRefs = database.prepare('DELETE FROM refs WHERE from_table = ? AND from_id = ?')
  const insertRef = database.prepare(
    'INSERT OR IGNORE INTO refs (from_table, from_id, field, to_table, to_id) VALUES (?, ?, ?, ?, ?)',
  )
  const referrer = database.prepare(
    'SELECT from_table, from_id, field, count(*) AS n FROM refs WHERE to_table = ? AND to_id = ?',
  )
  const counts = database.prepare('SELECT table_name, count(*) AS n FROM records GROUP BY table_name')

  return {
    find(table, id) {
      const row = select.get(table, id)
      return row === undefined ? null : parseStored<StoredRecord>(row['json'])
    },
    has: (table, id) => exists.get(table, id) !== undefined,
    put(table, record) {
      upsert.run(table, record.id, canonicalJson(record))
    },
    remove(table, id) {
      erase.run(table, id)
    },
    replaceReferences(table, id, record) {
      eraseRefs.run(table, id)
      if (record === null) return
      for (const { field, toTable, toId } of referencesOf(table, record))
        insertRef.run(table, id, field, toTable, toId)
    },
    findReferrer(table, id) {
      const row = referrer.get(table, id)
      if (row === undefined || row['n'] === 0) return null
      return {
        table: String(row['from_table']) as TableName,
        id: String(row['from_id']),
        field: String(row['field']),
        count: Number(row['n']),
      }
    },
    count() {
      const found = new Map(counts.all().map((row) => [row['table_name'], Number(row['n'])]))
      return Object.fromEntries(tableNames.map((name) => [name, found.get(name) ?? 0])) as Record<
        TableName,
        number
      >
    },
  }
}
