/**
 * The part of the exported briefing that proves: quotes with W3C selectors, articles, files, sources and endnotes. Field names of the
 * selectors are the standard's, and so is their unit: positions count Unicode code points here, not UTF-16 units as inside the program
 * (https://www.w3.org/TR/annotation-model/#text-position-selector).
 */
import { z } from 'zod'
import { informationCredibilitySchema, sourceReliabilitySchema } from '../../domain/admiralty.ts'
import { directionSchema } from '../../domain/article.ts'
import { blockKinds } from '../../domain/article-body.ts'
import { anchorStateSchema, channelSchema, directnessSchema, namingSchema } from '../../domain/excerpt.ts'
import { sha256Schema } from '../../domain/id.ts'
import { sourceKindSchema } from '../../domain/source.ts'

export const placeSchema = z
  .strictObject({
    paragraph: z
      .int()
      .positive()
      .nullable()
      .describe(
        'Counted from 1 over everything that is not a heading; null when the quote begins in a heading.',
      ),
    lastParagraph: z.int().positive().nullable().describe('Differs from `paragraph` when the quote runs on.'),
    block: z.int().positive().describe('Counted from 1 over all blocks of the text, headings too.'),
    blockKind: z.enum(blockKinds).describe('What the block is where the quote begins.'),
    page: z.int().positive().nullable().describe('Page of the original, where the format has pages.'),
    start: z.int().nonnegative().describe('Code points before the quote.'),
    end: z.int().nonnegative().describe('Code points before the quote’s end: end exclusive.'),
    inWords: z.string().describe('As printed in the endnote.'),
  })
  .describe('Where in the article’s text the quote stands.')
export type QuotePlace = z.infer<typeof placeSchema>

export const exportedExcerptSchema = z.strictObject({
  id: z.string().describe('Id of the record in the case.'),
  endnote: z.int().positive().describe('Number of its endnote.'),
  articleId: z.string().describe('The article that it is quoted from; see `articles`.'),
  target: z
    .strictObject({
      source: z
        .string()
        .describe('Id of the revision whose text the selectors count in; see `articles[].revisions`.'),
      selector: z
        .tuple([
          z.strictObject({
            type: z.literal('TextQuoteSelector').describe('The proof: the words.'),
            exact: z.string().describe('The quote, byte for byte, unless `isRedacted`.'),
            prefix: z.string().describe('What stands before it; empty when withheld to protect a source.'),
            suffix: z.string().describe('What stands behind it; empty when withheld to protect a source.'),
          }),
          z.strictObject({
            type: z.literal('TextPositionSelector').describe('The hint: where they stand.'),
            start: z.int().nonnegative().describe('In Unicode code points, as the standard demands.'),
            end: z.int().nonnegative().describe('In Unicode code points, end exclusive.'),
          }),
        ])
        .describe('The same place twice: by its words and by its offsets.'),
    })
    .describe('W3C Web Annotation target.'),
  isVerbatim: z
    .boolean()
    .describe('True when the stored text has exactly these words at exactly this place.'),
  isRedacted: z.boolean().describe('True when the name of a protected source was taken out of the quote.'),
  anchorState: anchorStateSchema.describe('How the quote was found when it was last anchored.'),
  place: placeSchema,
  language: z.string().nullable().describe('BCP 47 tag; null when unknown.'),
  direction: directionSchema.describe('Writing direction of the quote.'),
  translation: z
    .string()
    .nullable()
    .describe('The analyst’s translation of the quote; null when there is none, or to protect a source.'),
  transliteration: z
    .string()
    .nullable()
    .describe('The quote in other letters; null when there is none, or to protect a source.'),
  note: z.string().nullable().describe('The analyst’s note; null when withheld to protect a source.'),
  tags: z.array(z.string()).describe('The analyst’s tags; empty when withheld to protect a source.'),
  attribution: z
    .strictObject({
      originatorId: z.string().nullable().describe('Who says it; see `sources`.'),
      carrierId: z.string().nullable().describe('Who carried it to the reader.'),
      channel: channelSchema.nullable().describe('By which way the words reached the carrier.'),
      directness: directnessSchema.nullable().describe('How close the words stand to the originator’s own.'),
      naming: namingSchema.nullable().describe('Whether the article names the originator.'),
    })
    .describe('How the words came to the page.'),
  grade: z
    .strictObject({
      sourceReliability: sourceReliabilitySchema.nullable().describe('A to F; null when not judged yet.'),
      reliabilityOf: z.enum(['originator', 'carrier']).nullable().describe('Whose reliability it is.'),
      informationCredibility: informationCredibilitySchema
        .nullable()
        .describe('1 to 6; null when not judged yet.'),
      credibilityReason: z.string().nullable().describe('Null when withheld to protect a source.'),
    })
    .describe('Admiralty code: two separate ratings. F and 6 mean "cannot be judged", not the worst.'),
})
export type ExportedExcerpt = z.infer<typeof exportedExcerptSchema>

