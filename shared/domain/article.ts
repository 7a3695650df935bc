/**
 * An article: the work as the analyst knows it. Its fields start as what the extractor found and may be corrected;
 * its text is in its revisions and is never edited.
 */
import { z } from 'zod'
import { idSchema, instantSchema, newId, type Id } from './id.ts'

export type ArticleId = Id<'article'>

export const directionSchema = z.enum(['ltr', 'rtl'])
export type Direction = z.infer<typeof directionSchema>

/** Where the analyst is with it: the reading queue. */
export const readingStateSchema = z.enum(['unread', 'to-do', 'read'])

/** ninjs's and NewsML-G2's `pubStatus`; a cancelled article is a kill notice. */
export const publicationStatusSchema = z.enum(['usable', 'withheld', 'canceled'])
export type PublicationStatus = z.infer<typeof publicationStatusSchema>

export const articleSchema = z.strictObject({
  id: idSchema('article'),
  title: z.string().max(2000),
  byline: z.string().max(1000).nullable(),
  /** The outlet that carries it (CSL `container-title`). */
  publisher: z.string().max(500).nullable(),
  /** The agency whose credit it bears ("Reuters", "with AFP"), the one that really reported. */
  agency: z.string().max(300).nullable(),
  /** "HERAT, 12 August", as printed. */
  dateline: z.string().max(300).nullable(),
  /** When it was published: ISO 8601 date or date and time, as precise as the file says (CSL `issued`). */
  issued: z.string().max(60).nullable(),
  url: z.string().max(4000).nullable(),
  /** The paragraph under the headline. Absent here and in the next four fields: imported before Attest looked for it. */
  standfirst: z.string().max(4000).nullable().optional(),
  /** What the outlet says it put right afterwards. */
  correction: z.string().max(4000).nullable().optional(),
  /** What names the article wherever it goes: a ninjs `uri`, a NewsML-G2 `guid`, a Message-ID. Two files that share it are states of one article. */
  identifier: z.string().max(1000).nullable().optional(),
  /** Which state of it the current revision is, as its sender counts. */
  identifierVersion: z.string().max(60).nullable().optional(),
  status: publicationStatusSchema.nullable().optional(),
  /** BCP 47, for example `en`, `ar`, `pt-BR`; null when unknown. */
  language: z.string().max(35).nullable(),
  direction: directionSchema,
  currentRevisionId: idSchema('revision'),
  readingState: readingStateSchema,
  addedAt: instantSchema,
})
export type Article = z.infer<typeof articleSchema>

export function createArticle(
  fields: Omit<Article, 'id' | 'readingState' | 'addedAt'> & { id?: ArticleId },
  now: Date = new Date(),
): Article {
  return { id: fields.id ?? newId('article'), ...fields, readingState: 'unread', addedAt: now.toISOString() }
}
