/** Answers the calls about the journal: shared/bridge/journal-calls.ts. The work is done on the thread of the open case. */
import type { CallHandlers } from '../../../shared/bridge/contract.ts'
import type { Committed, journalCalls } from '../../../shared/bridge/journal-calls.ts'
import type { ErrorCode } from '../../../shared/bridge/result.ts'
import type { DeskContext } from '../desk-context.ts'
import { translateError } from '../translate-error.ts'

/** After these the window must not promise to save anything before the case was opened again. */
const UNWRITABLE: readonly ErrorCode[] = ['disk-full', 'disk-error', 'not-allowed', 'case-damaged']

export function createJournalHandlers({
  host,
  settings,
  cases,
}: DeskContext): Pick<CallHandlers, keyof typeof journalCalls> {
  /** Writes, and tells the window when it was the disk that refused and not the case. */
  async function write(work: (actor: string) => Promise<Committed>): Promise<Committed> {
    const actor = await settings.readAnalyst()
    try {
      return await work(actor)
    } catch (error) {
      const known = translateError(error)
      const isAlive = cases.find()?.isAlive() ?? false
      if (known !== null && isAlive && UNWRITABLE.includes(known.code))
        host.emit({ type: 'case/became-unwritable', reason: known.message })
      throw error
    }
  }

  return {
    'journal/commit': ({ draft }) => write((actor) => cases.get().journal.ask('commit', { draft, actor })),
    'journal/undo': () => write((actor) => cases.get().journal.ask('undo', { actor })),
    'journal/redo': () => write((actor) => cases.get().journal.ask('redo', { actor })),
    'journal/get-undo-state': () => cases.get().journal.ask('getUndoState', {}),
    'journal/read': ({ afterSeq, limit }) => cases.get().journal.ask('readEntries', { afterSeq, limit }),
  }
}
