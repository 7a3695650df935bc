/** Random but valid walks of changes over a few records, for property tests: each change fits what the ones before it left. */
import fc from 'fast-check'
import type { RecordChange } from '../../../../shared/journal/entry.ts'
import { applyChange, type StoredRecord } from '../../../../shared/journal/change.ts'

export type Store = ReadonlyMap<string, StoredRecord>

/** A step names a record and says what happens to it; what is possible depends on what is there. */
const stepArbitrary = fc.record({
  id: fc.constantFrom('source:A', 'source:B', 'source:C'),
  remove: fc.boolean(),
  name: fc.constantFrom('x', 'y', 'z'),
  note: fc.constantFrom('', 'n'),
})

export const walkArbitrary = fc.array(stepArbitrary, { maxLength: 25 }).map((steps) => {
  const changes: RecordChange[] = []
  let store: Store = new Map()
  for (const { id, remove, name, note } of steps) {
    const current = store.get(id) as { id: string; name: string; note: string } | undefined
    const table = 'sources' as const
    const change: RecordChange | null =
      current === undefined
        ? { table, id, before: null, after: { id, name, note } }
        : remove
          ? { table, id, before: { ...current }, after: null }
          : current.name === name
            ? null
            : { table, id, before: { name: current.name }, after: { name } }
    if (change === null) continue
    changes.push(change)
    store = applyAll(store, [change])
  }
  return changes
})

/** The store after the changes; throws when one does not fit. */
export function applyAll(store: Store, changes: readonly RecordChange[]): Store {
  const next = new Map(store)
  for (const change of changes) {
    const applied = applyChange(next.get(change.id) ?? null, change)
    if (!applied.ok) throw new Error(`${change.id}: ${applied.conflict}`)
    if (applied.record === null) next.delete(change.id)
    else next.set(change.id, applied.record)
  }
  return next
}
