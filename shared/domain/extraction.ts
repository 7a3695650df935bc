/**
 * What the extractor makes of one file: an article's fields, its blocks and how they were read; or a refusal with its reason.
 * Everything here is untrusted until the workbench has checked it against these schemas.
 */
import { z } from 'zod'
import { articleBodySchema } from './article-body.ts'
import { directionSchema } from './article.ts'

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
] as const
export const refusalCodeSchema = z.enum(refusalCodes)
export type RefusalCode = z.infer<typeof refusalCodeSchema>

export const extractedArticleSchema = z.strictObject({
  title: z.string().max(2000),
  byline: z.string().max(1000).nullable(),
  publisher: z.string().max(500).nullable(),
  agency: z.string().max(300).nullable(),
  dateline: z.string().max(300).nullable(),
  issued: z.string().max(60).nullable(),
  url: z.string().max(4000).nullable(),
  language: z.string().max(35).nullable(),
  direction: directionSchema,
  body: articleBodySchema,
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
})
export type Derivation = z.infer<typeof derivationSchema>

export const extractionSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), derivation: derivationSchema, articles: z.array(extractedArticleSchema).min(1) }),
  z.strictObject({ ok: z.literal(false), code: refusalCodeSchema, reason: z.string().max(1000) }),
])
export type Extraction = z.infer<typeof extractionSchema>

/** Stop reading one file after this long; the iframe is thrown away and the next file goes on. */
export const EXTRACTION_TIME_LIMIT_MS = 30_000

/** Files above this are refused before they are read. */
export const MAX_SOURCE_FILE_BYTES = 64 * 1024 * 1024

/** Texts above this many UTF-16 units are refused: no article is that long, and every screen would suffer. */
export const MAX_TEXT_LENGTH = 20_000_000

export const MAX_BLOCKS = 250_000
