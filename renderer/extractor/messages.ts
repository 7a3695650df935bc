/** What crosses between the window and the extractor's frame. The only file of this room that the other side may name. */
import { z } from 'zod'
import { packedExtractionSchema } from '../../shared/domain/packed-extraction.ts'

export interface ExtractRequest {
  readonly id: number
  /** Transferred: the window has them no longer. */
  readonly bytes: ArrayBuffer
  readonly name: string
  readonly declaredType: string | null
}

/** Sent once, when the frame can take files. */
export const READY = 'attest-extractor-ready'

/** Sent when the frame has a file and begins to read it: from here on its time counts. */
export const startedSchema = z.strictObject({ startedId: z.int().positive() })
export type Started = z.infer<typeof startedSchema>

export const extractAnswerSchema = z.strictObject({
  id: z.int().positive(),
  extraction: packedExtractionSchema,
})
export type ExtractAnswer = z.infer<typeof extractAnswerSchema>
