/**
 * The versions of the case file in order, and how a file is brought to the last one: each step in a transaction of its own, after a copy
 * of the whole file was put into the backups. A file of a later version than we know is left alone.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { AttestError } from '../../../../shared/bridge/result.ts'
import type { Migration } from './migration.ts'
import { version1 } from './version-1.ts'
import { version2 } from './version-2.ts'
import { version3 } from './version-3.ts'

export const migrations: readonly Migration[] = [version1, version2, version3]

export const SCHEMA_VERSION = migrations.at(-1)!.version

export function readSchemaVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
}

/** Throws `case-too-new` for a file that a later Attest has written. */
export function refuseTooNew(version: number, newest: number = SCHEMA_VERSION): void {
  if (version <= newest) return
  throw new AttestError(
    'case-too-new',
    'This case was written by a newer version of Attest. Open it with that version; nothing was changed.',
    { fileVersion: version, knownVersion: newest },
  )
}

export function migrate(
  database: DatabaseSync,
  backupsFolder: string,
  steps: readonly Migration[] = migrations,
  now: Date = new Date(),
): void {
  const from = readSchemaVersion(database)
  refuseTooNew(from, steps.at(-1)?.version ?? 0)
  const missing = steps.filter((step) => step.version > from)
  if (from > 0 && missing.length > 0) copyBefore(database, backupsFolder, from, now)
  for (const step of missing) {
    database.exec('BEGIN IMMEDIATE')
    try {
      step.up(database)
      database.exec(`PRAGMA user_version = ${step.version}`)
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
}

function copyBefore(database: DatabaseSync, backupsFolder: string, version: number, now: Date): void {
  const name = `case-version-${version}-${now.toISOString().replaceAll(/[:.]/g, '-')}.sqlite`
  // Archives and some synchronising tools leave empty folders behind.
  mkdirSync(backupsFolder, { recursive: true, mode: 0o700 })
  database.prepare('VACUUM INTO ?').run(path.join(backupsFolder, name))
}
