/**
 * An extraction as it leaves the extractor. The text of an article crosses as bytes that are ready to be stored: canonical JSON in UTF-8,
 * transferred and not copied. So the window hashes and uploads a body of a million words without ever parsing it, and a book never
 * blocks the screen. The desk, which stores the body, checks it whole.
 */
import { z } from 'zod'
import { derivationSchema, extractedArticleSchema, refusalCodeSchema } from './extraction.ts'

const bytesSchema = z.instanceof(Uint8Array) as unknown as z.ZodType<Uint8Array<ArrayBuffer>>

export const packedArticleSchema = extractedArticleSchema.omit({ body: true }).extend({
  /** The body `{text, blocks}` as canonical JSON in UTF-8, as a case stores it. */
  bodyBytes: bytesSchema,
  /** The text alone in UTF-8, for its hash. */
  textBytes: bytesSchema,
  /** UTF-16 units. */
  textLength: z.int().positive(),
  wordCount: z.int().nonnegative(),
  blockCount: z.int().positive(),
})
export type PackedArticle = z.infer<typeof packedArticleSchema>

export const packedExtractionSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    derivation: derivationSchema,
    articles: z.array(packedArticleSchema).min(1).max(10_000),
  }),
  z.strictObject({ ok: z.literal(false), code: refusalCodeSchema, reason: z.string().max(1000) }),
])
export type PackedExtraction = z.infer<typeof packedExtractionSchema>
