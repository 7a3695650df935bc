/** What an excerpt states that can be reckoned with: a date, a place or a number, with the very words that state it. */
import { z } from 'zod'

const place = {
  /** The words of the quote it was read from, and where in the quote they stand (UTF-16, end exclusive). */
  words: z.string().min(1).max(500),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
}

export const excerptDetailSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('date'),
    /** EDTF (ISO 8601-2). */
    value: z.string().min(1).max(200),
    ...place,
  }),
  z.strictObject({ kind: z.literal('place'), value: z.string().min(1).max(300), ...place }),
  z.strictObject({
    kind: z.literal('number'),
    /** The number; for "40 to 60" and "at least 40" the bounds, null where there is none. */
    least: z.number().nullable(),
    most: z.number().nullable(),
    /** What is counted, as printed: "civilians". */
    unit: z.string().max(200).nullable(),
    ...place,
  }),
])
export type ExcerptDetail = z.infer<typeof excerptDetailSchema>
