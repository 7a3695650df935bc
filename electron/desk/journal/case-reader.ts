/** Reading a case file: records in pages, one by one or all of a table, and who the case is. Works beside a writer and on a copy. */
import type { DatabaseSync } from 'node:sqlite'
import type { CaseRecord } from '../../../shared/domain/case.ts'
import { tableNames, type RecordOf, type TableName } from '../../../shared/domain/tables.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { parseStored } from './parse-stored.ts'

export interface RecordRow {
  readonly id: string
  /** Canonical JSON of the record. */
  readonly json: string
}

export interface CaseReader {
  /** The one case record; `case-damaged` when the file holds none. */
  getCase(): CaseRecord
  /** A page of a table in id order as the JSON of `RecordsPage`, cut short when it would weigh more than `maxBytes`. */
  readPage(table: TableName, after: string | null, limit: number, maxBytes: number): string
  iterate(table: TableName): IterableIterator<RecordRow>
  list<T extends TableName>(table: T): RecordOf<T>[]
}

export function createCaseReader(database: DatabaseSync): CaseReader {
  const page = database.prepare(
    'SELECT id, json FROM records WHERE table_name = ? AND id > ? ORDER BY id LIMIT ?',
  )
  const all = database.prepare('SELECT id, json FROM records WHERE table_name = ? ORDER BY id')

  function* iterate(table: TableName): IterableIterator<RecordRow> {
    for (const row of all.iterate(table)) yield { id: String(row['id']), json: String(row['json']) }
  }

  function list<T extends TableName>(table: T): RecordOf<T>[] {
    return Array.from(iterate(table), ({ json }) => parseStored<RecordOf<T>>(json))
  }

  return {
    iterate,
    list,
    getCase() {
      const found = list('cases')[0]
      if (found === undefined) throw new AttestError('case-damaged', 'There is no case in the case file.')
      return found
    },
    readPage(table, after, limit, maxBytes) {
      const records: string[] = []
      let bytes = 64
      let lastId: string | null = null
      let isWhole = true
      for (const row of page.iterate(table, after ?? '', limit)) {
        const json = String(row['json'])
        bytes += Buffer.byteLength(json) + 1
        if (records.length > 0 && bytes > maxBytes) {
          isWhole = false
          break
        }
        records.push(json)
        lastId = String(row['id'])
      }
      const isLast = isWhole && records.length < limit
      // Put together as text: the records are JSON already, and parsing 100,000 of them to spell them again took most of the time.
      return `{"nextAfter":${isLast ? 'null' : JSON.stringify(lastId)},"records":[${records.join(',')}]}`
    },
  }
}

export function isTableName(name: string): name is TableName {
  return (tableNames as readonly string[]).includes(name)
}
