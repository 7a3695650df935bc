/**
 * The window's side without a window: the bridge and the bulk lane lead straight to a real desk on a temporary folder, the working store is
 * Dexie on an IndexedDB in memory. Workflows run on it as they are.
 */
import 'fake-indexeddb/auto'
import { closeCase, openCase } from '../../../../../renderer/workflows/open-case.ts'
import type { CaseSession } from '../../../../../renderer/session/case-session.ts'
import { tableNames } from '../../../../../shared/domain/tables.ts'
import { recordsPageSchema } from '../../../../../shared/bridge/bulk-routes.ts'
import { bulkRoutes } from '../../../../../shared/bridge/bulk-routes.ts'
import { makeCase } from '../../../../bench/make-case.ts'
import { createTestDesk, type TestDesk } from '../../../electron/desk/helpers/test-desk.ts'

export interface WindowOnDesk {
  readonly session: CaseSession
  /** Ends the program and starts it again on the same folder. */
  restart(): Promise<void>
  /** All records of the case as the desk has them. */
  readDesk(): Promise<Snapshot>
  /** And as the working store has them. */
  readStore(): Promise<Snapshot>
}

/** Records by table and id. */
export type Snapshot = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export async function openWindowOnDesk(): Promise<WindowOnDesk> {
  let desk: TestDesk = createTestDesk()
  const { folder } = desk
  const connect = () => {
    const bridge = { invoke: (key: string, input: unknown) => desk.desk.invoke(key, input), subscribe: () => () => {} }
    Object.assign(globalThis, {
      window: { attestBridge: bridge },
      fetch: (path: string, init?: RequestInit) =>
        desk.desk.serve(new Request(`https://workbench.localhost${path}`, init)),
    })
  }
  connect()
  const place = await makeCase(desk.desk, { articles: 3, excerptsPerArticle: 3 })
  let session = await openCase(place)
  return {
    get session() {
      return session
    },
    async restart() {
      await closeCase(session)
      await desk.desk.close()
      desk = createTestDesk(folder)
      connect()
      session = await openCase(place)
    },
    async readDesk() {
      const tables = tableNames.map(async (table) => {
        const response = await desk.get(bulkRoutes.records(table, null, 10_000))
        return [table, byId(recordsPageSchema.parse(await response.json()).records)] as const
      })
      return Object.fromEntries(await Promise.all(tables))
    },
    async readStore() {
      const tables = tableNames.map(
        async (table) => [table, byId(await session.store.recordsOf(table).toArray())] as const,
      )
      return Object.fromEntries(await Promise.all(tables))
    },
  }
}

/** Fields that are null are left out: undo writes null into a field that an older record does not have. */
function byId(records: readonly { readonly id: string }[]): Record<string, unknown> {
  const told = (record: object) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))
  return Object.fromEntries(records.map((record) => [record.id, told(record)]))
}
