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

export const extractAnswerSchema = z.strictObject({
  id: z.int().nonnegative(),
  extraction: packedExtractionSchema,
})
export type ExtractAnswer = z.infer<typeof extractAnswerSchema>
