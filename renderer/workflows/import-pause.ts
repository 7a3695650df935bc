/** Holds an import between two files and lets it go on. What is in hand is finished; nothing is lost by waiting. */
export interface ImportPause {
  readonly isPaused: boolean
  pause(): void
  resume(): void
  /** Settles at once when nothing is held. */
  wait(): Promise<void>
}

export function createImportPause(): ImportPause {
  let held: { readonly until: Promise<void>; readonly release: () => void } | null = null
  return {
    get isPaused() {
      return held !== null
    },
    pause() {
      if (held !== null) return
      let release = () => {}
      const until = new Promise<void>((resolve) => (release = resolve))
      held = { until, release }
    },
    resume() {
      held?.release()
      held = null
    },
    wait: () => held?.until ?? Promise.resolve(),
  }
}
