/** Goes through a whole table, a batch at a time. */
import type { EntityTable } from 'dexie'

/** Rows read in one go: enough to be quick, few enough that the window goes on drawing. */
const BATCH = 2000

/** In id order. */
export async function readInBatches<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  visit: (record: T) => void,
): Promise<void> {
  for (let after = ''; ;) {
    const batch = (await table.where('id').above(after).limit(BATCH).toArray()) as T[]
    for (const record of batch) visit(record)
    if (batch.length < BATCH) return
    after = batch.at(-1)!.id
  }
}
