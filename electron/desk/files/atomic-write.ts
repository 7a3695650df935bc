/**
 * Whole file or old file, never half: everything that we write as one piece goes through here.
 * The bytes go to a new file of a name nobody can guess in the same folder, are forced to the disk, and only then take the name.
 * A link at the target is replaced or refused like any file, never followed.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { AttestError } from '../../../shared/bridge/result.ts'
import { syncFolder } from './sync-folder.ts'

export interface WriteOptions {
  /** False: fails with `already-exists` when the name is taken, even if it was taken a moment ago. */
  readonly overwrite: boolean
  readonly mode?: number
}

export async function writeFileAtomically(
  target: string,
  content: Uint8Array | string,
  { overwrite, mode = 0o600 }: WriteOptions,
): Promise<void> {
  const folder = path.dirname(target)
  const temporary = path.join(folder, `.${randomBytes(12).toString('hex')}.part`)
  try {
    const handle = await fs.open(temporary, 'wx', mode)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await (overwrite ? fs.rename(temporary, target) : takeFreeName(temporary, target))
  } finally {
    await fs.rm(temporary, { force: true })
  }
  await syncFolder(folder)
}

/** Errors of file systems that know no hard links (exFAT, some network shares). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'])

/** Rename replaces silently; a hard link does not. So the file gets its name by a link, and the `finally` above drops the other name. */
async function takeFreeName(temporary: string, target: string): Promise<void> {
  try {
    await fs.link(temporary, target)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code === 'EEXIST') throw new AttestError('already-exists', 'There is a file of that name already.')
    if (!NO_LINKS.has(code)) throw error
    await claimAndRename(temporary, target)
  }
}

/** Without links: take the name with an empty file that must be new, then replace our own. Killed in between, an empty file remains. */
async function claimAndRename(temporary: string, target: string): Promise<void> {
  try {
    await (await fs.open(target, 'wx', 0o600)).close()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new AttestError('already-exists', 'There is a file of that name already.')
  }
  await fs.rename(temporary, target)
}
