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
