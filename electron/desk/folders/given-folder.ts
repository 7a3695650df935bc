/**
 * A folder outside the case that the analyst gave to be imported or watched. Read only; links are not followed, cases inside it are not looked into,
 * and nothing beside it can be reached through it.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { GivenFile } from '../../../shared/bridge/folder-calls.ts'
import { CASE_FOLDER_ENDING } from '../case/case-folder-name.ts'
import { openPlainFile } from '../files/open-plain-file.ts'

/** Beyond that it is a disk and no folder of articles. */
const MAX_FILES = 200_000

export interface GivenFolder {
  readonly root: string
  /** All files, sorted by path. A folder that can't be read counts as empty; it may come back. */
  list(): Promise<readonly GivenFile[]>
  readSlice(
    relative: string,
    start: number,
    length: number,
  ): Promise<{ sizeBytes: number; bytes: Uint8Array<ArrayBuffer> } | null>
}

export async function openGivenFolder(folder: string): Promise<GivenFolder> {
  if (!path.isAbsolute(folder)) throw new AttestError('bad-request', 'The path must be absolute.')
  const root = await fs.realpath(folder)
  if (!(await fs.stat(root)).isDirectory()) throw new AttestError('not-found', 'There is no folder of that name.')
  return {
    root,
    list: () => listFiles(root),
    async readSlice(relative, start, length) {
      const file = path.resolve(root, relative)
      // The folders on the way may have become links since they were listed.
      const place = await fs.realpath(path.dirname(file)).catch(() => null)
      if (place === null || (place !== root && !place.startsWith(root + path.sep))) return null
      const handle = await openPlainFile(path.join(place, path.basename(file))).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      })
      if (handle === null) return null
      try {
        const { size } = await handle.stat()
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - start)))
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start)
        return { sizeBytes: size, bytes: bytes.subarray(0, bytesRead) }
      } finally {
        await handle.close()
      }
    },
  }
}

async function listFiles(root: string): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = []
  const waiting = ['']
  for (let inside = waiting.pop(); inside !== undefined && files.length < MAX_FILES; inside = waiting.pop()) {
    const entries = await fs.readdir(path.join(root, inside), { withFileTypes: true }).catch(() => [])
    const found = await Promise.all(
      entries.map(async (entry) => {
        const relative = inside === '' ? entry.name : `${inside}/${entry.name}`
        if (entry.isDirectory() && !entry.name.endsWith(CASE_FOLDER_ENDING)) waiting.push(relative)
        const known = entry.isFile() ? await fs.stat(path.join(root, relative)).catch(() => null) : null
        return known === null ? [] : [{ relative, known }]
      }),
    )
    for (const { relative, known } of found.flat())
      files.push({ path: relative, sizeBytes: known.size, changedAtMs: Math.max(known.ctimeMs, known.mtimeMs) })
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}
