/**
 * The exported briefing, format `attest-briefing` version 1: everything that the PDF says, for programs. It stands alone: a reader
 * without the case folder can check each quote against the file that it names by SHA-256. The JSON Schema in schemas/ is made from
 * this file, so every field carries its description here. A change that breaks readers makes version 2 beside this one.
 */
import { z } from 'zod'
import { changedQuoteSchema } from './document-changes.ts'
import { exportedClaimSchema, exportedEventSchema, exportedJudgementSchema } from './document-findings.ts'
import {
  exportedArticleSchema,
  endnoteSchema,
  exportedExcerptSchema,
  exportedSourceFileSchema,
  exportedSourceSchema,
} from './document-sources.ts'
import { sourceSummarySchema } from './document-summary.ts'
import { tlpSchema } from '../../domain/tlp.ts'
import { yardstickSchema } from '../../domain/case.ts'
import { sha256Schema } from '../../domain/id.ts'

export const BRIEFING_FORMAT = 'attest-briefing'
export const BRIEFING_FORMAT_VERSION = 1

/** The file name that the document has when it travels inside the PDF. */
export const ATTACHED_JSON_NAME = 'briefing.json'

export const briefingDocumentSchema = z
  .strictObject({
    format: z.literal(BRIEFING_FORMAT).describe('What this file is.'),
    formatVersion: z
      .literal(BRIEFING_FORMAT_VERSION)
      .describe('Version of this format; a breaking change counts it up.'),
    product: z
      .strictObject({
        name: z.literal('Attest').describe('Name of the program.'),
        version: z.string().describe('Version of the program that wrote this file.'),
      })
      .describe('What wrote this file.'),
    generatedAt: z.string().meta({ format: 'date-time', description: 'When this file was composed, UTC.' }),
    case: z
      .strictObject({
        id: z.string().describe('Id of the case.'),
        title: z.string().describe('Title of the case.'),
        question: z.string().describe('What the reader wanted to know.'),
        informationCutOff: z
          .string()
          .nullable()
          .describe('The case’s own cut-off; the briefing’s may be earlier.'),
        defaultMarking: tlpSchema.describe('The weakest marking that a briefing of this case may bear.'),
      })
      .describe('The case that the briefing was written in.'),
    briefing: z
      .strictObject({
        id: z.string().describe('Id of the briefing in the case.'),
        createdAt: z.string().describe('When the analyst began it, UTC.'),
      })
      .describe('The record that was exported.'),
    title: z.string().describe('Title of the briefing.'),
    language: z
      .string()
      .describe('BCP 47 tag of the document’s own words. Quotes and articles have their own.'),
    marking: z
      .strictObject({
        label: tlpSchema.describe('The label, never translated.'),
        meaning: z.string().describe('What the label allows, in one sentence.'),
      })
      .describe('Traffic Light Protocol 2.0, https://www.first.org/tlp/: who may be shown this briefing.'),
    informationCutOff: z
      .string()
      .nullable()
      .describe('Nothing that came in after this instant was weighed; null when no cut-off was set.'),
    bottomLine: z.string().describe('One to three sentences: what the reader must know.'),
    judgements: z
      .array(exportedJudgementSchema)
      .describe('Key judgements in the order in which they are told.'),
    events: z.array(exportedEventSchema).describe('Events in the order in which they are told.'),
    claims: z
      .array(exportedClaimSchema)
      .describe('Competing claims about the events, each with its evidence.'),
    excerpts: z
      .array(exportedExcerptSchema)
      .describe('Every quote of the briefing, in the order of its endnote.'),
    articles: z.array(exportedArticleSchema).describe('The articles that are quoted.'),
    sourceFiles: z.array(exportedSourceFileSchema).describe('The files that the articles were read from.'),
    sources: z
      .array(exportedSourceSchema)
      .describe('Who says or carries what is quoted. Protected sources are masked.'),
    endnotes: z.array(endnoteSchema).describe('The numbered endnotes, one for each quote.'),
    changedQuotes: z
      .array(changedQuoteSchema)
      .describe('Quotes that the outlet changed or took out in a newer text of the same article.'),
    gaps: z.array(z.string()).describe('What is not known and matters.'),
    assumptions: z.array(z.string()).describe('What is taken for granted.'),
    sourceSummary: sourceSummarySchema,
    yardstick: z
      .strictObject({
        name: yardstickSchema.describe('`icd203` (United States, 2015) or `phia` (United Kingdom, 2025).'),
        title: z.string().describe('Its full name.'),
        terms: z
          .array(
            z.strictObject({
              term: z.string().describe('The words.'),
              lowPercent: z.number().describe('Lower bound.'),
              highPercent: z.number().describe('Upper bound.'),
            }),
          )
          .describe('From the least to the most likely.'),
        note: z.string().describe('How the bands are to be read.'),
      })
      .describe('The one table of likelihood terms that this briefing uses.'),
    journal: z
      .strictObject({
        lastSeq: z
          .int()
          .nonnegative()
          .describe('Sequence number of the last entry when the briefing was composed.'),
        headHash: sha256Schema.describe(
          'Hash of that entry. Each entry holds the hash of the one before, so this seals them all.',
        ),
      })
      .describe('Where the case’s journal stood: lets the case folder be checked against this briefing.'),
  })
  .describe(
    'A briefing exported by Attest, with everything needed to trace each statement to an exact quote in a hashed file.',
  )

export type BriefingDocument = z.infer<typeof briefingDocumentSchema>
