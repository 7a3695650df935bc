/**
 * Is the case file still where it was opened? On POSIX a deleted file can be written to for as long as it is open: SQLite would go on saving
 * into nothing and every answer would be a lie. Two looks at the folder per entry cost some microseconds.
 */
import fs from 'node:fs'
import { AttestError } from '../../../shared/bridge/result.ts'

/** A function that throws when the file, or the write-ahead log beside it, is not the one that it was. */
export function createPresenceCheck(database: string): () => void {
  const known = new Map<string, string>()
  return () => {
    for (const file of [database, `${database}-wal`]) {
      const before = known.get(file)
      const now = identify(file)
      if (before !== undefined && before !== now)
        throw new AttestError('disk-error', 'The case was moved or removed while it was open.')
      // The log comes into being with the first write; until then there is nothing to miss.
      if (now !== null) known.set(file, now)
    }
  }
}

function identify(file: string): string | null {
  const found = fs.lstatSync(file, { throwIfNoEntry: false, bigint: true })
  return found === undefined ? null : `${found.dev} ${found.ino}`
}
