/** An excerpt held against a claim, and what it does to it. */
import { z } from 'zod'
import { idSchema, instantSchema, newId, type Id } from './id.ts'

export type EvidenceId = Id<'evidence'>

export const stanceSchema = z.enum(['supports', 'contradicts', 'mentions'])
export type Stance = z.infer<typeof stanceSchema>

export const evidenceSchema = z.strictObject({
  id: idSchema('evidence'),
  excerptId: idSchema('excerpt'),
  claimId: idSchema('claim'),
  stance: stanceSchema,
  note: z.string().max(4000),
  createdAt: instantSchema,
})
export type Evidence = z.infer<typeof evidenceSchema>

export function createEvidence(
  fields: Pick<Evidence, 'excerptId' | 'claimId' | 'stance'> & Partial<Pick<Evidence, 'note'>>,
  now: Date = new Date(),
): Evidence {
  return { id: newId('evidence'), note: '', ...fields, createdAt: now.toISOString() }
}
