/** Calls about what leaves the machine. Nothing does unless one of these is asked for. */
import { z } from 'zod'
import { idSchema, sha256Schema } from '../domain/id.ts'
import { call } from './call.ts'

export const exportFormatSchema = z.enum(['pdf', 'json'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** Files that the window writes the text of: the excerpts table, a codebook. */
export const textFormatSchema = z.enum(['csv', 'qdc'])
export type TextFormat = z.infer<typeof textFormatSchema>

export const exportedFileSchema = z.strictObject({ path: z.string(), sha256: sha256Schema, sizeBytes: z.int().nonnegative() })
export type ExportedFile = z.infer<typeof exportedFileSchema>

export const exportCalls = {
  /** Suggests where a briefing of a format would be written: the case's exports folder and a name made of the title. */
  'exports/suggest-path': call(
    z.strictObject({ briefingId: idSchema('briefing'), format: exportFormatSchema }),
    z.strictObject({ path: z.string(), exists: z.boolean() }),
  ),
  /** Shows the host's own save dialog. Fails with `no-native-dialog` or `cancelled`. */
  'exports/pick-target': call(
    z.strictObject({
      suggestedPath: z.string().max(4096),
      format: z.union([exportFormatSchema, textFormatSchema]),
    }),
    z.strictObject({ path: z.string() }),
  ),
  /**
   * Composes a briefing from the case and writes it whole or not at all. Fails with `already-exists` unless `overwrite` was agreed to,
   * and with `marking-too-weak` when the marking is weaker than the case allows.
   */
  'exports/write-briefing': call(
    z.strictObject({
      briefingId: idSchema('briefing'),
      format: exportFormatSchema,
      path: z.string().min(1).max(4096),
      overwrite: z.boolean(),
    }),
    exportedFileSchema,
  ),
  /** Suggests where a text would be written: the case's exports folder and a name that every system takes. */
  'exports/suggest-text-path': call(
    z.strictObject({ name: z.string().min(1).max(500), format: textFormatSchema }),
    z.strictObject({ path: z.string(), exists: z.boolean() }),
  ),
  /**
   * Writes a text that was uploaded as `text` before, whole or not at all. Fails with `already-exists` unless `overwrite` was agreed to (the text
   * is kept for that answer), and with `not-found` when the text is not here, or not any more: the desk keeps one at a time.
   */
  'exports/write-text': call(
    z.strictObject({
      sha256: sha256Schema,
      format: textFormatSchema,
      path: z.string().min(1).max(4096),
      overwrite: z.boolean(),
    }),
    exportedFileSchema,
  ),
}
