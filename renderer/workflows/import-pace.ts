/** How fast an import goes and how long it will still take, from what it finished lately: files differ too much for the whole to tell. */

/** Milliseconds of the past that count. */
const WINDOW_MS = 20_000
/** Below this there is nothing to tell yet. */
const LEAST_MS = 2_000

export interface Pace {
  /** Files a second. */
  readonly rate: number
  readonly secondsLeft: number
}

export interface PaceMeter {
  /** The pace at a moment when `done` of `total` are finished; null while it is too early to say. */
  read(done: number, total: number, nowMs: number): Pace | null
}

export function createPaceMeter(): PaceMeter {
  let samples: { readonly atMs: number; readonly done: number }[] = []
  return {
    read(done, total, nowMs) {
      const last = samples.at(-1)
      // A long gap is a pause: what was before it says nothing about now.
      if (last !== undefined && nowMs - last.atMs > WINDOW_MS / 2 && last.done === done) samples = []
      if (last === undefined || nowMs - last.atMs >= 250) samples.push({ atMs: nowMs, done })
      while (samples.length > 2 && nowMs - samples[0]!.atMs > WINDOW_MS) samples.shift()
      const first = samples[0]!
      const elapsedMs = nowMs - first.atMs
      if (elapsedMs < LEAST_MS || done <= first.done) return null
      const rate = ((done - first.done) / elapsedMs) * 1000
      return { rate, secondsLeft: (total - done) / rate }
    },
  }
}

/** "12.5 files a second, about 3 minutes left" */
export function describePace({ rate, secondsLeft }: Pace): string {
  const speed = rate >= 10 ? Math.round(rate).toLocaleString('en') : rate.toFixed(1)
  return `${speed} files a second, ${describeRest(secondsLeft)}`
}

function describeRest(seconds: number): string {
  if (seconds < 10) return 'a few seconds left'
  if (seconds < 90) return `about ${Math.round(seconds / 10) * 10} seconds left`
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} minutes left`
  return `about ${(seconds / 3600).toFixed(1)} hours left`
}
