/** Answers the calls about the watched folder: shared/bridge/watch-calls.ts. One folder at a time, as there is one case. */
import type { CallHandlers } from '../../../shared/bridge/contract.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { WATCHED_PAGE, type watchCalls, type WatchedFile } from '../../../shared/bridge/watch-calls.ts'
import type { DeskContext } from '../desk-context.ts'
import { openWatchedFolder, type WatchedFolder } from './watched-folder.ts'

export interface WatchSlot {
  folder: WatchedFolder | null
}

export function createWatchHandlers({ watch }: DeskContext): Pick<CallHandlers, keyof typeof watchCalls> {
  let listed: readonly WatchedFile[] = []
  return {
    'watch/open': async ({ path }) => {
      watch.folder = await openWatchedFolder(path)
      return { path: watch.folder.root }
    },
    'watch/close': () => {
      watch.folder = null
      listed = []
      return {}
    },
    'watch/list-files': async ({ after }) => {
      if (watch.folder === null) throw new AttestError('not-found', 'No folder is watched.')
      if (after === null) listed = await watch.folder.list()
      const from = after === null ? 0 : listed.findIndex((file) => file.path > after)
      const files = from < 0 ? [] : listed.slice(from, from + WATCHED_PAGE)
      const isLast = from < 0 || from + WATCHED_PAGE >= listed.length
      return { files, nextAfter: isLast ? null : files.at(-1)!.path }
    },
  }
}
