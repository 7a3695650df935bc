/**
 * A journal entry: everything one act of the analyst changed, as field values before and after, with who, when and the hash of the
 * entry before it. The window drafts an entry; the desk completes it, checks it and writes it. From entries alone come replay, undo,
 * the audit trail, and later the merging of two copies of a case.
 */
import { z } from 'zod'
import { idSchema, instantSchema, newId, sha256Schema, type Id } from '../domain/id.ts'
import { tableNames, type TableName } from '../domain/tables.ts'

export type EntryId = Id<'entry'>

const fieldsSchema = z.record(z.string(), z.json())

/**
 * One record's part of an entry. A new record has `before: null` and all its fields in `after`; a removed one the reverse;
 * a changed one has the changed fields, and only those, on both sides.
 */
export const recordChangeSchema = z.strictObject({
  table: z.enum(tableNames as [TableName, ...TableName[]]),
  id: z.string().min(3).max(100),
  before: fieldsSchema.nullable(),
  after: fieldsSchema.nullable(),
})
export type RecordChange = z.infer<typeof recordChangeSchema>

/** The analyst's verb, `station/verb-noun`, for example `excerpt/capture`. Machine-readable; the label is for people. */
export const verbSchema = z.string().regex(/^[a-z-]+\/[a-z-]+$/)

/** What the window sends. */
export const entryDraftSchema = z.strictObject({
  id: idSchema('entry'),
  verb: verbSchema,
  /** What was done, as undo names it: "Capture excerpt". */
  label: z.string().min(1).max(200),
  /** Entries of one long act (an import) share a group and are undone together, as far as MAX_STEP_BYTES of undo-stack.ts allows. */
  group: z.string().min(1).max(60).nullable(),
  changes: z.array(recordChangeSchema).min(1).max(20_000),
})
export type EntryDraft = z.infer<typeof entryDraftSchema>

/** `undo` and `redo` entries name what they took back or did again. */
export const entryKindSchema = z.enum(['do', 'undo', 'redo'])

export const journalEntrySchema = entryDraftSchema.extend({
  /** No limit here: undo takes a whole group back in one entry, and a group that cancels itself out leaves none. */
  changes: z.array(recordChangeSchema),
  /** Counts up from 1 without a gap. */
  seq: z.int().positive(),
  kind: entryKindSchema,
  /** For `undo` and `redo`: the sequence numbers of the `do` entries that were taken back or done again. */
  targets: z.array(z.int().positive()),
  at: instantSchema,
  /** Hybrid logical clock; orders entries of several machines when copies are merged. */
  clock: z.string(),
  /** Who did it, as the settings name the analyst. */
  actor: z.string().max(200),
  /** Hash of the entry before; 64 zeros for the first. */
  previousHash: sha256Schema,
  /** SHA-256 of the canonical JSON of this entry without `hash`. */
  hash: sha256Schema,
})
export type JournalEntry = z.infer<typeof journalEntrySchema>

export const FIRST_PREVIOUS_HASH = '0'.repeat(64)

/** What undo and redo would do next, for menus and notices. */
export interface UndoState {
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  /** The long act that the step is a part of. Steps that follow each other with the same one are taken back, or done again, together. */
  readonly undoGroup: string | null
  readonly redoGroup: string | null
}

export function createEntryDraft(
  fields: Pick<EntryDraft, 'verb' | 'label' | 'changes'> & { group?: string | null },
): EntryDraft {
  return { id: newId('entry'), group: null, ...fields }
}
