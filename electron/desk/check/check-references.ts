/** Does everything that a record points at exist, and does the index of references say exactly what the records say? */
import type { DatabaseSync } from 'node:sqlite'
import type { TableName } from '../../../shared/domain/tables.ts'
import { referencesOf } from '../journal/record-rows.ts'
import type { Findings } from './findings.ts'
import type { Replay } from './replay-journal.ts'

export function checkReferences(database: DatabaseSync, replay: Replay, findings: Findings): void {
  const indexed = new Set<string>()
  for (const row of database
    .prepare('SELECT from_table, from_id, field, to_table, to_id FROM refs')
    .iterate())
    indexed.add(`${row['from_table']} ${row['from_id']} ${row['field']} ${row['to_table']} ${row['to_id']}`)
  const said = new Set<string>()
  for (const [key, record] of replay)
    for (const { field, toTable, toId } of referencesOf(key.split(' ', 1)[0] as TableName, record)) {
      said.add(`${key} ${field} ${toTable} ${toId}`)
      if (!replay.has(`${toTable} ${toId}`))
        findings.problem('reference', `${key} points at ${toTable} ${toId}, which is not there`)
    }
  for (const reference of said)
    if (!indexed.has(reference)) findings.problem('reference', `the index misses ${reference}`)
  for (const reference of indexed)
    if (!said.has(reference)) findings.problem('reference', `the index has too much: ${reference}`)
}
