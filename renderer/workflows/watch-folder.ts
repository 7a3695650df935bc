/**
 * Tells from one look into a watched folder to the next what arrived in it. A file that is still being written is left for the next
 * look: it must be the same twice. What was handed over is remembered by the time it changed, so that a restart reads nothing again.
 */
import type { GivenFile } from '../../shared/bridge/folder-calls.ts'
import { isLeftBehind } from './import-items.ts'

export interface WatchedArrivals {
  /** Takes a listing; answers the files that are new and at rest. */
  take(files: readonly GivenFile[]): readonly GivenFile[]
  /** All that changed before this was handed over; null while nothing was. */
  readonly seenUntilMs: number | null
}

export function createArrivals(seenUntilMs: number | null): WatchedArrivals {
  let seenUntil = seenUntilMs
  const handedOver = new Set<string>()
  let last = new Map<string, string>()
  const stateOf = ({ sizeBytes, changedAtMs }: GivenFile) => `${sizeBytes} ${changedAtMs}`
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
