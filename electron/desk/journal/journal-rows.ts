/** The journal's own table: appending an entry, finding one again, reading on from a number. Nothing here changes a row that is written. */
import type { DatabaseSync } from 'node:sqlite'
import { canonicalJson } from '../../../shared/journal/canonical-json.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import type { EntryHead } from '../../../shared/journal/undo-stack.ts'
import { parseStored } from './parse-stored.ts'

export interface JournalRows {
  append(entry: JournalEntry): EntryHead
  findById(id: string): JournalEntry | null
  get(seq: number): JournalEntry
  last(): JournalEntry | null
  heads(): IterableIterator<EntryHead>
  /** Entries after a number, at least one if there is one, until their JSON would weigh more than `maxBytes`. */
  readAfter(seq: number, limit: number, maxBytes: number): JournalEntry[]
}

export function createJournalRows(database: DatabaseSync): JournalRows {
  const insert = database.prepare(
    'INSERT INTO journal (seq, id, kind, verb, label, grp, hash, sizeBytes, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const byId = database.prepare('SELECT json FROM journal WHERE id = ?')
  const bySeq = database.prepare('SELECT json FROM journal WHERE seq = ?')
  const last = database.prepare('SELECT json FROM journal ORDER BY seq DESC LIMIT 1')
  const heads = database.prepare('SELECT seq, kind, verb, label, grp, sizeBytes FROM journal ORDER BY seq')
  const after = database.prepare('SELECT json FROM journal WHERE seq > ? ORDER BY seq LIMIT ?')

  return {
    append(entry) {
      const json = canonicalJson(entry)
      const { seq, id, kind, verb, label, group, hash } = entry
      const sizeBytes = Buffer.byteLength(json)
      insert.run(seq, id, kind, verb, label, group, hash, sizeBytes, json)
      return { seq, kind, verb, label, group, sizeBytes }
    },
    findById: (id) => readEntry(byId.get(id)),
    get(seq) {
      const entry = readEntry(bySeq.get(seq))
      if (entry === null) throw new RangeError(`no journal entry ${seq}`)
      return entry
    },
    last: () => readEntry(last.get()),
    *heads() {
      for (const row of heads.iterate())
        yield {
          seq: Number(row['seq']),
          kind: String(row['kind']) as EntryHead['kind'],
          verb: String(row['verb']),
          label: String(row['label']),
          group: row['grp'] === null ? null : String(row['grp']),
          sizeBytes: Number(row['sizeBytes']),
        }
    },
    readAfter(seq, limit, maxBytes) {
      const entries: JournalEntry[] = []
      let bytes = 0
      for (const row of after.iterate(seq, limit)) {
        const json = String(row['json'])
        bytes += Buffer.byteLength(json)
        if (entries.length > 0 && bytes > maxBytes) break
        entries.push(parseStored<JournalEntry>(json))
      }
      return entries
    },
  }
}

function readEntry(row: Record<string, unknown> | undefined): JournalEntry | null {
  return row === undefined ? null : parseStored<JournalEntry>(row['json'])
}
