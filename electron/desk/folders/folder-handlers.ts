/** Answers the calls about given folders: shared/bridge/folder-calls.ts. */
import { randomBytes } from 'node:crypto'
import type { CallHandlers } from '../../../shared/bridge/contract.ts'
import { GIVEN_FILES_PAGE, type folderCalls, type GivenFile } from '../../../shared/bridge/folder-calls.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { DeskContext } from '../desk-context.ts'
import { openGivenFolder, type GivenFolder } from './given-folder.ts'

/** By id. The window names a folder so, never by its path. */
export type GivenFolders = Map<string, GivenFolder>

export function createFolderHandlers({ folders }: DeskContext): Pick<CallHandlers, keyof typeof folderCalls> {
  const listed = new Map<string, readonly GivenFile[]>()
  return {
    'folders/open': async ({ path }) => {
      const folder = await openGivenFolder(path)
      const folderId = randomBytes(8).toString('hex')
      folders.set(folderId, folder)
      return { folderId, path: folder.root }
    },
    'folders/close': ({ folderId }) => {
      folders.delete(folderId)
      listed.delete(folderId)
      return {}
    },
    'folders/list-files': async ({ folderId, after }) => {
      const folder = folders.get(folderId)
      if (folder === undefined) throw new AttestError('not-found', 'This folder is not open any more. Choose it again.')
      if (after === null) listed.set(folderId, await folder.list())
      const all = listed.get(folderId) ?? []
      const from = after === null ? 0 : all.findIndex((file) => file.path > after)
      const files = from < 0 ? [] : all.slice(from, from + GIVEN_FILES_PAGE)
      const isLast = from < 0 || from + GIVEN_FILES_PAGE >= all.length
      return { files, nextAfter: isLast ? null : files.at(-1)!.path }
    },
  }
}
