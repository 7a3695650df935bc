/**
 * The first question to every entry: does it fit what is there now? Answers with each touched record before and after the whole entry, so
 * that the later questions look at how things end and not at the way there (an article and its first revision point at each other).
 */
import type { TableName } from '../../../shared/domain/tables.ts'
import { applyChange, sameRecord, type StoredRecord } from '../../../shared/journal/change.ts'
import type { RecordChange } from '../../../shared/journal/entry.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { nounOf } from './record-names.ts'

export interface TouchedRecord {
  readonly table: TableName
  readonly id: string
  readonly before: StoredRecord | null
  readonly after: StoredRecord | null
}

export function applyChanges(
  changes: readonly RecordChange[],
  find: (table: TableName, id: string) => StoredRecord | null,
): TouchedRecord[] {
  const touched = new Map<string, TouchedRecord>()
  for (const change of changes) {
    const { table, id } = change
    const key = `${table} ${id}`
    const known = touched.get(key)
    const before = known === undefined ? find(table, id) : known.before
    const current = known === undefined ? before : known.after
    touched.set(key, { table, id, before, after: applyOne(current, change) })
  }
  return [...touched.values()]
}

function applyOne(current: StoredRecord | null, change: RecordChange): StoredRecord | null {
  const { table, id, before, after } = change
  const shapeFault = findShapeFault(change)
  if (shapeFault !== null)
    throw new AttestError('bad-request', `A change to the ${nounOf(table)} ${id} ${shapeFault}.`, {
      table,
      id,
    })
  const applied = applyChange(current, change)
  if (!applied.ok)
    throw new AttestError('conflict', sayConflict(table, applied.conflict), {
      table,
      id,
      conflict: applied.conflict,
    })
  // A removal that leaves a field out could never be taken back.
  if (after === null && !sameRecord(before ?? {}, current ?? {}))
    throw new AttestError('conflict', sayConflict(table, 'changed-meanwhile'), {
      table,
      id,
      conflict: 'changed-meanwhile',
    })
  return applied.record
}

/** What makes a change one that could not be applied, inverted or read aloud. */
function findShapeFault({ id, before, after }: RecordChange): string | null {
  if (before === null && after === null) return 'changes nothing'
  if (before === null) return after?.['id'] === id ? null : 'carries another id than its record'
  if (after === null) return before['id'] === id ? null : 'carries another id than its record'
  if ('id' in before || 'id' in after) return 'would change its id'
  const keys = Object.keys(after)
  if (keys.length === 0) return 'changes nothing'
  if (keys.length !== Object.keys(before).length || !keys.every((key) => key in before))
    return 'names other fields before than after'
  return null
}

function sayConflict(
  table: TableName,
  conflict: 'already-exists' | 'does-not-exist' | 'changed-meanwhile',
): string {
  const noun = nounOf(table)
  if (conflict === 'already-exists') return `This ${noun} exists already.`
  if (conflict === 'does-not-exist') return `This ${noun} is not there any more.`
  return `This ${noun} was changed meanwhile.`
}
