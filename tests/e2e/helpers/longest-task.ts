/**
 * How long one task of the window's own thread takes at most, in processor time as the browser's trace has it. The clock on the wall would
 * measure what else the machine is doing; a task that computes for 200 ms blocks the window for at least that long on any machine.
 */
import type { Browser, Page } from '@playwright/test'

export interface LongestTask {
  readonly processorMs: number
  /** The longest on the wall clock: what an analyst would notice on this machine, now. */
  readonly wallMs: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
}

const MARK = 'attest-window'

/** Does something and measures the window's tasks meanwhile. */
export async function measureTasks(
  browser: Browser,
  page: Page,
  action: () => Promise<void>,
): Promise<LongestTask> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  // Tells in the trace which process and thread are the window's.
  await page.evaluate((mark) => performance.mark(mark), MARK)
  let trace: Buffer
  try {
    await action()
  } finally {
    trace = await browser.stopTracing()
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] }
  const window = traceEvents.find((event) => event.name === MARK)
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && pid === window?.pid && tid === window.tid && name.includes('RunTask'),
  )
  if (tasks.length === 0) throw new Error('the trace has no tasks of the window')
  const longest = (pick: (task: TraceEvent) => number | undefined) =>
    Math.max(...tasks.map((task) => (pick(task) ?? 0) / 1000))
  return { processorMs: longest((task) => task.tdur), wallMs: longest((task) => task.dur) }
}
