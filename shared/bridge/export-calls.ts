/** Calls about what leaves the machine. Nothing does unless one of these is asked for. */
import { z } from 'zod'
import { idSchema, sha256Schema } from '../domain/id.ts'
import { call } from './call.ts'

export const exportFormatSchema = z.enum(['pdf', 'json'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

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
    z.strictObject({ suggestedPath: z.string().max(4096), format: exportFormatSchema }),
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
}
