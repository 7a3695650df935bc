/** The part of the exported briefing that warns: quotes that the outlet changed or took out after they were made. */
import { z } from 'zod'
import { sha256Schema } from '../../domain/id.ts'

const textSchema = z.strictObject({
  revisionId: z.string().describe('Id of the revision.'),
  revisionNumber: z.int().positive().describe('Counted from 1 for each article.'),
  sourceFileSha256: sha256Schema.describe('The file that it was read from.'),
})

export const changedQuoteSchema = z.strictObject({
  excerptId: z.string().describe('The excerpt; see `excerpts`.'),
  endnote: z.int().positive().describe('Number of its endnote.'),
  kind: z
    .enum(['reworded', 'removed'])
    .describe('`reworded`: the newer text says it otherwise. `removed`: it does not say it any more.'),
  before: z.string().describe('The words as they were quoted first.'),
  after: z.string().nullable().describe('The words of the newer text; null when they were taken out.'),
  from: textSchema.describe('The text that was quoted.'),
  to: textSchema.describe('The newer text.'),
})
export type ExportedChangedQuote = z.infer<typeof changedQuoteSchema>
