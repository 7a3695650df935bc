/** A written product: marking, cut-off, bottom line, judgements, the chosen events with their claims and quotes, and what is not known. */
import { z } from 'zod'
import { idSchema, instantSchema, newId, type Id } from './id.ts'
import { tlpSchema } from './tlp.ts'

export type BriefingId = Id<'briefing'>

export const briefingSchema = z.strictObject({
  id: idSchema('briefing'),
  title: z.string().min(1).max(500),
  marking: tlpSchema,
  informationCutOff: z.string().max(40).nullable(),
  /** One to three sentences, what the reader must know (BLUF). */
  bottomLine: z.string().max(10_000),
  /** In the order in which they are told. */
  eventIds: z.array(idSchema('event')).max(500),
  /** Evidence that this briefing leaves out although its claim is in. */
  excludedEvidenceIds: z.array(idSchema('evidence')).max(10_000),
  gaps: z.array(z.string().max(2000)).max(200),
  assumptions: z.array(z.string().max(2000)).max(200),
  createdAt: instantSchema,
})
export type Briefing = z.infer<typeof briefingSchema>

export function createBriefing(
  fields: Pick<Briefing, 'title' | 'marking'> & Partial<Omit<Briefing, 'id' | 'createdAt'>>,
  now: Date = new Date(),
): Briefing {
  return {
    id: newId('briefing'),
    informationCutOff: null,
    bottomLine: '',
    eventIds: [],
    excludedEvidenceIds: [],
    gaps: [],
    assumptions: [],
    ...fields,
    createdAt: now.toISOString(),
  }
}
