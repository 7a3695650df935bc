/**
 * Looks into the watched folder now and then and hands over what arrived in it. A file that is still being written is left for the next
 * look: it must be the same twice. What was handed over is remembered by the time it changed, so that a restart reads nothing again.
 */
import { readBytes } from '../desktop/bulk-client.ts'
import { callDesk } from '../desktop/desktop-client.ts'
import { bulkRoutes } from '../../shared/bridge/bulk-routes.ts'
import type { WatchedFile } from '../../shared/bridge/watch-calls.ts'
import { isLeftBehind, type ImportItem } from './import-items.ts'

export interface WatchedArrivals {
  /** Takes a listing; answers the files that are new and at rest. */
  take(files: readonly WatchedFile[]): readonly WatchedFile[]
  /** All that changed before this was handed over; null while nothing was. */
  readonly seenUntilMs: number | null
}

export function createArrivals(seenUntilMs: number | null): WatchedArrivals {
  let seenUntil = seenUntilMs
  const handedOver = new Set<string>()
  let last = new Map<string, string>()
  const stateOf = ({ sizeBytes, changedAtMs }: WatchedFile) => `${sizeBytes} ${changedAtMs}`
  return {
    get seenUntilMs() {
      return seenUntil
    },
    take(files) {
      const wanted = files.filter(
        (file) =>
          !isLeftBehind({ name: file.path, path: file.path }) &&
          !handedOver.has(`${file.path} ${stateOf(file)}`) &&
          (seenUntilMs === null || file.changedAtMs > seenUntilMs),
      )
      const ready = wanted.filter((file) => last.get(file.path) === stateOf(file))
      last = new Map(wanted.map((file) => [file.path, stateOf(file)]))
      for (const file of ready) handedOver.add(`${file.path} ${stateOf(file)}`)
      // A file that is still growing must be seen after a restart, too.
      const waiting = wanted.filter((file) => !ready.includes(file)).map((file) => file.changedAtMs)
      const newest = Math.max(seenUntil ?? 0, ...ready.map((file) => file.changedAtMs))
      if (ready.length > 0) seenUntil = Math.min(newest, ...waiting.map((at) => at - 1))
      return ready
    },
  }
}

export async function listWatchedFiles(): Promise<readonly WatchedFile[]> {
  const all: WatchedFile[] = []
  let after: string | null = null
  do {
    const page: { files: WatchedFile[]; nextAfter: string | null } = await callDesk('watch/list-files', { after })
    all.push(...page.files)
    after = page.nextAfter
  } while (after !== null)
  return all
}

export function itemOfWatchedFile({ path, sizeBytes }: WatchedFile): ImportItem {
  return {
    name: path.split('/').at(-1)!,
    path,
    size: sizeBytes,
    open: () => readBytes(bulkRoutes.watchedFile(path)),
  }
}
