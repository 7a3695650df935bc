/** Fills an empty working store from the case on the desk, page by page, and then tells how far the journal is applied. */
import { readRecordsPage } from '../desktop/bulk-client.ts'
import type { OpenCase } from '../../shared/bridge/case-calls.ts'
import { tableNames } from '../../shared/domain/tables.ts'
import type { Applied, WorkingStore } from '../database/working-store.ts'

/** Rows a page; about 1–3 MB of JSON. */
const PAGE_ROWS = 4000

export interface RebuildProgress {
  readonly done: number
  readonly total: number
}

/**
 * Rebuilds while nobody writes: `last` must be the desk's last entry. A store that is interrupted half-way does not know how far it is
 * and is rebuilt from the start at the next opening.
 */
export async function rebuildWorkingStore(
  store: WorkingStore,
  openCase: OpenCase,
  last: Applied,
  onProgress: (progress: RebuildProgress) => void,
): Promise<void> {
  const total = Object.values(openCase.recordCounts).reduce((sum, count) => sum + count, 0)
  let done = 0
  onProgress({ done, total })
  await store.meta.clear()
  for (const table of tableNames) {
    const records = store.recordsOf(table)
    await records.clear()
    let after: string | null = null
    let next = readRecordsPage(table, after, PAGE_ROWS)
    do {
      const page = await next
      after = page.nextAfter
      // The next page is read while this one is written.
      if (after !== null) next = readRecordsPage(table, after, PAGE_ROWS)
      await records.bulkPut(page.records as never[])
      done += page.records.length
      onProgress({ done, total })
    } while (after !== null)
  }
  await store.writeApplied(last)
}
