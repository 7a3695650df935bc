/**
 * Where an original lies: `files/ab/ab12…`, its SHA-256 and no ending. Without an ending no file manager opens a hostile page or a
 * macro by a double click; the name it arrived under is in its record.
 */
import path from 'node:path'
import { sha256Schema } from '../../../shared/domain/id.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { CaseFolder } from '../case/case-folder.ts'

/** The only place where a hash becomes a path, so the only place that must not be lied to. */
export function originalPath(folder: CaseFolder, sha256: string): string {
  if (!sha256Schema.safeParse(sha256).success) throw new AttestError('bad-request', 'That is not a SHA-256.')
  return path.join(folder.files, sha256.slice(0, 2), sha256)
}
