/** The source summary statement of an exported briefing (ICD 206): on what kind of sources the whole rests, in figures and in words. */
import { z } from 'zod'
import { informationCredibilitySchema, sourceReliabilitySchema } from '../../domain/admiralty.ts'
import { claimFieldSchema } from '../../domain/claim.ts'

const number = (what: string) => z.int().nonnegative().describe(what)

const carrierCount = z.strictObject({
  name: z.string().describe('As printed in the articles.'),
  articles: number('Articles quoted.'),
  excerpts: number('Quotes taken from them.'),
})

const gradeMeaning = z.string().describe('The grade in words.')

export const sourceSummarySchema = z
  .strictObject({
    articles: number('Articles quoted.'),
    excerpts: number('Quotes.'),
    outlets: z.array(carrierCount).describe('By publisher, most quoted first.'),
    agencies: z.array(carrierCount).describe('By credited agency, most quoted first.'),
    reliability: z
      .array(
        z.strictObject({
          grade: sourceReliabilitySchema.describe('Admiralty code, A to F.'),
          meaning: gradeMeaning,
          sources: number('Originators and carriers of this grade.'),
        }),
      )
      .describe('Originators and carriers by grade, grades in use only.'),
    credibility: z
      .array(
        z.strictObject({
          grade: informationCredibilitySchema.describe('Admiralty code, 1 to 6.'),
          meaning: gradeMeaning,
          excerpts: number('Quotes of this grade.'),
        }),
      )
      .describe('Quotes by grade, grades in use only.'),
    ungradedSources: number('Originators and carriers without a grade.'),
    ungradedExcerpts: number('Quotes without a grade.'),
    unnamedOriginators: number('Originators that the articles do not name.'),
    protectedSources: number('Sources masked here.'),
    singleOriginatorClaimIds: z
      .array(z.string())
      .describe('Claims whose support goes back to one originator.'),
    contradictions: z
      .array(
        z.strictObject({
          eventId: z.string().describe('The event.'),
          field: claimFieldSchema.describe('What about it is disputed.'),
          claimIds: z.array(z.string()).describe('All claims on that field.'),
        }),
      )
      .describe('Fields of events on which sources disagree.'),
    sentences: z.array(z.string()).describe('The summary in words, as printed.'),
  })
  .describe('On what the briefing rests as a whole.')
export type SourceSummary = z.infer<typeof sourceSummarySchema>
