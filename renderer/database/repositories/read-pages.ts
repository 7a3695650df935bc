/** Reads a whole table in id order, page by page, letting the window breathe in between: one big read blocks it while 100,000 rows are decoded. */
import type { RecordOf, TableName } from '../../../shared/domain/tables.ts'
import type { WorkingStore } from '../working-store.ts'

/** Some 10 to 30 ms of decoding. */
const PAGE_ROWS = 2000

export async function readPages<T extends TableName>(
  store: WorkingStore,
  table: T,
  onPage: (records: readonly RecordOf<T>[]) => void,
  /** Gives up between two pages, because reading on would keep others waiting for the store. */
  signal?: AbortSignal,
): Promise<void> {
  let after = ''
  for (;;) {
    signal?.throwIfAborted()
    const page = await store.recordsOf(table).where(':id').above(after).limit(PAGE_ROWS).toArray()
    onPage(page)
    if (page.length < PAGE_ROWS) return
    after = page.at(-1)!.id
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
