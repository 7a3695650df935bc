/**
 * What crosses between the window and the extractor's frame; the only file of this room that the other side may name. Files go in and texts
 * come out as blobs, by reference: the window hashes and uploads a body of a million words without ever holding it, so a book never
 * blocks the screen. The desk, which stores the body, checks it whole.
 */
import { z } from 'zod'
import {
  containedFileSchema,
  derivationSchema,
  extractedArticleSchema,
  MAX_CONTAINED_FILES,
  type ExtractionOptions,
} from '../../shared/domain/extraction.ts'
import { packedRefusalSchema } from './views/view-messages.ts'

export * from './views/view-messages.ts'

export interface ExtractRequest {
  readonly id: number
  readonly file: Blob
  /** The name it arrived under; a hint, never a fact. */
  readonly name: string
  readonly options?: ExtractionOptions
}

/** Sent once, when the frame can take files. */
export const READY = 'attest-extractor-ready'

/** Sent when the frame begins to read a file: from here on the file's time counts. */
export const startedSchema = z.strictObject({ startedId: z.int().positive() })
export type Started = z.infer<typeof startedSchema>

export const packedArticleSchema = extractedArticleSchema.omit({ body: true }).extend({
  /** The body `{text, blocks}` as canonical JSON in UTF-8, as a case stores it. */
  body: z.instanceof(Blob),
  /** The text alone in UTF-8, for its hash. */
  text: z.instanceof(Blob),
  /** UTF-16 units. */
  textLength: z.int().positive(),
  wordCount: z.int().nonnegative(),
  blockCount: z.int().positive(),
})
export type PackedArticle = z.infer<typeof packedArticleSchema>

export const packedContainedFileSchema = containedFileSchema.extend({ bytes: z.instanceof(Blob) })
export type PackedContainedFile = z.infer<typeof packedContainedFileSchema>

/** What the extractor made of a file. A container may hold no article of its own. */
export const packedExtractionSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    derivation: derivationSchema,
    articles: z.array(packedArticleSchema).max(10_000),
    contained: z.array(packedContainedFileSchema).max(MAX_CONTAINED_FILES),
    /** Of a file without an article. */
    warnings: z.array(z.string().max(500)).max(50),
  }),
  packedRefusalSchema,
])
export type PackedExtraction = z.infer<typeof packedExtractionSchema>

export const extractAnswerSchema = z.strictObject({
  id: z.int().positive(),
  extraction: packedExtractionSchema,
})
export type ExtractAnswer = z.infer<typeof extractAnswerSchema>
