/**
 * The window's half of the one door for writing: sends a draft to the desk, waits until it is durable, then applies the entry to the
 * working store. The promise resolves when both have happened; only then may anything be shown as saved.
 */
import { callDesk } from '../desktop/desktop-client.ts'
import { applyEntries } from '../database/apply-entry.ts'
import type { CaseSession } from '../session/case-session.ts'
import { createEntryDraft, type EntryDraft, type JournalEntry, type RecordChange } from '../../shared/journal/entry.ts'
import type { Committed } from '../../shared/bridge/journal-calls.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import { catchUp } from './catch-up.ts'

/** What an act changes; `null` changes (nothing differed) are left out. */
export interface Act {
  readonly verb: EntryDraft['verb']
  readonly label: string
  readonly group?: string | null
  readonly changes: readonly (RecordChange | null)[]
}

/** Writes one act. Answers null without writing when it changes nothing. */
export async function commit(session: CaseSession, act: Act): Promise<JournalEntry | null> {
  const changes = act.changes.filter((change) => change !== null)
  if (changes.length === 0) return null
  const draft = createEntryDraft({ verb: act.verb, label: act.label, group: act.group ?? null, changes })
  return write(session, () => callDesk('journal/commit', { draft }))
}

/** Takes the last act back, whatever view it was done in. A long one is several steps of the desk's. */
export async function undo(session: CaseSession): Promise<JournalEntry> {
  const { undoGroup } = session.undoState.get()
  for (;;) {
    const entry = await write(session, () => callDesk('journal/undo', {}))
    if (undoGroup === null || session.undoState.get().undoGroup !== undoGroup) return entry
  }
}

/** Does the act that was taken back last again. */
export async function redo(session: CaseSession): Promise<JournalEntry> {
  const { redoGroup } = session.undoState.get()
  for (;;) {
    const entry = await write(session, () => callDesk('journal/redo', {}))
    if (redoGroup === null || session.undoState.get().redoGroup !== redoGroup) return entry
  }
}

async function write(session: CaseSession, ask: () => Promise<Committed>): Promise<JournalEntry> {
  const { saveState } = session
  saveState.update((was) => ({ state: 'saving', pending: was.state === 'saving' ? was.pending + 1 : 1 }))
  try {
    const committed = await ask()
    await session.inOrder(() => take(session, committed))
    saveState.update((was) =>
      was.state === 'saving' && was.pending > 1 ? { state: 'saving', pending: was.pending - 1 } : { state: 'saved' },
    )
    return committed.entry
  } catch (error) {
    saveState.set(describeFailure(error))
    throw error
  }
}

async function take(session: CaseSession, { entry, undo: undoState }: Committed): Promise<void> {
  try {
    if ((await applyEntries(session.store, [entry])) === 'gap') await catchUp(session)
  } catch (error) {
    // The entry is durable on the desk; only the working store is unwell (deleted while open, disk pressure).
    console.warn('Applying an entry failed; the working store is brought up again.', error)
    await catchUp(session)
  }
  session.undoState.set(undoState)
  session.announceEntry(entry)
}

/** A refusal (a conflict, a rule) leaves everything saved as before; a broken desk or disk does not. */
function describeFailure(error: unknown) {
  const isBroken = !(error instanceof AttestError) || ['disk-full', 'disk-error', 'internal', 'no-case-open'].includes(error.code)
  if (!isBroken) return { state: 'saved' } as const
  return { state: 'failed', message: error instanceof Error ? error.message : String(error) } as const
}
