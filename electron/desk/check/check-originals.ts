/** Every original that a record names, read whole and held against its hash; and what lies in the folder beyond that. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { SourceFile } from '../../../shared/domain/source-file.ts'
import type { CaseFolder } from '../case/case-folder.ts'
import { hashFile } from '../files/hash-file.ts'
import { originalPath } from '../files/original-path.ts'
import { translateError } from '../translate-error.ts'
import type { Findings } from './findings.ts'
import type { Replay } from './replay-journal.ts'

export async function checkOriginals(
  folder: CaseFolder,
  replay: Replay,
  findings: Findings,
): Promise<number> {
  const known = new Set<string>()
  for (const [key, record] of replay) {
    if (!key.startsWith('sourceFiles ')) continue
    const { sha256, sizeBytes } = record as unknown as SourceFile
    known.add(sha256)
    const fault = await findFault(folder, sha256, sizeBytes)
    if (fault !== null) findings.problem('original', `the original ${sha256} ${fault}`)
  }
  for (const stray of await listStrays(folder, known)) findings.note(`files/${stray} is used by no record`)
  return known.size
}

async function findFault(folder: CaseFolder, sha256: string, sizeBytes: number): Promise<string | null> {
  try {
    const found = await hashFile(originalPath(folder, sha256))
    if (found.sha256 !== sha256) return 'was changed: its hash does not fit'
    return found.sizeBytes === sizeBytes ? null : 'has another size than its record says'
  } catch (error) {
    const known = translateError(error)
    if (known === null) throw error
    return known.code === 'not-found' ? 'is missing' : `can't be read: ${known.message}`
  }
}

async function listStrays(folder: CaseFolder, known: ReadonlySet<string>): Promise<string[]> {
  const strays: string[] = []
  const shelves = await fs.readdir(folder.files, { withFileTypes: true }).catch((error: unknown) => {
    // An empty folder gets lost in many ways of copying; missing originals are told one by one.
    if (translateError(error)?.code === 'not-found') return []
    throw error
  })
  for (const shelf of shelves) {
    if (shelf.name === path.basename(folder.incoming)) continue
    if (!shelf.isDirectory()) strays.push(shelf.name)
    else
      for (const name of await fs.readdir(path.join(folder.files, shelf.name)))
        if (!known.has(name) || shelf.name !== name.slice(0, 2)) strays.push(`${shelf.name}/${name}`)
  }
  return strays.sort()
}
