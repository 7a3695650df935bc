/** Calls about case folders: making, opening, closing, checking. One case is open at a time in a window. */
import { z } from 'zod'
import { idSchema } from '../domain/id.ts'
import { call } from './call.ts'

export const openCaseSchema = z.strictObject({
  caseId: idSchema('case'),
  title: z.string(),
  path: z.string(),
  /** Sequence number of the last journal entry; the working store replays up to here. */
  lastSeq: z.int().nonnegative(),
  /** Records by table, to draw progress while the working store is rebuilt. */
  recordCounts: z.record(z.string(), z.int().nonnegative()),
})
export type OpenCase = z.infer<typeof openCaseSchema>

export const recentCaseSchema = z.strictObject({
  path: z.string(),
  title: z.string(),
  openedAt: z.string(),
  isMissing: z.boolean(),
})
export type RecentCase = z.infer<typeof recentCaseSchema>

/** What `check` found. There are no problems when the case is whole; notes may be. */
export const caseReportSchema = z.strictObject({
  isWhole: z.boolean(),
  entries: z.int().nonnegative(),
  records: z.record(z.string(), z.int().nonnegative()),
  files: z.int().nonnegative(),
  bodies: z.int().nonnegative(),
  problems: z.array(z.strictObject({ kind: z.string(), what: z.string() })),
  /** Worth knowing and not wrong: originals that no record uses any more. */
  notes: z.array(z.string()),
})
export type CaseReport = z.infer<typeof caseReportSchema>

export const caseCalls = {
  /** Lists the cases opened before, the last one first. */
  'cases/list-recent': call(z.strictObject({}), z.array(recentCaseSchema)),
  /** Makes a case folder named after the title and opens it. Fails with `already-exists` rather than share a folder. */
  'cases/create': call(
    z.strictObject({
      title: z.string().trim().min(1).max(200),
      question: z.string().max(4000),
      /** Where to make it; null is the cases folder. */
      parentFolder: z.string().max(4096).nullable(),
    }),
    openCaseSchema,
  ),
  /** Opens a case folder. Fails with `case-in-use`, naming who has it, when another program writes to it. */
  'cases/open': call(z.strictObject({ path: z.string().min(1).max(4096) }), openCaseSchema),
  /** Tells which case is open in this window, so that a reloaded window can go on; null when none. */
  'cases/get-open': call(z.strictObject({}), openCaseSchema.nullable()),
  /** Closes the open case and lets others open it. */
  'cases/close': call(z.strictObject({}), z.strictObject({})),
  /** Reads the whole case back: journal chain, records against the journal, every body and every original file against its hash. */
  'cases/check': call(z.strictObject({}), caseReportSchema),
}
