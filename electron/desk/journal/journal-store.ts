/**
 * The one door for writing. An entry is asked everything (does it fit, is each record sound, does what it points at exist, does each quote
 * stand in its text), gets its place in the hash chain, and is written together with the records as it leaves them, in one transaction
 * that is on the disk before the answer goes out. Undo and redo go through the same door.
 */
import type { DatabaseSync } from 'node:sqlite'
import { newId } from '../../../shared/domain/id.ts'
import { sameJson } from '../../../shared/journal/canonical-json.ts'
import { invertChanges } from '../../../shared/journal/change.ts'
import {
  FIRST_PREVIOUS_HASH,
  type EntryDraft,
  type JournalEntry,
  type UndoState,
} from '../../../shared/journal/entry.ts'
import { foldChanges } from '../../../shared/journal/fold-changes.ts'
import { formatHybridTime, nextHybridTime, parseHybridTime } from '../../../shared/journal/hybrid-clock.ts'
import { describeUndo, pushEntry, readUndoStack, type UndoStack } from '../../../shared/journal/undo-stack.ts'
import type { Committed } from '../../../shared/bridge/journal-calls.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { isWriteFailure } from '../translate-error.ts'
import { applyChanges, type TouchedRecord } from './apply-changes.ts'
import { checkLinks, type Holdings } from './check-links.ts'
import { checkRecord, invalidRecord } from './check-record.ts'
import { createJournalRows, type JournalRows } from './journal-rows.ts'
import { createRecordRows, type RecordRows } from './record-rows.ts'
import { hashEntry, sealEntry } from './seal-entry.ts'

export interface JournalStoreOptions {
  readonly holdings: Holdings
  /** This installation, in the hybrid clock. */
  readonly device: string
  readonly now?: () => number
  /** Throws when the case file is no longer where it was opened. */
  readonly assertPresent?: () => void
  /** Told of the records that an entry changed, once it is on the disk. */
  readonly onWritten?: (touched: readonly TouchedRecord[]) => void
}

type Act = Pick<JournalEntry, 'id' | 'kind' | 'verb' | 'label' | 'group' | 'targets' | 'changes' | 'actor'>

export class JournalStore {
  readonly #database: DatabaseSync
  readonly #rows: RecordRows
  readonly #journal: JournalRows
  readonly #options: JournalStoreOptions
  #last: Pick<JournalEntry, 'seq' | 'hash' | 'clock'> | null
  #undo: UndoStack
  #failed = false

  constructor(database: DatabaseSync, options: JournalStoreOptions) {
    this.#database = database
    this.#options = options
    this.#rows = createRecordRows(database)
    this.#journal = createJournalRows(database)
    const last = this.#journal.last()
    if (last !== null && hashEntry(last) !== last.hash)
      throw new AttestError(
        'case-damaged',
        'The last entry of the journal was changed by something other than Attest.',
      )
    this.#last = last
    this.#undo = readUndoStack(this.#journal.heads())
  }

  get lastSeq(): number {
    return this.#last?.seq ?? 0
  }

  get undoState(): UndoState {
    return describeUndo(this.#undo)
  }

  /** Writes a draft. One that was written already (same id) is answered with what was written. */
  commit(draft: EntryDraft, actor: string): Committed {
    const written = this.#journal.findById(draft.id)
    if (written !== null) {
      if (written.verb === draft.verb && sameJson(written.changes, draft.changes))
        return { entry: written, undo: this.undoState }
      throw new AttestError('conflict', 'An entry of this id was written already and says something else.', {
        id: draft.id,
      })
    }
    return this.#write({ ...draft, kind: 'do', targets: [], actor })
  }

  /** Takes back the last step: the inverse of all its entries, newest first, as one entry. */
  undo(actor: string): Committed {
    const step = this.#undo.undo.at(-1)
    if (step === undefined) throw new AttestError('nothing-to-undo', 'There is nothing to undo.')
    const changes = foldChanges(
      step.seqs.toReversed().flatMap((seq) => invertChanges(this.#journal.get(seq).changes)),
    )
    return this.#write(this.#repeatStep('undo', step.label, step.seqs, changes, actor))
  }

  /** Does again what was taken back last. */
  redo(actor: string): Committed {
    const step = this.#undo.redo.at(-1)
    if (step === undefined) throw new AttestError('nothing-to-undo', 'There is nothing to do again.')
    const changes = foldChanges(step.seqs.flatMap((seq) => this.#journal.get(seq).changes))
    return this.#write(this.#repeatStep('redo', step.label, step.seqs, changes, actor))
  }

  #repeatStep(
    kind: 'undo' | 'redo',
    label: string,
    seqs: readonly number[],
    changes: JournalEntry['changes'],
    actor: string,
  ): Act {
    return {
      id: newId('entry'),
      kind,
      verb: `journal/${kind}`,
      label,
      group: null,
      targets: [...seqs],
      changes,
      actor,
    }
  }

  #write(act: Act): Committed {
    if (this.#failed)
      throw new AttestError(
        'disk-error',
        'The case could not be written before. Open it again to see what is on the disk.',
      )
    this.#options.assertPresent?.()
    const { entry, head, touched } = this.#inTransaction(() => {
      const touched = applyChanges(act.changes, (table, id) => this.#rows.find(table, id))
      touched.forEach(checkRecord)
      this.#writeRecords(touched)
      checkLinks(touched, this.#rows, this.#options.holdings)
      const entry = this.#complete(act)
      return { entry, head: this.#journal.append(entry), touched }
    })
    this.#last = entry
    this.#undo = pushEntry(this.#undo, head)
    this.#options.onWritten?.(touched)
    return { entry, undo: this.undoState }
  }

  #complete(act: Act): JournalEntry {
    const now = (this.#options.now ?? Date.now)()
    const last = this.#last
    const clock = nextHybridTime(
      last === null ? null : parseHybridTime(last.clock),
      this.#options.device,
      now,
    )
    return sealEntry({
      ...act,
      seq: this.lastSeq + 1,
      at: new Date(now).toISOString(),
      clock: formatHybridTime(clock),
      previousHash: last?.hash ?? FIRST_PREVIOUS_HASH,
    })
  }

  #writeRecords(touched: readonly TouchedRecord[]): void {
    for (const { table, id, before, after } of touched) {
      if (table === 'cases' && before === null && this.#rows.count().cases > 0)
        throw invalidRecord(table, id, 'id', 'there is a case in this folder already')
      if (after === null) this.#rows.remove(table, id)
      else this.#rows.put(table, after)
      this.#rows.replaceReferences(table, id, after)
    }
  }

  #inTransaction<T>(work: () => T): T {
    try {
      this.#database.exec('BEGIN IMMEDIATE')
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      // After a failed write nobody knows what reached the disk: better to stop than to go on from a state that may not be there.
      this.#failed ||= isWriteFailure(error)
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }
}
