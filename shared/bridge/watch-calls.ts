/** Calls about the watched folder: the one place outside the case whose files the window may read, because the analyst said so. */
import { z } from 'zod'
import { call } from './call.ts'

export const watchedFileSchema = z.strictObject({
  /** Inside the watched folder, with forward slashes. */
  path: z.string(),
  sizeBytes: z.int().nonnegative(),
  /** When the file came to be as it is, in milliseconds since 1970: copying and moving count, which leave the time of writing alone. */
  changedAtMs: z.number(),
})
export type WatchedFile = z.infer<typeof watchedFileSchema>

/** Files in one answer: an answer may hold 1 MB. */
export const WATCHED_PAGE = 2_000

export const watchCalls = {
  /** From now on the files of this folder may be listed and read. Fails with `not-found` or `not-allowed`. */
  'watch/open': call(z.strictObject({ path: z.string().min(1).max(4096) }), z.strictObject({ path: z.string() })),
  /** Ends that. */
  'watch/close': call(z.strictObject({}), z.strictObject({})),
  /** The files in the watched folder and in the folders inside it, by path. The list is made anew when `after` is null. */
  'watch/list-files': call(
    z.strictObject({ after: z.string().nullable() }),
    z.strictObject({ files: z.array(watchedFileSchema), nextAfter: z.string().nullable() }),
  ),
}
