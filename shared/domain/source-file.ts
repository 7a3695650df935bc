/** A file as it was received: its bytes live in the case folder under their SHA-256, written once and never changed. */
import { z } from 'zod'
import { instantSchema, sha256Schema, type Id } from './id.ts'

export type SourceFileId = Id<'file'>

export const sourceFileIdSchema = z.string().regex(/^file:[0-9a-f]{64}$/) as unknown as z.ZodType<
  SourceFileId,
  SourceFileId
>

/** Where the bytes came from, as stated by whoever imported them (Berkeley Protocol: collected by, when, from where). */
export const sourceFileSchema = z.strictObject({
  id: sourceFileIdSchema,
  sha256: sha256Schema,
  sizeBytes: z.int().nonnegative(),
  /** Media type by content, for example `text/html` (RO-Crate `encodingFormat`). */
  encodingFormat: z.string().max(100),
  /** The name it arrived under, without folders; shown, never used as a path. */
  originalName: z.string().max(1000),
  importedAt: instantSchema,
  collectedBy: z.string().max(300).nullable(),
  collectedAt: z.string().max(60).nullable(),
  collectedFrom: z.string().max(2000).nullable(),
  /** The file that it was inside of: an archive, an e-mail, a web archive. Absent or null: it came by itself. */
  containerId: sourceFileIdSchema.nullable().optional(),
  /** Where in it: folders and name, the number of a part, a record's id. */
  pathInContainer: z.string().max(4000).nullable().optional(),
})
export type SourceFile = z.infer<typeof sourceFileSchema>

export function sourceFileId(sha256: string): SourceFileId {
  return `file:${sha256}`
}

export function createSourceFile(
  fields: Pick<SourceFile, 'sha256' | 'sizeBytes' | 'encodingFormat' | 'originalName'> &
    Partial<Pick<SourceFile, 'collectedAt' | 'collectedFrom' | 'containerId' | 'pathInContainer'>>,
  now: Date = new Date(),
): SourceFile {
  return {
    id: sourceFileId(fields.sha256),
    importedAt: now.toISOString(),
    collectedBy: null,
    collectedAt: null,
    collectedFrom: null,
    ...fields,
  }
}
