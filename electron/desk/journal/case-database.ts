/**
 * Opens case.sqlite, for writing (the one writer, under the writer lock) or for reading beside it. A case may come from someone else,
 * so the file is treated as data only: no triggers, no views, no schema tricks.
 */
import fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { CaseFolder } from '../case/case-folder.ts'
import { migrate, readSchemaVersion, refuseTooNew } from './schema/migrations.ts'

export function openForWriting(folder: CaseFolder): DatabaseSync {
  refuseTooNew(peekVersion(folder.database))
  const database = new DatabaseSync(folder.database, { timeout: 5000 })
  try {
    harden(database)
    // FULL: in WAL mode each commit is forced to the disk before it returns. That is what "saved" means in this program.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    migrate(database, folder.backups)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Sees the case as it is at this moment, also while a writer goes on. Never changes case.sqlite. */
export function openForReading(folder: CaseFolder): DatabaseSync {
  const database = openReadOnly(folder.database)
  try {
    harden(database)
    refuseTooNew(readSchemaVersion(database))
    if (readSchemaVersion(database) === 0) throw new AttestError('case-damaged', 'The case file is empty.')
    database.exec('BEGIN')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Without a side file nobody writes, and we hold the writer lock: read it as it lies, leaving no trace. */
function peekVersion(file: string): number {
  const database = fs.existsSync(`${file}-wal`)
    ? new DatabaseSync(file, { readOnly: true })
    : openImmutable(file)
  try {
    return readSchemaVersion(database)
  } finally {
    database.close()
  }
}

/** On a medium that can't be written (a disc, a mounted copy) the side files can't be made either; then nothing can change under us. */
function openReadOnly(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    readSchemaVersion(database)
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return database
  } catch (error) {
    database.close()
    if (fs.existsSync(`${file}-wal`)) throw error
    return openImmutable(file)
  }
}

function openImmutable(file: string): DatabaseSync {
  const url = pathToFileURL(file)
  url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, { readOnly: true })
}

function harden(database: DatabaseSync): void {
  database.enableDefensive(true)
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0')
  const stranger = database
    .prepare("SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1")
    .get()
  if (stranger !== undefined)
    throw new AttestError(
      'case-damaged',
      'There is something in the case file that Attest did not put there.',
    )
}
