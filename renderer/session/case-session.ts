/**
 * What the window holds about the open case: its working store, mirrors of the small tables, and the observable states that the frame of the
 * window shows (saved, undo). Made by `open-case`, handed to every workflow and view; there are no globals behind it.
 */
import type { OpenCase } from '../../shared/bridge/case-calls.ts'
import type { JournalEntry, UndoState } from '../../shared/journal/entry.ts'
import { WorkingStore, workingStoreName } from '../database/working-store.ts'
import { createObservable, type Observable } from './observable.ts'
import { createTableMirror, type TableMirror } from './table-mirror.ts'

/** `saved` is only ever said after the desk has answered that the entry is durable. */
export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving'; readonly pending: number }
  | { readonly state: 'failed'; readonly message: string }

export interface CaseSession {
  readonly openCase: OpenCase
  readonly store: WorkingStore
  readonly articles: TableMirror<'articles'>
  readonly sources: TableMirror<'sources'>
  readonly events: TableMirror<'events'>
  readonly tags: TableMirror<'tags'>
  readonly saveState: Observable<SaveState>
  readonly undoState: Observable<UndoState>
  /** The last entry written in this window; null before the first. */
  readonly lastEntry: Observable<JournalEntry | null>
  /** Called for each entry after the working store has it. Returns the function that ends it. */
  onEntry(listener: (entry: JournalEntry) => void): () => void
  announceEntry(entry: JournalEntry): void
  /** Runs jobs that write the working store one after the other. */
  inOrder<T>(job: () => Promise<T>): Promise<T>
}

export function createCaseSession(openCase: OpenCase): CaseSession {
  const listeners = new Set<(entry: JournalEntry) => void>()
  const mirrors = {
    articles: createTableMirror('articles'),
    sources: createTableMirror('sources'),
    events: createTableMirror('events'),
    tags: createTableMirror('tags'),
  }
  const lastEntry = createObservable<JournalEntry | null>(null)
  let last: Promise<unknown> = Promise.resolve()
  return {
    openCase,
    store: new WorkingStore(workingStoreName(openCase.caseId)),
    ...mirrors,
    saveState: createObservable<SaveState>({ state: 'saved' }),
    undoState: createObservable<UndoState>({ undoLabel: null, redoLabel: null, undoGroup: null, redoGroup: null }),
    lastEntry,
    onEntry(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    announceEntry(entry) {
      lastEntry.set(entry)
      for (const mirror of Object.values(mirrors)) mirror.apply(entry)
      for (const listener of [...listeners]) listener(entry)
    },
    inOrder(job) {
      const run = last.then(job, job)
      last = run.catch(() => undefined)
      return run
    },
  }
}
