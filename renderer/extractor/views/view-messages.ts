/**
 * Looking at a file: what the window can ask to see of it without making an article, and the answers. Made where files are parsed; what crosses
 * is characters, pixels, and codes with their names. Part of messages.ts, by which the other side names it.
 */
import { z } from 'zod'
import { refusalCodeSchema } from '../../../shared/domain/extraction.ts'
import { qdcCodebookSchema } from '../../../shared/formats/qdc/qdc-codebook.ts'

export type WantedView =
  /** The characters. `charset` is what they were decoded as; null leaves the choice to the extractor. */
  | { readonly kind: 'source'; readonly charset: string | null }
  /** A page as it is printed. `marks` are words to be marked on it, as they stand in the article's blocks. */
  | { readonly kind: 'page'; readonly page: number; readonly marks: readonly string[] }
  /** The headers of a message, in order. */
  | { readonly kind: 'headers' }
  /** The codes of a REFI-QDA codebook. */
  | { readonly kind: 'codebook' }

export type ViewKind = WantedView['kind']

export interface ViewRequest {
  readonly id: number
  readonly file: Blob
  readonly view: WantedView
}

/** UTF-16 units of source text that are shown at most. */
export const MAX_SOURCE_LENGTH = 2_000_000

/** Headers of a message that are shown at most, and the units of one. */
export const MAX_HEADERS = 2_000
export const MAX_HEADER_LENGTH = 100_000

/** Pixels of a page: some 3,000 in each direction, more than a screen shows. */
const MAX_PAGE_PIXELS = 16_000_000

export const sourceViewSchema = z.strictObject({
  kind: z.literal('source'),
  text: z.string().max(MAX_SOURCE_LENGTH),
  charset: z.string().max(60),
  /** There is more of it than is shown. */
  isCut: z.boolean(),
})
export type SourceView = z.infer<typeof sourceViewSchema>

export const pageViewSchema = z.strictObject({
  kind: z.literal('page'),
  /** Pixels and not an image file: the window decodes nothing that a file brought. */
  image: z.custom<ImageBitmap>(
    (value) => value instanceof ImageBitmap && value.width * value.height <= MAX_PAGE_PIXELS,
  ),
  page: z.int().positive(),
  pageCount: z.int().positive(),
  /** How many of the wanted words were found, and are marked. */
  markedCount: z.int().nonnegative(),
  /** How far down the page the first of them stands: 0 at its upper edge, 1 at its lower. */
  markTop: z.number().min(0).max(1).nullable(),
})
export type PageView = z.infer<typeof pageViewSchema>

export const headersViewSchema = z.strictObject({
  kind: z.literal('headers'),
  headers: z
    .array(z.strictObject({ name: z.string().max(1000), value: z.string().max(MAX_HEADER_LENGTH) }))
    .max(MAX_HEADERS),
})
export type HeadersView = z.infer<typeof headersViewSchema>

export const codebookViewSchema = z.strictObject({ kind: z.literal('codebook'), codebook: qdcCodebookSchema })
export type CodebookView = z.infer<typeof codebookViewSchema>

export type OriginalView = SourceView | PageView | HeadersView | CodebookView

/** Why a file can't be read or shown. */
export const packedRefusalSchema = z.strictObject({
  ok: z.literal(false),
  code: refusalCodeSchema,
  reason: z.string().max(1000),
})
export type PackedRefusal = z.infer<typeof packedRefusalSchema>

export const packedViewSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    view: z.discriminatedUnion('kind', [sourceViewSchema, pageViewSchema, headersViewSchema, codebookViewSchema]),
  }),
  packedRefusalSchema,
])
export type PackedView = z.infer<typeof packedViewSchema>

export const viewAnswerSchema = z.strictObject({ id: z.int().positive(), shown: packedViewSchema })
export type ViewAnswer = z.infer<typeof viewAnswerSchema>