export const exportedArticleSchema = z.strictObject({
  id: z.string().describe('Id of the record in the case.'),
  title: z.string().describe('Headline.'),
  byline: z.string().nullable().describe('Who wrote it, as printed.'),
  publisher: z.string().nullable().describe('The outlet that carries it.'),
  agency: z.string().nullable().describe('The agency that it credits.'),
  dateline: z.string().nullable().describe('Place and day, as printed before the text.'),
  issued: z.string().nullable().describe('ISO 8601, as precise as the file says.'),
  url: z.string().nullable().describe('Web address.'),
  language: z.string().nullable().describe('BCP 47 tag.'),
  direction: directionSchema.describe('Writing direction.'),
  revisions: z
    .array(
      z.strictObject({
        id: z.string().describe('What `excerpts[].target.source` names.'),
        number: z.int().positive().describe('1 for the first import.'),
        sourceFileSha256: sha256Schema.describe('The file that it was read from; see `sourceFiles`.'),
        textSha256: sha256Schema.describe(
          'SHA-256 of the extracted text as UTF-8; selectors count in this text.',
        ),
        textLength: z.int().nonnegative().describe('In code points.'),
        reader: z.string().describe('Name of the reader that extracted the text.'),
        readerVersion: z.string().describe('Its version.'),
      }),
    )
    .describe('The extractions that are quoted. A quote stays on the revision that it was made on.'),
})
export type ExportedArticle = z.infer<typeof exportedArticleSchema>

export const exportedSourceFileSchema = z.strictObject({
  sha256: sha256Schema.describe('SHA-256 of the bytes as received.'),
  sizeBytes: z.int().nonnegative().describe('Their number.'),
  originalName: z.string().describe('The name that the file arrived under.'),
  encodingFormat: z.string().describe('Media type by content.'),
  importedAt: z.string().describe('When it came into the case, UTC.'),
})

export const exportedSourceSchema = z.strictObject({
  id: z
    .string()
    .describe('`protected:1` and so on for masked sources: their own ids would tie two briefings together.'),
  name: z.string().describe('"Protected source 1" for a masked source.'),
  isProtected: z.boolean().describe('True when name, kind, description and reason are withheld.'),
  kind: sourceKindSchema.nullable().describe('What kind of source; null when masked.'),
  description: z.string().nullable().describe('What the analyst knows about it; null when masked.'),
  sourceReliability: sourceReliabilitySchema
    .nullable()
    .describe('Admiralty code A to F; null when not judged yet.'),
  reliabilityReason: z.string().nullable().describe('Why the grade; null when masked.'),
})
export type ExportedSource = z.infer<typeof exportedSourceSchema>

export const endnoteSchema = z.strictObject({
  number: z.int().positive().describe('As printed, counted from 1 in the order of telling.'),
  excerptId: z.string().describe('The quote; see `excerpts`.'),
  articleId: z.string().describe('The article; see `articles`.'),
  publisher: z.string().nullable().describe('The outlet that carries it.'),
  agency: z.string().nullable().describe('The agency that it credits.'),
  title: z.string().describe('Headline.'),
  issued: z.string().nullable().describe('ISO 8601, as precise as the file says.'),
  url: z.string().nullable().describe('Web address.'),
  place: placeSchema,
  revisionNumber: z.int().positive().describe('Which extraction of the text the place counts in.'),
  sourceFileSha256: sha256Schema.describe('SHA-256 of the file that the article was read from.'),
  sourceFileName: z.string().describe('The name that the file arrived under.'),
})
export type Endnote = z.infer<typeof endnoteSchema>
