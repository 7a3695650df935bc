/**
 * What the extractor makes of one file: articles with their fields, blocks and how they were read, and the files that lie inside it; or a
 * refusal with its reason. Everything here is untrusted until the workbench has checked it against these schemas.
 */
import { z } from 'zod'
import { articleBodySchema } from './article-body.ts'
import { directionSchema, publicationStatusSchema } from './article.ts'

/** Why a file was refused. The window turns each into a sentence and a next step. */
export const refusalCodes = [
  'empty-file',
  'too-large',
  'unsupported-format',
  'binary-content',
  'no-text',
  'too-complex',
  'time-limit',
  'reader-failed',
  'unreadable-file',
  'could-not-store',
  'encrypted',
  'damaged',
  'unsafe-archive',
] as const
export const refusalCodeSchema = z.enum(refusalCodes)
export type RefusalCode = z.infer<typeof refusalCodeSchema>

/** A value for a field of an article that the file offers, and the place in the file that offers it: "JSON-LD", "meta og:title", "visible text". */
export const fieldCandidateSchema = z.strictObject({
  field: z.enum(['title', 'byline', 'publisher', 'agency', 'dateline', 'issued', 'url', 'language', 'standfirst']),
  value: z.string().min(1).max(2000),
  from: z.string().min(1).max(80),
})
export type FieldCandidate = z.infer<typeof fieldCandidateSchema>

export const MAX_CANDIDATES = 60

export const extractedArticleSchema = z.strictObject({
  title: z.string().max(2000),
  /** The paragraph under the headline that sums the article up; its words stand in the body, too, when the file shows them there. */
  standfirst: z.string().max(4000).nullable(),
  byline: z.string().max(1000).nullable(),
  publisher: z.string().max(500).nullable(),
  agency: z.string().max(300).nullable(),
  dateline: z.string().max(300).nullable(),
  /** What the outlet says it put right afterwards ("Correction: …"), usually at the foot; its words stay in the body. */
  correction: z.string().max(4000).nullable(),
  issued: z.string().max(60).nullable(),
  url: z.string().max(4000).nullable(),
  /** What names the article wherever it goes: a ninjs `uri`, a NewsML-G2 `guid`, a Message-ID, the `id` of a feed's entry. */
  identifier: z.string().max(1000).nullable(),
  /** Which state of the article this is, as its sender counts. Higher is later. */
  identifierVersion: z.string().max(60).nullable(),
  status: publicationStatusSchema.nullable(),
  language: z.string().max(35).nullable(),
  direction: directionSchema,
  body: articleBodySchema,
  candidates: z.array(fieldCandidateSchema).max(MAX_CANDIDATES),
  warnings: z.array(z.string().max(500)).max(50),
})
export type ExtractedArticle = z.infer<typeof extractedArticleSchema>

/** How the bytes became the article. */
export const derivationSchema = z.strictObject({
  /** The reader's name in the registry, for example `html`. */
  reader: z.string().max(60),
  version: z.string().max(60),
  /** Media type by content. */
  encodingFormat: z.string().max(100),
  charset: z.string().max(60).nullable(),
  charsetReason: z.string().max(200).nullable(),
  /** What the analyst asked for beyond the usual; absent when nothing. */
  options: z.strictObject({ charset: z.string().max(60).optional(), wholePage: z.boolean().optional() }).optional(),
})
export type Derivation = z.infer<typeof derivationSchema>

/** What an analyst can ask of a reader when its own choice was wrong. */
export type ExtractionOptions = NonNullable<Derivation['options']>

/** A file inside another one: an attachment, a member of an archive, a page in a web archive. Its bytes travel beside this. */
export const containedFileSchema = z.strictObject({
  /** Without folders. */
  name: z.string().min(1).max(1000),
  /** Where it lies in its container: folders and name, the number of a part, a record's id. */
  path: z.string().min(1).max(4000),
  /** What the container says of its type; a hint, never a fact. */
  mediaType: z.string().max(200).nullable(),
  /** When and from where it was collected, where the container records that (WARC). */
  collectedAt: z.string().max(60).nullable(),
  collectedFrom: z.string().max(2000).nullable(),
})
export type ContainedFile = z.infer<typeof containedFileSchema>

/** Stop reading one file after this long; the iframe is thrown away and the next file goes on. */
export const EXTRACTION_TIME_LIMIT_MS = 30_000

/** Files above this are refused before they are read. */
export const MAX_SOURCE_FILE_BYTES = 64 * 1024 * 1024

/** Texts above this many UTF-16 units are refused: no article is that long, and every screen would suffer. */
export const MAX_TEXT_LENGTH = 20_000_000

export const MAX_BLOCKS = 250_000

/** Files inside one file, and all their bytes together: beyond it an archive is a bomb or a library, and is refused. */
export const MAX_CONTAINED_FILES = 20_000
export const MAX_CONTAINED_BYTES = 1024 * 1024 * 1024

/** An archive in an archive in an archive is read; deeper ones are refused. */
export const MAX_CONTAINER_DEPTH = 4
