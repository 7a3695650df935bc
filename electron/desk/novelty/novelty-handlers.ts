/**
 * Answers the calls about novelty: shared/bridge/novelty-calls.ts. The work is done on the thread of the open case, slice by slice: what is
 * saved meanwhile waits for one slice at most.
 */
import type { CallHandlers } from '../../../shared/bridge/contract.ts'
import type { noveltyCalls } from '../../../shared/bridge/novelty-calls.ts'
import type { DeskContext } from '../desk-context.ts'

const SLICE_MS = 25

export function createNoveltyHandlers({ cases }: DeskContext): Pick<CallHandlers, keyof typeof noveltyCalls> {
  return {
    'novelty/compare': ({ revisionId }) =>
      goOn(() => cases.get().journal.ask('compareSentences', { revisionId, forMs: SLICE_MS })),
    'novelty/trace': ({ revisionId, start }) =>
      goOn(() => cases.get().journal.ask('traceSentence', { revisionId, start, forMs: SLICE_MS })),
  }
}

async function goOn<T>(ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
  }
}
