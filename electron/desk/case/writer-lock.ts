/**
 * One writer to a case. The lock is a tiny SQLite file: its one row says who has the case, and an open write transaction is the lock itself.
 * The operating system lets go of that when a process dies, however it dies, so no lock is ever left behind; and in rollback-journal
 * mode others can still read the row while the lock is held, so a second opening can be told who it is waiting for.
 *
 * Nobody else may open and close this file in our process: POSIX drops all locks of a process with any of its descriptors.
 */
import fs from 'node:fs'
import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { AttestError } from '../../../shared/bridge/result.ts'
import { isMovedAway } from '../translate-error.ts'

export interface LockHolder {
  readonly who: string
  readonly host: string
  readonly pid: number
  /** ISO 8601 */
  readonly since: string
}

export interface WriterLock {
  release(): void
}

const BUSY = 5
const MAX_ROUNDS = 50

/** Long enough for someone who only reads the row or writes a name, short enough to be told at once. */
const PATIENCE_MS = 250

export function takeWriterLock(file: string, holder: LockHolder): WriterLock {
  // Made by us so that it is ours alone to read; 'a' leaves one that is there as it is.
  if (!fs.existsSync(file)) fs.closeSync(fs.openSync(file, 'a', 0o600))
  const lock = new DatabaseSync(file, { timeout: PATIENCE_MS })
  try {
    holdLock(lock, holder)
  } catch (error) {
    const other = isBusy(error) ? readHolder(lock) : null
    lock.close()
    if (!isBusy(error)) throw error
    throw new AttestError('case-in-use', sayWhoHasIt(other), other === null ? undefined : { ...other })
  }
  return {
    release() {
      // The case may be handed on: who worked on it last and on which machine is nobody's business.
      try {
        lock.exec('DELETE FROM holder; COMMIT')
      } catch (error) {
        // Gone with its folder, it keeps nobody's name.
        if (!isMovedAway(error)) throw error
      } finally {
        lock.close()
      }
    },
  }
}

/**
 * The row must be committed for others to read it, and a commit lets the lock go for a moment, in which another may come in and write
 * its own name. So a round ends well only when the transaction is open and the row in it is still ours.
 */
function holdLock(lock: DatabaseSync, holder: LockHolder): void {
  const token = randomUUID()
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    lock.exec('BEGIN IMMEDIATE')
    if (readToken(lock) === token) return
    lock.exec('PRAGMA secure_delete = ON')
    lock.exec(
      'CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY CHECK (id = 1), token TEXT, who TEXT, host TEXT, pid INTEGER, since TEXT) STRICT',
    )
    lock
      .prepare('INSERT OR REPLACE INTO holder (id, token, who, host, pid, since) VALUES (1, ?, ?, ?, ?, ?)')
      .run(token, holder.who, holder.host, holder.pid, holder.since)
    lock.exec('COMMIT')
  }
  throw new AttestError('case-in-use', 'Others keep opening this case at the same moment. Try again.')
}

function readToken(lock: DatabaseSync): string | null {
  const table = lock.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'holder'").get()
  if (table === undefined) return null
  return (lock.prepare('SELECT token FROM holder').get()?.['token'] as string | undefined) ?? null
}

/** Who has it. Waits a moment, because the other may be just writing its name; null when it didn't get to it or is gone again. */
function readHolder(lock: DatabaseSync): LockHolder | null {
  try {
    if (lock.isTransaction) lock.exec('ROLLBACK')
    lock.exec('PRAGMA busy_timeout = 2000')
    const row = lock.prepare('SELECT who, host, pid, since FROM holder').get()
    return row === undefined ? null : (row as unknown as LockHolder)
  } catch (error) {
    if (isBusy(error) || (error instanceof Error && error.message.includes('no such table'))) return null
    throw error
  }
}

function sayWhoHasIt(holder: LockHolder | null): string {
  if (holder === null) return 'This case is open in another program.'
  const time = new Date(holder.since).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return `${holder.who} has this case open on ${holder.host} (process ${holder.pid}) since ${time}.`
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    (error.errcode & 0xff) === BUSY
  )
}
