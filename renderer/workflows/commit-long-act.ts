/**
 * Writes one act that may be too large for one journal entry: as many entries as it takes, in one group, so that one undo takes all of them
 * back. Changes are asked for as they are written, so that each says what was there a moment before. An act that is stopped or refused
 * half-way takes back what it has written.
 */
import type { CaseSession } from '../session/case-session.ts'
import { newId } from '../../shared/domain/id.ts'
import type { JournalEntry, RecordChange } from '../../shared/journal/entry.ts'
import { commit, undo, type Act } from './commit.ts'

/** How far a long act is, and the way to stop it. */
export interface Pace {
  readonly signal?: AbortSignal
  onProgress?(done: number, total: number): void
}

/** Of one entry as JSON; a call takes 1 MB. */
const MAX_ENTRY_BYTES = 600_000

/** Answers with the last entry; null when nothing changed. */
export async function commitLongAct(
  session: CaseSession,
  { verb, label }: Pick<Act, 'verb' | 'label'>,
  changes: AsyncIterable<RecordChange | null> | Iterable<RecordChange | null>,
): Promise<JournalEntry | null> {
  const group = newId('entry')
  let part: RecordChange[] = []
  let sizeBytes = 0
  let last: JournalEntry | null = null
  const write = async () => {
    last = (await commit(session, { verb, label, group, changes: part })) ?? last
    part = []
    sizeBytes = 0
  }
  try {
    for await (const change of changes) {
      if (change === null) continue
      const size = new TextEncoder().encode(JSON.stringify(change)).length
      if (sizeBytes > 0 && sizeBytes + size > MAX_ENTRY_BYTES) await write()
      part.push(change)
      sizeBytes += size
    }
    await write()
  } catch (error) {
    if (session.undoState.get().undoGroup === group) await undo(session)
    throw error
  }
  return last
}
