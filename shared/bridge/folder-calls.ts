/**
 * Calls about given folders: the places outside the case whose files the window may read, because the analyst chose them to be imported or
 * watched. The desk walks them: a page that takes ten thousand files from a browser's own folder picker stands still for seconds (4.4 s measured).
 */
import { z } from 'zod'
import { call } from './call.ts'

export const givenFileSchema = z.strictObject({
  /** Inside the given folder, with forward slashes. */
  path: z.string(),
  sizeBytes: z.int().nonnegative(),
  /** When the file came to be as it is, in milliseconds since 1970: copying and moving count, which leave the time of writing alone. */
  changedAtMs: z.number(),
})
export type GivenFile = z.infer<typeof givenFileSchema>

/** Files in one answer: an answer may hold 1 MB. */
export const GIVEN_FILES_PAGE = 2_000

const folderId = z.string().regex(/^[0-9a-z]{1,40}$/)

export const folderCalls = {
  /** From now on the files of this folder may be listed and read. Fails with `not-found` or `not-allowed`. */
  'folders/open': call(
    z.strictObject({ path: z.string().min(1).max(4096) }),
    z.strictObject({ folderId, path: z.string() }),
  ),
  /** Ends that. */
  'folders/close': call(z.strictObject({ folderId }), z.strictObject({})),
  /** The files in the folder and in the folders inside it, by path. The list is made anew when `after` is null. */
  'folders/list-files': call(
    z.strictObject({ folderId, after: z.string().nullable() }),
    z.strictObject({ files: z.array(givenFileSchema), nextAfter: z.string().nullable() }),
  ),
}
