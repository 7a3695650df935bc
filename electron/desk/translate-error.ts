/**
 * What the disk and SQLite throw, in the words of the contract. A message never carries a path: it may be shown, logged and sent on.
 * What is not known here stays unknown on purpose; the crossing turns it into `internal` and writes it to the log.
 */
import { AttestError, type ErrorCode } from '../../shared/bridge/result.ts'

type Translation = readonly [code: ErrorCode, message: string]

const diskFull: Translation = ['disk-full', 'The disk is full. Nothing was changed.']
const notAllowed: Translation = ['not-allowed', 'The system does not allow writing or reading there.']
const diskError: Translation = ['disk-error', 'The disk could not be read or written.']
const damaged: Translation = ['case-damaged', 'The case file is damaged.']

const systemErrors: Readonly<Record<string, Translation>> = {
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EFBIG: ['disk-full', 'The disk does not take a file of this size.'],
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: ['not-allowed', 'The disk is read-only.'],
  ELOOP: ['not-allowed', 'A link stands where a plain file or folder belongs.'],
  ENOENT: ['not-found', 'There is no such file or folder.'],
  ENOTDIR: ['not-found', 'That is not a folder.'],
  EISDIR: ['not-allowed', 'A folder stands where a file belongs.'],
  EEXIST: ['already-exists', 'There is something of that name already.'],
  ENAMETOOLONG: ['bad-request', 'The name is too long.'],
  EIO: diskError,
  EBUSY: diskError,
  ENODEV: diskError,
  ENXIO: diskError,
  ESTALE: diskError,
  EMFILE: diskError,
  ENFILE: diskError,
}

/** SQLITE_READONLY_DBMOVED: the file is no longer where it was opened. */
const MOVED = 1032

/** By primary result code: https://www.sqlite.org/rescode.html */
const sqliteErrors: Readonly<Record<number, Translation>> = {
  5: ['case-in-use', 'Another program is using the case file.'],
  6: ['case-in-use', 'Another program is using the case file.'],
  8: notAllowed,
  10: diskError,
  11: damaged,
  13: diskFull,
  14: diskError,
  26: ['case-damaged', 'The case file is not a database.'],
}

/** The error as the contract has it, or null when it is none that we know. */
export function translateError(error: unknown): AttestError | null {
  if (error instanceof AttestError) return error
  const translation = findTranslation(error)
  return translation === null ? null : new AttestError(...translation)
}

/** True when SQLite failed to write rather than refused to: afterwards nobody knows what reached the disk. */
export function isWriteFailure(error: unknown): boolean {
  return primaryCode(error) === 10
}

/** True when the case's folder was moved or removed under a case that is open. */
export function isMovedAway(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === MOVED
}

function findTranslation(error: unknown): Translation | null {
  if (isMovedAway(error)) return ['disk-error', 'The case was moved or removed while it was open.']
  const primary = primaryCode(error)
  if (primary !== null) return sqliteErrors[primary] ?? null
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return systemErrors[error.code] ?? null
}

function primaryCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}
