/** One proposition about one event, in one field. Competing claims stand side by side; adopting or rejecting one needs a reason. */
import { z } from 'zod'
import { idSchema, instantSchema, newId, type Id } from './id.ts'

export type ClaimId = Id<'claim'>

export const claimFields = ['occurrence', 'date', 'place', 'actor', 'manner', 'fatalities', 'other'] as const
export const claimFieldSchema = z.enum(claimFields)
export type ClaimField = z.infer<typeof claimFieldSchema>

export const standingSchema = z.enum(['open', 'adopted', 'rejected'])
export type Standing = z.infer<typeof standingSchema>

export const claimSchema = z
  .strictObject({
    id: idSchema('claim'),
    eventId: idSchema('event'),
    field: claimFieldSchema,
    value: z.string().min(1).max(2000),
    standing: standingSchema,
    standingReason: z.string().max(4000),
    createdAt: instantSchema,
  })
  .refine((claim) => claim.standing === 'open' || claim.standingReason.trim() !== '', {
    message: 'adopting or rejecting a claim needs a reason',
    path: ['standingReason'],
  })
export type Claim = z.infer<typeof claimSchema>

export function createClaim(
  fields: Pick<Claim, 'eventId' | 'field' | 'value'> & Partial<Pick<Claim, 'standing' | 'standingReason'>>,
  now: Date = new Date(),
): Claim {
  return { id: newId('claim'), standing: 'open', standingReason: '', ...fields, createdAt: now.toISOString() }
}

export const claimFieldLabel: Readonly<Record<ClaimField, string>> = {
  occurrence: 'Occurrence',
  date: 'Time',
  place: 'Place',
  actor: 'Actors',
  manner: 'Manner',
  fatalities: 'Fatalities',
  other: 'Other',
}
