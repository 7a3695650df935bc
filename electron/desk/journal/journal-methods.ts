/**
 * What the desk may ask of the thread that holds a case open, and how question and answer cross. Both ends take their types from here:
 * a method that the thread does not answer is a compile error.
 */
import type { RevisionId } from '../../../shared/domain/article-revision.ts'
import type { CaseRecord } from '../../../shared/domain/case.ts'
import type { TableName } from '../../../shared/domain/tables.ts'
import type { EntryDraft, JournalEntry, UndoState } from '../../../shared/journal/entry.ts'
import type { Committed } from '../../../shared/bridge/journal-calls.ts'
import type { Novelty } from '../../../shared/bridge/novelty-calls.ts'
import type { DeskError } from '../../../shared/bridge/result.ts'
import type { CaseFolder } from '../case/case-folder.ts'
import type { LockHolder } from '../case/writer-lock.ts'
import type { SentenceTrace } from '../novelty/novelty-service.ts'

/** Given to the thread when it starts. */
export interface JournalThreadOptions {
  readonly folder: CaseFolder
  readonly holder: LockHolder
  readonly device: string
}

export interface OpenedJournal {
  readonly caseRecord: CaseRecord
  readonly lastSeq: number
  readonly recordCounts: Readonly<Record<string, number>>
}

export interface JournalMethods {
  /** Takes the writer lock, opens the case file and brings it to our version; with a case given, founds it in an empty file. */
  open(input: { newCase: CaseRecord | null; actor: string }): OpenedJournal
  describe(input: Record<string, never>): OpenedJournal
  commit(input: { draft: EntryDraft; actor: string }): Committed
  undo(input: { actor: string }): Committed
  redo(input: { actor: string }): Committed
  getUndoState(input: Record<string, never>): UndoState
  readEntries(input: { afterSeq: number; limit: number }): { entries: JournalEntry[]; lastSeq: number }
  /** JSON of a `RecordsPage`. */
  readRecordsPage(input: { table: TableName; after: string | null; limit: number; maxBytes: number }): string
  /** JSON of one record, or null. */
  findRecord(input: { table: TableName; id: string }): string | null
  putBody(input: { sha256: string; bytes: Uint8Array<ArrayBuffer> }): 'stored' | 'already-here'
  hasBody(input: { sha256: string }): boolean
  readBodySlice(input: {
    sha256: string
    start: number
    length: number
  }): { sizeBytes: number; bytes: Uint8Array<ArrayBuffer> } | null
  /** Takes in sentences for novelty for some milliseconds; true once those of all texts are in. */
  takeInSentences(input: { forMs: number }): boolean
  /** Null when it needs more time than it was given: asked again, it goes on. */
  compareSentences(input: { revisionId: RevisionId; forMs: number }): Novelty | null
  traceSentence(input: { revisionId: RevisionId; start: number; forMs: number }): SentenceTrace | null
  close(input: Record<string, never>): null
}

export type JournalMethod = keyof JournalMethods
export type MethodInput<M extends JournalMethod> = Parameters<JournalMethods[M]>[0]
export type MethodOutput<M extends JournalMethod> = ReturnType<JournalMethods[M]>

export interface Question {
  readonly number: number
  readonly method: JournalMethod
  readonly input: unknown
}

export type Answer =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  /** `unexpected` is the stack of an error that is none of the contract's, for the log. */
  | { readonly number: number; readonly ok: false; readonly error: DeskError; readonly unexpected?: string }
