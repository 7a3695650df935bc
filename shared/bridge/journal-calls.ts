/** Calls about the journal: the one door for writing, undo, and reading entries for replay. */
import { z } from 'zod'
import { entryDraftSchema, journalEntrySchema } from '../journal/entry.ts'
import { call } from './call.ts'

export const undoStateSchema = z.strictObject({
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
  undoGroup: z.string().nullable(),
  redoGroup: z.string().nullable(),
})

/** An entry as it was written, and what undo and redo would do after it. */
export const committedSchema = z.strictObject({ entry: journalEntrySchema, undo: undoStateSchema })
export type Committed = z.infer<typeof committedSchema>

export const journalCalls = {
  /**
   * Writes one entry with full durability and answers only then. Refuses it whole when a record doesn't fit its schema, a reference is missing,
   * a value changed meanwhile, a quote is not in its text, or an original or a body is not stored.
   * Sending an entry again that was written already (same id) answers with the entry as written.
   */
  'journal/commit': call(z.strictObject({ draft: entryDraftSchema }), committedSchema),
  /** Takes the last step back by writing its inverse. Fails with `nothing-to-undo`. */
  'journal/undo': call(z.strictObject({}), committedSchema),
  /** Does the step that was taken back last again. Fails with `nothing-to-undo`. */
  'journal/redo': call(z.strictObject({}), committedSchema),
  /** Tells what undo and redo would do. */
  'journal/get-undo-state': call(z.strictObject({}), undoStateSchema),
  /** Reads entries after a sequence number in order; fewer than `limit` when the answer would pass 512 KB, none at the end. */
  'journal/read': call(
    z.strictObject({ afterSeq: z.int().nonnegative(), limit: z.int().positive().max(1000) }),
    z.strictObject({ entries: z.array(journalEntrySchema), lastSeq: z.int().nonnegative() }),
  ),
}
