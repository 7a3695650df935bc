/**
 * A case as a folder: what lies where, making one, and looking whether a folder is one. Folders are for the analyst alone (0700,
 * files 0600): a case names people who could be harmed.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { AttestError } from '../../../shared/bridge/result.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { caseFolderName } from './case-folder-name.ts'

export interface CaseFolder {
  readonly root: string
  readonly database: string
  readonly files: string
  /** Uploads on their way; emptied on opening. */
  readonly incoming: string
  readonly exports: string
  readonly backups: string
  readonly writerLock: string
}

export function caseFolderAt(root: string): CaseFolder {
  return {
    root,
    database: path.join(root, 'case.sqlite'),
    files: path.join(root, 'files'),
    incoming: path.join(root, 'files', '.incoming'),
    exports: path.join(root, 'exports'),
    backups: path.join(root, 'backups'),
    writerLock: path.join(root, 'writer.lock'),
  }
}

/** Makes the folder of a new case with an empty case file. The name must be free: two cases never share a folder. */
export async function createCaseFolder(parent: string, title: string): Promise<CaseFolder> {
  const folder = caseFolderAt(path.join(parent, caseFolderName(title)))
  try {
    await fs.mkdir(folder.root, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new AttestError(
      'already-exists',
      `There is a folder "${path.basename(folder.root)}" already. Give the case another title.`,
    )
  }
  await layOut(folder)
  // SQLite would make it readable for everyone; its side files take over the mode of this one.
  await fs.writeFile(folder.database, '', { flag: 'wx', mode: 0o600 })
  await syncFolder(folder.root)
  await syncFolder(parent)
  return folder
}

/** The folder as a case, or `case-not-found`. A link inside it is refused: a case handed over must not reach outside itself. */
export async function findCaseFolder(root: string): Promise<CaseFolder> {
  const folder = caseFolderAt(await realPath(root))
  const database = await lookAt(folder.database)
  if (database === null)
    throw new AttestError('case-not-found', 'That folder is not a case: there is no case.sqlite in it.')
  for (const place of [
    folder.database,
    folder.writerLock,
    folder.files,
    folder.incoming,
    folder.exports,
    folder.backups,
  ]) {
    const found = await lookAt(place)
    const shouldBeFile = place === folder.database || place === folder.writerLock
    if (found !== null && !(shouldBeFile ? found.isFile() : found.isDirectory()))
      throw new AttestError(
        'case-damaged',
        `"${path.basename(place)}" in the case is a link or something else that does not belong there.`,
      )
  }
  return folder
}

/** Makes the folders that are missing: an empty one gets lost in many ways of copying. */
export async function layOut(folder: CaseFolder): Promise<void> {
  for (const place of [folder.files, folder.incoming, folder.exports, folder.backups])
    await fs.mkdir(place, { mode: 0o700, recursive: true })
}

/** True when a folder holds a case, or says so by its name. */
export async function isCaseFolder(root: string): Promise<boolean> {
  return (await lookAt(caseFolderAt(root).database)) !== null
}

async function realPath(root: string): Promise<string> {
  try {
    return await fs.realpath(root)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new AttestError('case-not-found', 'There is no folder at that place any more.')
  }
}

async function lookAt(place: string) {
  try {
    return await fs.lstat(place)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw error
  }
}
