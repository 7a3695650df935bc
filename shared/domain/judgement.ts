/** One key judgement of a briefing: a proposition with its likelihood, a separate confidence with its reason, and the claims it rests on. */
import { z } from 'zod'
import { idSchema, instantSchema, newId, type Id } from './id.ts'
import { confidenceSchema } from './likelihood.ts'

export type JudgementId = Id<'judgement'>

export const judgementSchema = z.strictObject({
  id: idSchema('judgement'),
  briefingId: idSchema('briefing'),
  /** Place among the briefing's judgements; smaller first. */
  rank: z.number(),
  /** Completes "It is very likely that …". */
  proposition: z.string().max(4000),
  /** A term of the case's yardstick; null for a statement of fact. */
  likelihood: z.string().max(60).nullable(),
  confidence: confidenceSchema.nullable(),
  /** Completes "Our confidence is moderate: …". */
  confidenceReason: z.string().max(4000),
  claimIds: z.array(idSchema('claim')).max(200),
  createdAt: instantSchema,
})
export type Judgement = z.infer<typeof judgementSchema>

export function createJudgement(
  fields: Pick<Judgement, 'briefingId' | 'rank'> & Partial<Omit<Judgement, 'id' | 'createdAt'>>,
  now: Date = new Date(),
): Judgement {
  return {
    id: newId('judgement'),
    proposition: '',
    likelihood: null,
    confidence: null,
    confidenceReason: '',
    claimIds: [],
    ...fields,
    createdAt: now.toISOString(),
  }
}
