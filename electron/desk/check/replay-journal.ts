/**
 * Reads the journal from its first entry to its last: is the chain unbroken, does each entry still hash to what it says, and what do all of
 * them together make of the records? Gives back that replay, to be held against the records as they are stored.
 */
import type { DatabaseSync } from 'node:sqlite'
import { canonicalJson } from '../../../shared/journal/canonical-json.ts'
import { applyChange, type StoredRecord } from '../../../shared/journal/change.ts'
import { FIRST_PREVIOUS_HASH, journalEntrySchema, type JournalEntry } from '../../../shared/journal/entry.ts'
import { hashEntry } from '../journal/seal-entry.ts'
import type { Findings } from './findings.ts'

/** Records by `table id`, as the journal alone tells them. */
export type Replay = Map<string, StoredRecord>

export function replayJournal(
  database: DatabaseSync,
  findings: Findings,
): { entries: number; replay: Replay } {
  const rows = database.prepare(
    'SELECT seq, id, kind, verb, label, grp, hash, sizeBytes, json FROM journal ORDER BY seq',
  )
  const replay: Replay = new Map()
  let entries = 0
  let previousHash = FIRST_PREVIOUS_HASH
  for (const row of rows.iterate()) {
    entries += 1
    const name = `journal entry ${entries}`
    if (row['seq'] !== entries) {
      findings.problem('journal', `${name} is missing: the next one has the number ${row['seq']}`)
      entries = Number(row['seq'])
    }
    const entry = readEntry(String(row['json']))
    if (entry === null) {
      findings.problem('journal', `${name} can't be read`)
      previousHash = String(row['hash'])
      continue
    }
    for (const fault of findEntryFaults(entry, row, previousHash))
      findings.problem('journal', `${name} ${fault}`)
    previousHash = entry.hash
    for (const fault of applyEntry(replay, entry)) findings.problem('journal', `${name} ${fault}`)
  }
  return { entries, replay }
}

function readEntry(json: string): JournalEntry | null {
  try {
    return journalEntrySchema.parse(JSON.parse(json))
  } catch {
    return null
  }
}

function* findEntryFaults(
  entry: JournalEntry,
  row: Record<string, unknown>,
  previousHash: string,
): Iterable<string> {
  const json = canonicalJson(entry)
  if (entry.previousHash !== previousHash) yield 'does not follow the entry before it'
  if (hashEntry(entry) !== entry.hash) yield 'was changed after it was written: its hash does not fit'
  if (json !== row['json']) yield 'is not spelled as it was written'
  const { seq, id, kind, verb, label, group, hash } = entry
  const columns = { seq, id, kind, verb, label, grp: group, hash, sizeBytes: Buffer.byteLength(json) }
  const wrong = Object.entries(columns).filter(([column, value]) => row[column] !== value)
  if (wrong.length > 0) yield `is indexed wrongly (${wrong.map(([column]) => column).join(', ')})`
}

function* applyEntry(replay: Replay, entry: JournalEntry): Iterable<string> {
  for (const change of entry.changes) {
    const key = `${change.table} ${change.id}`
    const applied = applyChange(replay.get(key) ?? null, change)
    if (!applied.ok) yield `does not fit what came before (${key}: ${applied.conflict})`
    else if (applied.record === null) replay.delete(key)
    else replay.set(key, applied.record)
  }
}
