/** The part of the exported briefing that says something: judgements, events, and the competing claims about them. */
import { z } from 'zod'
import { acledEventTypeSchema } from '../../domain/acled.ts'
import { claimFieldSchema, standingSchema } from '../../domain/claim.ts'
import { precisionSchema } from '../../domain/event-record.ts'
import { stanceSchema } from '../../domain/evidence.ts'
import { confidenceSchema } from '../../domain/likelihood.ts'

export const exportedJudgementSchema = z.strictObject({
  id: z.string().describe('Id of the record in the case.'),
  number: z.int().positive().describe('As printed, counted from 1.'),
  statement: z
    .string()
    .describe('The judgement as one sentence with its likelihood term, and without any word of confidence.'),
  proposition: z.string().describe('The judgement without its likelihood term.'),
  likelihood: z
    .strictObject({
      term: z.string().describe('As the yardstick words it.'),
      lowPercent: z
        .number()
        .nullable()
        .describe('Lower bound of its band; null when the yardstick has no such term.'),
      highPercent: z
        .number()
        .nullable()
        .describe('Upper bound of its band; null when the yardstick has no such term.'),
    })
    .nullable()
    .describe('A term of the yardstick with its band; null for a statement of fact.'),
  confidence: z
    .strictObject({
      level: confidenceSchema.describe('High, moderate or low.'),
      statement: z
        .string()
        .describe('A sentence of its own, so that likelihood and confidence never stand in one.'),
      reason: z.string().describe('Why the confidence is what it is.'),
    })
    .nullable()
    .describe('How well founded the judgement is, which is not how likely the thing is.'),
  claimIds: z.array(z.string()).describe('The claims that it rests on.'),
})
export type ExportedJudgement = z.infer<typeof exportedJudgementSchema>

const exportedPrecision = z
  .strictObject({
    code: precisionSchema.describe('By the ACLED codebook: 1 is the most precise.'),
    meaning: z.string().describe('The code in words.'),
  })
  .nullable()
  .describe('How precisely it is known; null when not judged.')

export const exportedEventSchema = z.strictObject({
  id: z.string().describe('Id of the record in the case.'),
  number: z.int().positive().describe('As printed, counted from 1.'),
  title: z.string().describe('What the analyst calls it.'),
  inclusion: z
    .enum(['chosen', 'for-judgement'])
    .describe(
      '`for-judgement`: not chosen for the briefing, here only because a judgement rests on one of its claims.',
    ),
  date: z
    .strictObject({
      edtf: z.string().nullable().describe('Extended Date/Time Format (ISO 8601-2); null when undated.'),
      asReported: z.string().describe('The wording of the report that the date was read from.'),
      precision: exportedPrecision,
    })
    .describe('When it happened.'),
  place: z
    .strictObject({
      name: z.string().describe('Name of the place; empty when unknown.'),
      latitude: z.number().nullable().describe('WGS 84 decimal degrees.'),
      longitude: z.number().nullable().describe('WGS 84 decimal degrees.'),
      precision: exportedPrecision,
    })
    .describe('Where it happened.'),
  actors: z
    .array(
      z.strictObject({
        name: z.string().describe('Name of the actor.'),
        role: z.string().describe('What it was in the event; empty when not said.'),
      }),
    )
    .describe('Who took part.'),
  coding: z
    .strictObject({
      scheme: z.literal('ACLED').describe('The codebook, https://acleddata.com/codebook.'),
      eventType: acledEventTypeSchema.nullable().describe('Event type.'),
      subEventType: z.string().nullable().describe('Sub-event type.'),
    })
    .nullable()
    .describe('Event type by the ACLED codebook; null when not coded.'),
  partOf: z
    .strictObject({
      id: z.string().describe('Id of the longer event; it need not be in the briefing.'),
      title: z.string().describe('Its title.'),
      edtf: z.string().nullable().describe('Its date.'),
    })
    .nullable()
    .describe('The longer event that it belongs to.'),
  summary: z.string().describe('What the analyst says about it, in their own words.'),
  claimIds: z.array(z.string()).describe('The claims about it that the briefing tells, in order.'),
})
export type ExportedEvent = z.infer<typeof exportedEventSchema>

/** `reports · originators`, and in words who they are. */
export const exportedCountSchema = z.strictObject({
  reports: z.int().nonnegative().describe('Distinct articles.'),
  originators: z
    .int()
    .nonnegative()
    .describe(
      'Distinct originators behind them: copies of one wire story are one. Where the records leave doubt, the smaller count.',
    ),
  explanation: z.string().describe('The count as a sentence, naming the originators.'),
})
export type ExportedCount = z.infer<typeof exportedCountSchema>

export const exportedEvidenceSchema = z.strictObject({
  id: z.string().describe('Id of the record in the case.'),
  stance: stanceSchema.describe('What the excerpt does to the claim.'),
  excerptId: z.string().describe('The quote; see `excerpts`.'),
  endnote: z.int().positive().describe('Number of the endnote that gives the place of the quote.'),
  note: z.string().nullable().describe('Why it bears on the claim; null when withheld to protect a source.'),
})

export const exportedClaimSchema = z.strictObject({
  id: z.string().describe('Id of the record in the case.'),
  number: z.string().describe('As printed: number of the event, a full stop, number of the claim.'),
  eventId: z.string().describe('The event that it is about.'),
  field: claimFieldSchema.describe(
    'What about the event it is a claim on. Claims on one field of one event compete.',
  ),
  value: z.string().describe('What is claimed.'),
  standing: standingSchema.describe('Whether the analyst adopted or rejected it, or left it open.'),
  standingReason: z.string().describe('Why; never empty for an adopted or rejected claim.'),
  support: exportedCountSchema.describe('Behind the excerpts that support the claim.'),
  opposition: exportedCountSchema.describe('Behind the excerpts that contradict the claim.'),
  evidence: z.array(exportedEvidenceSchema).describe('The quotes held against the claim, in order.'),
  leftOut: z
    .strictObject({
      supports: z.int().nonnegative().describe('Pieces that support the claim.'),
      contradicts: z.int().nonnegative().describe('Pieces that contradict the claim.'),
      mentions: z.int().nonnegative().describe('Pieces that only mention it.'),
    })
    .describe('How much evidence on this claim the analyst left out of the briefing. It is in no count.'),
})
export type ExportedClaim = z.infer<typeof exportedClaimSchema>
