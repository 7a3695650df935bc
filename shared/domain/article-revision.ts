/** One extraction of an article's text from one source file. A new extraction or a changed file makes the next revision. */
import { z } from 'zod'
import { derivationSchema, fieldCandidateSchema, MAX_CANDIDATES } from './extraction.ts'
import { idSchema, instantSchema, newId, sha256Schema, type Id } from './id.ts'
import { sourceFileIdSchema } from './source-file.ts'

export type RevisionId = Id<'revision'>

export const articleRevisionSchema = z.strictObject({
  id: idSchema('revision'),
  articleId: idSchema('article'),
  /** 1 for the first import; counts up. */
  revisionNumber: z.int().positive(),
  sourceFileId: sourceFileIdSchema,
  /** SHA-256 of the stored body (text and blocks, canonical JSON, UTF-8). */
  bodySha256: sha256Schema,
  /** SHA-256 of the text alone, UTF-8: equal for two files that read the same. */
  textSha256: sha256Schema,
  /** UTF-16 units of the text. */
  textLength: z.int().nonnegative(),
  wordCount: z.int().nonnegative(),
  /** What made the text: the reader's name and version and how the bytes were decoded, so that it can be done again. */
  extraction: derivationSchema.omit({ encodingFormat: true }),
  /** What the file offered for the article's fields, chosen or not. */
  candidates: z.array(fieldCandidateSchema).max(MAX_CANDIDATES).optional(),
  warnings: z.array(z.string().max(500)).max(50),
  createdAt: instantSchema,
})
export type ArticleRevision = z.infer<typeof articleRevisionSchema>

export function createArticleRevision(
  fields: Omit<ArticleRevision, 'id' | 'createdAt'> & { id?: RevisionId },
  now: Date = new Date(),
): ArticleRevision {
  return { id: fields.id ?? newId('revision'), ...fields, createdAt: now.toISOString() }
}
