/** Work in small steps: run at once, or between frames so that the window stays awake however much there is to do. */

/** Yields after every bit of work of at most about a millisecond. */
export type Steps<Result> = Generator<undefined, Result>

/** Rows looked at in one step. */
export const STEP_ROWS = 1024

/** Work between two looks at what else the window has to do; a frame has 16 ms. */
const SLICE_MS = 8

export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Settles with null when it was stopped on the way. */
export async function runBetweenFrames<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + SLICE_MS
    do {
      const step = steps.next()
      if (step.done === true) return step.value
    } while (performance.now() < until)
    await nextTask()
    if (signal.aborted) return null
  }
}

/** A message comes sooner than a timer, which the browser holds back after a few in a row. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
