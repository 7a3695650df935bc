/**
 * A case held open for writing: lock, case file, journal, records and bodies behind the methods of journal-methods.ts. Synchronous
 * throughout, because it has a thread to itself: one question after the other is the order of the journal.
 */
import fs from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { insertion } from '../../../shared/journal/change.ts'
import { createEntryDraft } from '../../../shared/journal/entry.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { takeWriterLock, type WriterLock } from '../case/writer-lock.ts'
import { originalPath } from '../files/original-path.ts'
import { createBodyRows, type BodyRows } from './body-rows.ts'
import { openForWriting } from './case-database.ts'
import { createCaseReader, type CaseReader } from './case-reader.ts'
import { createPresenceCheck } from './file-presence.ts'
import type { JournalMethods, JournalThreadOptions, OpenedJournal } from './journal-methods.ts'
import { createJournalRows, type JournalRows } from './journal-rows.ts'
import { JournalStore } from './journal-store.ts'
import { createRecordRows, type RecordRows } from './record-rows.ts'
import { createNoveltyService, type NoveltyService } from '../novelty/novelty-service.ts'
import { createPrintRows } from '../novelty/print-rows.ts'

/** What one answer to `journal/read` may weigh. */
const MAX_READ_BYTES = 512 * 1024

interface OpenParts {
  readonly lock: WriterLock
  readonly database: DatabaseSync
  readonly bodies: BodyRows
  readonly store: JournalStore
  readonly reader: CaseReader
  readonly rows: RecordRows
  readonly journal: JournalRows
  readonly novelty: NoveltyService
}

export function createJournalService(options: JournalThreadOptions): JournalMethods {
  let parts: OpenParts | null = null

  function opened(): OpenParts {
    if (parts === null) throw new AttestError('no-case-open', 'No case is open.')
    return parts
  }

  function describe(): OpenedJournal {
    const { reader, store, rows } = opened()
    return { caseRecord: reader.getCase(), lastSeq: store.lastSeq, recordCounts: rows.count() }
  }

  function close(): null {
    const closing = parts
    parts = null
    try {
      closing?.database.close()
    } finally {
      closing?.lock.release()
    }
    return null
  }

  return {
    open({ newCase, actor }) {
      parts = openParts(options)
      try {
        if (newCase !== null) {
          const changes = [insertion('cases', newCase)]
          parts.store.commit(createEntryDraft({ verb: 'case/create', label: 'Create case', changes }), actor)
        }
        return describe()
      } catch (error) {
        close()
        throw error
      }
    },
    describe,
    commit: ({ draft, actor }) => opened().store.commit(draft, actor),
    undo: ({ actor }) => opened().store.undo(actor),
    redo: ({ actor }) => opened().store.redo(actor),
    getUndoState: () => opened().store.undoState,
    readEntries({ afterSeq, limit }) {
      const { journal, store } = opened()
      return { entries: journal.readAfter(afterSeq, limit, MAX_READ_BYTES), lastSeq: store.lastSeq }
    },
    readRecordsPage: ({ table, after, limit, maxBytes }) =>
      opened().reader.readPage(table, after, limit, maxBytes),
    findRecord({ table, id }) {
      const record = opened().rows.find(table, id)
      return record === null ? null : JSON.stringify(record)
    },
    putBody: ({ sha256, bytes }) => opened().bodies.put(sha256, bytes),
    hasBody: ({ sha256 }) => opened().bodies.has(sha256),
    readBodySlice: ({ sha256, start, length }) => opened().bodies.readSlice(sha256, start, length),
    takeInSentences: ({ forMs }) => opened().novelty.takeIn(forMs),
    compareSentences: ({ revisionId, forMs }) => opened().novelty.compare(revisionId, forMs),
    traceSentence: ({ revisionId, start, forMs }) => opened().novelty.trace(revisionId, start, forMs),
    close,
  }
}

function openParts({ folder, holder, device }: JournalThreadOptions): OpenParts {
  const lock = takeWriterLock(folder.writerLock, holder)
  let database: DatabaseSync | null = null
  try {
    database = openForWriting(folder)
    const rows = createRecordRows(database)
    const prints = createPrintRows(database)
    const bodies = createBodyRows(database, prints.put)
    const novelty = createNoveltyService({ database, bodies, rows, prints })
    const sizeOfOriginal = (sha256: string) => sizeOf(originalPath(folder, sha256))
    const assertPresent = createPresenceCheck(folder.database)
    const store = new JournalStore(database, {
      holdings: { bodies, sizeOfOriginal },
      device,
      assertPresent,
      onWritten: novelty.follow,
    })
    const reader = createCaseReader(database)
    return {
      lock,
      database,
      bodies,
      store,
      reader,
      rows,
      journal: createJournalRows(database),
      novelty,
    }
  } catch (error) {
    database?.close()
    lock.release()
    throw error
  }
}

function sizeOf(file: string): number | null {
  const found = fs.lstatSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true ? found.size : null
}
