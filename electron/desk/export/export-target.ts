/**
 * Where an export may be written. The path comes from the window, so it is treated as hostile: an absolute path with the ending of its
 * format, in a folder that is there, and never among what a case keeps but for its exports folder. A slip must not replace case.sqlite.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { ExportFormat, TextFormat } from '../../../shared/bridge/export-calls.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { CaseFolder } from '../case/case-folder.ts'

/** The target with its folder resolved, so that no link leads it elsewhere. */
export async function checkExportTarget(
  target: string,
  format: ExportFormat | TextFormat,
  folder: CaseFolder,
): Promise<string> {
  if (!path.isAbsolute(target) || target.includes('\0'))
    throw new AttestError(
      'bad-request',
      'Give the whole path of the file to write, from the root of the disk.',
    )
  if (path.extname(target).toLowerCase() !== `.${format}` || path.basename(target).startsWith('.'))
    throw new AttestError('bad-request', `The name of the file must end in ".${format}".`)
  const parent = path.dirname(target)
  if (parent === folder.exports) await fs.mkdir(parent, { mode: 0o700, recursive: true })
  const real = path.join(await realFolder(parent), path.basename(target))
  const root = await fs.realpath(folder.root)
  const exportsFolder = path.join(root, path.basename(folder.exports))
  if (isInside(real, root) && !isInside(real, exportsFolder))
    throw new AttestError('not-allowed', 'Inside the case, exports go into its exports folder only.')
  const found = await fs.lstat(real).catch(() => null)
  if (found?.isDirectory() === true)
    throw new AttestError('already-exists', 'There is a folder of that name.')
  return real
}

async function realFolder(folder: string): Promise<string> {
  try {
    return await fs.realpath(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new AttestError('not-found', 'There is no such folder. Choose one that is there.')
  }
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(folder + path.sep)
}
