/** A folder that the analyst chose, read through the desk: its files as items of an import, in the order of their paths. */
import { readBytes } from '../desktop/bulk-client.ts'
import { callDesk } from '../desktop/desktop-client.ts'
import { bulkRoutes } from '../../shared/bridge/bulk-routes.ts'
import type { GivenFile } from '../../shared/bridge/folder-calls.ts'
import type { ImportItem } from './import-items.ts'

export interface GivenFolder {
  readonly path: string
  list(): Promise<readonly GivenFile[]>
  itemOf(file: GivenFile): ImportItem
  /** Its files can't be read any more. */
  close(): void
}

export async function openGivenFolder(chosen: string): Promise<GivenFolder> {
  const { folderId, path } = await callDesk('folders/open', { path: chosen })
  return {
    path,
    async list() {
      const all: GivenFile[] = []
      let after: string | null = null
      do {
        const page: { files: GivenFile[]; nextAfter: string | null } = await callDesk('folders/list-files', {
          folderId,
          after,
        })
        for (const file of page.files) all.push(file)
        after = page.nextAfter
      } while (after !== null)
      return all
    },
    itemOf: (file) => ({
      name: file.path.split('/').at(-1)!,
      path: file.path,
      size: file.sizeBytes,
      open: () => readBytes(bulkRoutes.givenFile(folderId, file.path)),
    }),
    close: () => void callDesk('folders/close', { folderId }).catch(() => undefined),
  }
}
