/**
 * Many changes in a row, said as few: at most one for each record, with the same effect. Undo takes a whole group back in one entry,
 * and a record that was made, edited and removed in that group need not be told three times.
 */
import { sameJson, type Json } from './canonical-json.ts'
import type { RecordChange } from './entry.ts'

/** Changes with the effect of `changes` applied in order, ordered by each record's first appearance. */
export function foldChanges(changes: readonly RecordChange[]): RecordChange[] {
  const byRecord = new Map<string, RecordChange[]>()
  for (const change of changes) {
    const key = `${change.table} ${change.id}`
    const folded = byRecord.get(key) ?? []
    byRecord.set(key, folded)
    const last = folded.pop()
    folded.push(...(last === undefined ? [change] : foldTwo(last, change)))
  }
  return [...byRecord.values()].flat()
}

function foldTwo(first: RecordChange, second: RecordChange): RecordChange[] {
  if (first.before === null && second.after === null) return []
  if (first.before === null && second.before !== null)
    return [{ ...first, after: { ...first.after, ...second.after } }]
  if (first.after === null) return foldReturn(first, second)
  const before = { ...second.before, ...first.before }
  if (second.after === null) return [{ ...first, before, after: null }]
  return differingFields(first, before, { ...first.after, ...second.after })
}

/** Removed and put back. With other fields than before it stays two changes: a changed record can't lose a field. */
function foldReturn(removal: RecordChange, insertion: RecordChange): RecordChange[] {
  const before = removal.before ?? {}
  const after = insertion.after ?? {}
  const sameFields =
    Object.keys(before).length === Object.keys(after).length &&
    Object.keys(before).every((key) => key in after)
  return sameFields ? differingFields(removal, before, after) : [removal, insertion]
}

function differingFields(
  change: RecordChange,
  before: Record<string, Json>,
  after: Record<string, Json>,
): RecordChange[] {
  const keys = Object.keys(after).filter((key) => !sameJson(before[key], after[key]))
  if (keys.length === 0) return []
  const pick = (fields: Record<string, Json>) =>
    Object.fromEntries(keys.map((key) => [key, fields[key] ?? null]))
  return [{ ...change, before: pick(before), after: pick(after) }]
}
