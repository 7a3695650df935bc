/** The one door for writing on a case file in memory: the same code and the same SQLite, without threads and without a disk. */
import { DatabaseSync } from 'node:sqlite'
import { createCase } from '../../../../../shared/domain/case.ts'
import type { TableName } from '../../../../../shared/domain/tables.ts'
import { insertion } from '../../../../../shared/journal/change.ts'
import { createEntryDraft, type EntryDraft, type JournalEntry } from '../../../../../shared/journal/entry.ts'
import { AttestError } from '../../../../../shared/bridge/result.ts'
import { createBodyRows, type BodyRows } from '../../../../../electron/desk/journal/body-rows.ts'
import { createJournalRows } from '../../../../../electron/desk/journal/journal-rows.ts'
import { JournalStore } from '../../../../../electron/desk/journal/journal-store.ts'
import { migrate } from '../../../../../electron/desk/journal/schema/migrations.ts'
import type { ArticleParts } from './case-acts.ts'

export interface MemoryJournal {
  readonly database: DatabaseSync
  readonly bodies: BodyRows
  store: JournalStore
  /** As after closing and opening again: everything the store knows comes from the file. */
  reopen(): void
  /** Makes the bytes of an article known, as uploads do. */
  hold(parts: ArticleParts): void
  commit(draft: EntryDraft): JournalEntry
  refusal(draft: EntryDraft): AttestError
  /** All records by `table id`, as stored. */
  records(): Map<string, string>
  entries(): JournalEntry[]
}

export function createMemoryJournal(now?: () => number): MemoryJournal {
  const database = new DatabaseSync(':memory:')
  migrate(database, '/nowhere')
  const bodies = createBodyRows(database)
  const originals = new Map<string, number>()
  const holdings = { bodies, sizeOfOriginal: (sha256: string) => originals.get(sha256) ?? null }
  const open = () =>
    new JournalStore(
      database,
      now === undefined ? { holdings, device: 'a1b2c3d4' } : { holdings, device: 'a1b2c3d4', now },
    )
  const journal: MemoryJournal = {
    database,
    bodies,
    store: open(),
    reopen() {
      journal.store = open()
    },
    hold({ original, sourceFile, bodySha256, bodyBytes }) {
      originals.set(sourceFile.sha256, original.length)
      bodies.put(bodySha256, bodyBytes)
    },
    commit: (draft) => journal.store.commit(draft, 'Anna').entry,
    refusal(draft) {
      try {
        journal.store.commit(draft, 'Anna')
      } catch (error) {
        if (error instanceof AttestError) return error
        throw error
      }
      throw new Error('the entry was taken')
    },
    records: () =>
      new Map(
        database
          .prepare('SELECT * FROM records')
          .all()
          .map((row) => [`${row['table_name']} ${row['id']}`, String(row['json'])]),
      ),
    entries: () => createJournalRows(database).readAfter(0, 1_000_000, Infinity),
  }
  const changes = [insertion('cases', createCase({ title: 'Herat 2021' }))]
  journal.commit(createEntryDraft({ verb: 'case/create', label: 'Create case', changes }))
  return journal
}

/** What an entry would be that only says this about one table. */
export function draftOf(...changes: EntryDraft['changes']): EntryDraft {
  return createEntryDraft({ verb: 'test/change', label: 'Change', changes })
}

export type { TableName }
