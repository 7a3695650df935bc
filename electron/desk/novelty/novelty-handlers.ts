/** Answers the calls about novelty: shared/bridge/novelty-calls.ts. The work is done on the thread of the open case. */
import type { CallHandlers } from '../../../shared/bridge/contract.ts'
import type { noveltyCalls } from '../../../shared/bridge/novelty-calls.ts'
import type { DeskContext } from '../desk-context.ts'

export function createNoveltyHandlers({ cases }: DeskContext): Pick<CallHandlers, keyof typeof noveltyCalls> {
  return {
    'novelty/compare': (input) => cases.get().journal.ask('compareSentences', input),
    'novelty/trace': (input) => cases.get().journal.ask('traceSentence', input),
  }
}
