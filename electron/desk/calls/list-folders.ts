/** The folders inside a folder, where the host has no dialog of its own. Folders only, hidden ones left out, cases marked. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { folderListingSchema } from '../../../shared/bridge/app-calls.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { CASE_FOLDER_ENDING } from '../case/case-folder-name.ts'
import { isCaseFolder } from '../case/case-folder.ts'
import { translateError } from '../translate-error.ts'

type FolderListing = z.infer<typeof folderListingSchema>

/** Beyond that nobody chooses by looking, and the answer must stay small. */
const MAX_FOLDERS = 2000

export async function listFolders(folder: string): Promise<FolderListing> {
  if (!path.isAbsolute(folder)) throw new AttestError('bad-request', 'The path must be absolute.')
  const place = path.resolve(folder)
  const parent = path.dirname(place)
  const found = await fs.readdir(place, { withFileTypes: true })
  const names = []
  for (const entry of found) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(path.join(place, entry.name)))))
      names.push(entry.name)
  }
  names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' }))
  const folders = await Promise.all(
    names.slice(0, MAX_FOLDERS).map(async (name) => {
      const inside = path.join(place, name)
      return { name, path: inside, isCase: name.endsWith(CASE_FOLDER_ENDING) || (await holdsCase(inside)) }
    }),
  )
  return { path: place, parent: parent === place ? null : parent, folders }
}

async function isFolder(place: string): Promise<boolean> {
  return (await unlessUnreadable(async () => (await fs.stat(place)).isDirectory())) ?? false
}

async function holdsCase(place: string): Promise<boolean> {
  return (await unlessUnreadable(() => isCaseFolder(place))) ?? false
}

/** A folder that we may not look into, or a link into nothing, is listed or left out, but never spoils the list. */
async function unlessUnreadable<T>(look: () => Promise<T>): Promise<T | null> {
  try {
    return await look()
  } catch (error) {
    const code = translateError(error)?.code
    if (code === 'not-allowed' || code === 'not-found') return null
    throw error
  }
}
