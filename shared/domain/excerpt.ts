/**
 * A quote from an article revision: a W3C Web Annotation with a TextQuoteSelector (the proof) and a TextPositionSelector (the hint),
 * together with who says it, how it reached the page, and how credible the information is.
 */
import { z } from 'zod'
import { informationCredibilitySchema } from './admiralty.ts'
import { excerptDetailSchema, type ExcerptDetail } from './excerpt-detail.ts'
import { idSchema, instantSchema, newId, type Id } from './id.ts'
import { tagNameSchema } from './tag.ts'

export type ExcerptId = Id<'excerpt'>

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const textQuoteSelectorSchema = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
})
export type TextQuoteSelector = z.infer<typeof textQuoteSelectorSchema>

/** https://www.w3.org/TR/annotation-model/#text-position-selector, but in UTF-16 units; code points only in W3C files. End exclusive. */
export const textPositionSelectorSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type TextPositionSelector = z.infer<typeof textPositionSelectorSchema>

/** By which way the originator's words reached the carrier. */
export const channelSchema = z.enum([
  'told-reporter',
  'statement',
  'interview',
  'social-media',
  'document',
  'broadcast',
  'own-observation',
  'other',
])
export type Channel = z.infer<typeof channelSchema>

/** How close the words stand to the originator's own. */
export const directnessSchema = z.enum(['direct-quote', 'partial-quote', 'indirect-speech', 'paraphrase', 'own-observation'])
export type Directness = z.infer<typeof directnessSchema>

export const namingSchema = z.enum(['named', 'unnamed'])

/** Where the quote stands in its revision after the last anchoring. */
export const anchorStateSchema = z.enum(['exact', 'moved', 'approximate', 'ambiguous', 'orphan'])

/** Nobody moves an excerpt more often; the oldest places stay in the journal. */
const MAX_EARLIER = 100

/** A place in a revision with the words that prove it. */
export const anchorSchema = z.strictObject({
  revisionId: idSchema('revision'),
  quote: textQuoteSelectorSchema,
  position: textPositionSelectorSchema,
})
export type Anchor = z.infer<typeof anchorSchema>

export const excerptSchema = z.strictObject({
  id: idSchema('excerpt'),
  articleId: idSchema('article'),
  revisionId: idSchema('revision'),
  quote: textQuoteSelectorSchema,
  position: textPositionSelectorSchema,
  note: z.string().max(20_000),
  /** By name; what is thought of them stands in the codebook (tag.ts). */
  tags: z.array(tagNameSchema).max(100),
  /** Who says it. Null while nobody has been named: then the article's agency or publisher stands for it. */
  originatorId: idSchema('source').nullable(),
  channel: channelSchema.nullable(),
  /** Who carried it to the reader: the outlet or the agency. */
  carrierId: idSchema('source').nullable(),
  directness: directnessSchema.nullable(),
  naming: namingSchema.nullable(),
  informationCredibility: informationCredibilitySchema.nullable(),
  credibilityReason: z.string().max(4000),
  anchorState: anchorStateSchema,
  /** Whom the originator told, as printed: "AFP", "reporters". Absent here and below: the excerpt is from before Attest asked. */
  audience: z.string().max(300).nullable().optional(),
  /** The quote in the analyst's language, and in the analyst's letters; both stand beside the original and never for it. */
  translation: z.string().max(20_000).nullable().optional(),
  transliteration: z.string().max(20_000).nullable().optional(),
  /** Dates, places and numbers that the analyst accepted as what the quote states. */
  details: z.array(excerptDetailSchema).max(100).nullable().optional(),
  /** Where the excerpt stood before its bounds were edited or it was carried to another revision; the oldest first. */
  earlierAnchors: z.array(anchorSchema).max(MAX_EARLIER).nullable().optional(),
  createdAt: instantSchema,
})
export type Excerpt = z.infer<typeof excerptSchema>

export function createExcerpt(
  fields: Pick<Excerpt, 'articleId' | 'revisionId' | 'quote' | 'position'> & Partial<Omit<Excerpt, 'id' | 'createdAt'>>,
  now: Date = new Date(),
): Excerpt {
  return {
    id: newId('excerpt'),
    note: '',
    tags: [],
    originatorId: null,
    channel: null,
    carrierId: null,
    directness: null,
    naming: null,
    informationCredibility: null,
    credibilityReason: '',
    anchorState: 'exact',
    ...fields,
    createdAt: now.toISOString(),
  }
}

/**
 * The fields of an excerpt that goes to another place: where it stood is kept, and of what it states that whose words are still quoted.
 */
export function moveExcerpt(excerpt: Excerpt, to: Anchor): Anchor & Pick<Excerpt, 'earlierAnchors' | 'details'> {
  const { revisionId, quote, position, earlierAnchors, details } = excerpt
  return {
    revisionId: to.revisionId,
    quote: to.quote,
    position: to.position,
    earlierAnchors: [...(earlierAnchors ?? []), { revisionId, quote, position }].slice(-MAX_EARLIER),
    ...(details ? { details: details.flatMap((detail) => moveDetail(detail, excerpt, to)) } : {}),
  }
}

/** Details stand in the quote by place: where the new bounds have it, or else where its words stand. */
function moveDetail(detail: ExcerptDetail, from: Anchor, { quote, position }: Anchor): ExcerptDetail[] {
  const expected = detail.start + from.position.start - position.start
  const start = quote.exact.startsWith(detail.words, Math.max(0, expected))
    ? Math.max(0, expected)
    : quote.exact.indexOf(detail.words)
  return start < 0 ? [] : [{ ...detail, start, end: start + detail.words.length }]
}

export const channelLabel: Readonly<Record<Channel, string>> = {
  'told-reporter': 'told a reporter',
  statement: 'statement',
  interview: 'interview',
  'social-media': 'social media',
  document: 'document',
  broadcast: 'broadcast',
  'own-observation': 'own observation',
  other: 'other',
}

export const directnessLabel: Readonly<Record<Directness, string>> = {
  'direct-quote': 'direct quote',
  'partial-quote': 'partial quote',
  'indirect-speech': 'indirect speech',
  paraphrase: 'paraphrase',
  'own-observation': 'own observation',
}
