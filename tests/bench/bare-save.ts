/** The raw baseline of saving: one binding of the browser, one insert with full durability, and nothing else. */
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Workbench } from '../e2e/fixtures.ts'

interface BareWindow {
  bareSave(json: string): Promise<string>
}

/** Milliseconds from the call in the window to its answer, for entries of the size that a capture writes. */
export async function measureBareSaves(
  workbench: Workbench,
  folder: string,
  count: number,
): Promise<number[]> {
  const { entries, lastSeq } = await workbench.call('journal/read', { afterSeq: 0, limit: 1 })
  const last = await workbench.call('journal/read', { afterSeq: lastSeq - 1, limit: 1 })
  const entry = JSON.stringify(last.entries[0] ?? entries[0])
  const database = new DatabaseSync(path.join(folder, 'bare.sqlite'))
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (seq INTEGER PRIMARY KEY, entry TEXT)',
  )
  const insert = database.prepare('INSERT INTO bare (entry) VALUES (?)')
  try {
    await workbench.page.context().exposeBinding('bareSave', (_source, json: string) => {
      insert.run(json)
      return 'saved'
    })
    return await workbench.page.evaluate(
      async ({ json, rounds }) => {
        const times: number[] = []
        for (let n = 0; n < rounds; n++) {
          const started = performance.now()
          await (globalThis as unknown as BareWindow).bareSave(json)
          times.push(performance.now() - started)
        }
        return times
      },
      { json: entry, rounds: count },
    )
  } finally {
    database.close()
  }
}
