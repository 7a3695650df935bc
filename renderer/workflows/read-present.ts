/**
 * Reads a record as it is after everything that is still being saved. An act that removes a record says what the record was; a field that was
 * left a moment before by pressing "remove" is then still on its way, and the removal would be refused as a conflict.
 */
import type { CaseSession } from '../session/case-session.ts'
import type { RecordOf, TableName } from '../../shared/domain/tables.ts'

/** Undefined when the record is gone. */
export async function readPresent<T extends TableName>(
  session: CaseSession,
  table: T,
  id: string,
): Promise<RecordOf<T> | undefined> {
  await whenSaved(session)
  return session.store.recordsOf(table).get(id)
}

/** Resolves when no write is on its way (or the last one failed). */
export function whenSaved({ saveState }: CaseSession): Promise<void> {
  if (saveState.get().state !== 'saving') return Promise.resolve()
  return new Promise((resolve) => {
    const end = saveState.subscribe(() => {
      if (saveState.get().state === 'saving') return
      end()
      resolve()
    })
  })
}
