/** The records as they are stored, against the journal's account of them and against their schemas. */
import type { DatabaseSync } from 'node:sqlite'
import { tableSchemas, type TableName } from '../../../shared/domain/tables.ts'
import { sameJson } from '../../../shared/journal/canonical-json.ts'
import type { Findings } from './findings.ts'
import { readJson } from './read-json.ts'
import type { Replay } from './replay-journal.ts'

export function compareRecords(database: DatabaseSync, replay: Replay, findings: Findings): void {
  const unseen = new Set(replay.keys())
  for (const row of database.prepare('SELECT table_name, id, json FROM records').iterate()) {
    const key = `${row['table_name']} ${row['id']}`
    const told = replay.get(key)
    unseen.delete(key)
    if (told === undefined) findings.problem('record', `${key} is not in the journal`)
    else if (!sameJson(readJson(String(row['json'])), told))
      findings.problem('record', `${key} differs from what the journal tells of it`)
  }
  for (const key of unseen) findings.problem('record', `${key} is in the journal but not among the records`)
}

/** Tells the records that no longer fit their schema and gives back the others, so that later questions can trust what they read. */
export function dropMisshapen(replay: Replay, findings: Findings): Replay {
  const sound: Replay = new Map()
  for (const [key, record] of replay) {
    const parsed = tableSchemas[key.split(' ', 1)[0] as TableName].safeParse(record)
    if (parsed.success) sound.set(key, record)
    else
      findings.problem(
        'record',
        `${key} does not fit its schema at "${parsed.error.issues[0]?.path.join('.')}"`,
      )
  }
  return sound
}
