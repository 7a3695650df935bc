/** Calls about the program itself: what it is, what it remembers, where folders are. */
import { z } from 'zod'
import { call } from './call.ts'

export const appInfoSchema = z.strictObject({
  version: z.string(),
  host: z.enum(['chromium', 'electron']),
  /** "Chromium 156.0.8078.79" */
  engine: z.string(),
  platform: z.string(),
  /** Where new cases are made unless another place is chosen. */
  casesFolder: z.string(),
  hasNativeDialogs: z.boolean(),
  /** Who is at work, as written into the journal. */
  analyst: z.string(),
})
export type AppInfo = z.infer<typeof appInfoSchema>

/** What the window remembers between starts: theme, columns, sizes. Opaque to the desk; 256 KB at most a key. */
export const preferenceKeySchema = z.string().regex(/^[a-z][a-z0-9-]*(?:\/[a-z0-9-]+)*$/).max(100)

export const folderListingSchema = z.strictObject({
  path: z.string(),
  parent: z.string().nullable(),
  folders: z.array(z.strictObject({ name: z.string(), path: z.string(), isCase: z.boolean() })),
})

export const appCalls = {
  /** Tells the program's version, its host and where cases are kept. */
  'app/get-info': call(z.strictObject({}), appInfoSchema),
  /** Reads everything the window remembers between starts. */
  'app/read-preferences': call(z.strictObject({}), z.record(z.string(), z.json())),
  /** Remembers one thing between starts; null forgets it. */
  'app/write-preference': call(z.strictObject({ key: preferenceKeySchema, value: z.json() }), z.strictObject({})),
  /** Lists the folders inside a folder, for choosing a place where the host has no dialog of its own; null starts at the cases folder. */
  'app/list-folders': call(z.strictObject({ path: z.string().max(4096).nullable() }), folderListingSchema),
  /** Shows the host's own folder dialog. Fails with `no-native-dialog` or `cancelled`. */
  'app/pick-folder': call(z.strictObject({ title: z.string().max(200) }), z.strictObject({ path: z.string() })),
  /** Shows the open case, or a file in its exports folder or last written export, in the system's file manager. */
  'app/show-in-folder': call(z.strictObject({ path: z.string().max(4096) }), z.strictObject({})),
}
