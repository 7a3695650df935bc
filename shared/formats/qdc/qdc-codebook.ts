/**
 * What a REFI-QDA codebook file says (.qdc, `urn:QDA-XML:codebook:1.0`, https://www.qdasoftware.org), as far as it is taken over. This crosses
 * from the extractor, where the file is parsed, so it has limits and is checked.
 */
import { z } from 'zod'

export const QDC_NAMESPACE = 'urn:QDA-XML:codebook:1.0'
export const QDC_SCHEMA = 'http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd'

export const MAX_CODES = 10_000
export const MAX_NAME_LENGTH = 1000
export const MAX_DESCRIPTION_LENGTH = 20_000

export const qdcCodeSchema = z.strictObject({
  /** 32 hexadecimal digits without hyphens, lower case; null when the file has none that is one. */
  guid: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  name: z.string().max(MAX_NAME_LENGTH),
  /** `#rrggbb`, lower case. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  description: z.string().max(MAX_DESCRIPTION_LENGTH),
  /** Which of the codes before it stands above it. */
  parent: z.int().nonnegative().nullable(),
})
export type QdcCode = z.infer<typeof qdcCodeSchema>

export const qdcCodebookSchema = z.strictObject({
  /** The program that wrote it, as it names itself. */
  origin: z.string().max(MAX_NAME_LENGTH).nullable(),
  /** Each behind the one above it. */
  codes: z
    .array(qdcCodeSchema)
    .max(MAX_CODES)
    .refine((codes) => codes.every(({ parent }, at) => parent === null || parent < at)),
  /** Groups of codes beside the hierarchy, which are not taken over. */
  setCount: z.int().nonnegative(),
  /** There were more codes, or longer words, than are taken. */
  isCut: z.boolean(),
})
export type QdcCodebook = z.infer<typeof qdcCodebookSchema>
