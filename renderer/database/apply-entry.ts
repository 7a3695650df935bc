/** Brings one journal entry into the working store, in one transaction together with how far the journal is applied. */
import type { TableName } from '../../shared/domain/tables.ts'
import type { JournalEntry, RecordChange } from '../../shared/journal/entry.ts'
import type { WorkingStore } from './working-store.ts'

export type ApplyOutcome = 'applied' | 'already-applied' | 'gap'

/** Applies entries that follow each other. `gap` means that entries before the first are missing: read them from the desk. */
export async function applyEntries(store: WorkingStore, entries: readonly JournalEntry[]): Promise<ApplyOutcome> {
  const tables = new Set<TableName>(entries.flatMap((entry) => entry.changes.map((change) => change.table)))
  return store.transaction('rw', [store.meta, ...[...tables].map((name) => store.recordsOf(name))], async () => {
    const applied = await store.readApplied()
    if (applied === null) return 'gap'
    const fresh = entries.filter((entry) => entry.seq > applied.seq)
    if (fresh.length === 0) return 'already-applied'
    if (fresh[0]!.previousHash !== applied.hash) return 'gap'
    for (const entry of fresh) for (const change of entry.changes) await applyToTable(store, change)
    await store.writeApplied(fresh.at(-1)!)
    return 'applied'
  })
}

async function applyToTable(store: WorkingStore, { table, id, before, after }: RecordChange): Promise<void> {
  const records = store.recordsOf(table)
  if (after === null) await records.delete(id)
  else if (before === null) await records.put(after as never)
  else {
    const changed = await records.update(id, after as never)
    // `update` answers 0 both for a missing record and for equal values; only the first means that the store is damaged.
    if (changed === 0 && (await records.get(id)) === undefined)
      throw new Error(`working store lacks ${id}, which the journal changes`)
  }
}
