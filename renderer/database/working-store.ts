/**
 * The working store: the case's records in IndexedDB, fast and reactive, and never the only copy. It can be deleted at any time;
 * `applied` tells how much of the journal it holds. Article texts stay out of it (they lie on the desk).
 */
import { Dexie, type EntityTable, type Table } from 'dexie'
import type { RecordOf, TableName } from '../../shared/domain/tables.ts'
import { version1 } from './versions/version-1.ts'
import { version2 } from './versions/version-2.ts'
import { version3 } from './versions/version-3.ts'

interface Meta {
  readonly key: 'applied'
  /** The last journal entry that is in the store. The hash tells two copies of a case apart that went different ways. */
  readonly seq: number
  readonly hash: string
}

export type Applied = Pick<Meta, 'seq' | 'hash'>

export class WorkingStore extends Dexie {
  declare readonly meta: EntityTable<Meta, 'key'>
  declare readonly cases: EntityTable<RecordOf<'cases'>, 'id'>
  declare readonly sourceFiles: EntityTable<RecordOf<'sourceFiles'>, 'id'>
  declare readonly articles: EntityTable<RecordOf<'articles'>, 'id'>
  declare readonly revisions: EntityTable<RecordOf<'revisions'>, 'id'>
  declare readonly sources: EntityTable<RecordOf<'sources'>, 'id'>
  declare readonly excerpts: EntityTable<RecordOf<'excerpts'>, 'id'>
  declare readonly events: EntityTable<RecordOf<'events'>, 'id'>
  declare readonly claims: EntityTable<RecordOf<'claims'>, 'id'>
  declare readonly evidence: EntityTable<RecordOf<'evidence'>, 'id'>
  declare readonly briefings: EntityTable<RecordOf<'briefings'>, 'id'>
  declare readonly judgements: EntityTable<RecordOf<'judgements'>, 'id'>
  declare readonly tags: EntityTable<RecordOf<'tags'>, 'id'>

  constructor(name: string) {
    // Relaxed: durability is the journal's business, and bulk rebuilds are faster so.
    super(name, { chromeTransactionDurability: 'relaxed' })
    this.version(1).stores(version1)
    this.version(2).stores(version2)
    this.version(3).stores(version3)
  }

  recordsOf<T extends TableName>(table: T): Table<RecordOf<T>, string> {
    return this.table(table) as Table<RecordOf<T>, string>
  }

  /** How much of the journal is applied; null when the store is empty or was left half-built. */
  async readApplied(): Promise<Applied | null> {
    return (await this.meta.get('applied')) ?? null
  }

  async writeApplied({ seq, hash }: Applied): Promise<void> {
    await this.meta.put({ key: 'applied', seq, hash })
  }
}

/** One store a case. The name changes with nothing but the case, so reopening finds it. */
export function workingStoreName(caseId: string): string {
  return `attest ${caseId}`
}
