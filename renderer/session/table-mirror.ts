/**
 * A whole small table in memory (articles, sources, events), loaded once and then kept up by the entries that are applied. Lists of ten
 * thousand rows that change during an import stay cheap: no store is read again for each change.
 */
import type { RecordOf, TableName } from '../../shared/domain/tables.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { WorkingStore } from '../database/working-store.ts'
import { createObservable, type Observable } from './observable.ts'

export interface TableMirror<T extends TableName> {
  /** The rows in id order (the order they were made in); a new array for each change. Undefined until loaded. */
  readonly rows: Observable<readonly RecordOf<T>[] | undefined>
  get(id: string): RecordOf<T> | undefined
  load(store: WorkingStore): Promise<void>
  apply(entry: JournalEntry): void
}

const FRAME_MS = 16

/** 10,000 rows are shown four times a second at most: putting them in order takes some 50 ms (measured). */
const ROWS_DRAWN_PER_MS = 40

export function createTableMirror<T extends TableName>(table: T): TableMirror<T> {
  const byId = new Map<string, RecordOf<T>>()
  const rows = createObservable<readonly RecordOf<T>[] | undefined>(undefined)
  let isPublishing = false
  let publishedAt = -Infinity

  // One act shows in the next frame. Many in a row (an import) are shown together, the more seldom the longer the lists that draw them are.
  const publish = () => {
    if (isPublishing) return
    isPublishing = true
    const pause = byId.size / ROWS_DRAWN_PER_MS
    setTimeout(
      () => {
        isPublishing = false
        publishedAt = performance.now()
        rows.set([...byId.values()])
      },
      Math.max(FRAME_MS, publishedAt + pause - performance.now()),
    )
  }

  return {
    rows,
    get: (id) => byId.get(id),
    async load(store) {
      const all = await store.recordsOf(table).toArray()
      byId.clear()
      for (const record of all) byId.set(record.id, record)
      rows.set(all)
    },
    apply(entry) {
      let isTouched = false
      for (const change of entry.changes) {
        if (change.table !== table) continue
        isTouched = true
        const current = byId.get(change.id)
        if (change.after === null) byId.delete(change.id)
        else byId.set(change.id, { ...current, ...change.after } as RecordOf<T>)
      }
      if (isTouched) publish()
    },
  }
}
