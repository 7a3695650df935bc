/**
 * The one place for the case that is open in this window. Opening, making and closing go one after the other, whatever is clicked
 * meanwhile; a case that fails to open leaves the one before it open.
 */
import { AttestError } from '../../../shared/bridge/result.ts'
import type { DeskLog } from '../desk-log.ts'
import type { OpenedCase } from './open-case.ts'

export interface CaseSlot {
  /** The open case, or `no-case-open`. */
  get(): OpenedCase
  find(): OpenedCase | null
  /** Puts a case in and closes the one before it. `open` may give back the one that is open already. */
  put(open: (current: OpenedCase | null) => Promise<OpenedCase>): Promise<OpenedCase>
  clear(): Promise<void>
}

export function createCaseSlot(log: DeskLog): CaseSlot {
  let current: OpenedCase | null = null
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work)
    // Whoever asked is told of the failure; the next in the queue begins anyway.
    queue = result.catch(() => undefined)
    return result
  }

  /** The next case is open and usable; what the one before left behind must not make that look like a failure. */
  async function closeBefore(before: OpenedCase): Promise<void> {
    try {
      await before.close()
    } catch (error) {
      log.write('The case before could not be closed cleanly:', error)
    }
  }

  return {
    find: () => current,
    get() {
      if (current === null) throw new AttestError('no-case-open', 'No case is open.')
      return current
    },
    put: (open) =>
      inTurn(async () => {
        const before = current
        const opened = await open(before)
        current = opened
        if (before !== null && before !== opened) await closeBefore(before)
        return opened
      }),
    clear: () =>
      inTurn(async () => {
        const closing = current
        current = null
        await closing?.close()
      }),
  }
}
