/**
 * All nouns by the name of their table. The journal, the desk's store and the window's working store speak of records in this way,
 * and each record is checked against its schema at the one door for writing.
 */
import type { z } from 'zod'
import { articleRevisionSchema } from './article-revision.ts'
import { articleSchema } from './article.ts'
import { briefingSchema } from './briefing.ts'
import { caseSchema } from './case.ts'
import { claimSchema } from './claim.ts'
import { eventRecordSchema } from './event-record.ts'
import { evidenceSchema } from './evidence.ts'
import { excerptSchema } from './excerpt.ts'
import { judgementSchema } from './judgement.ts'
import { sourceFileSchema } from './source-file.ts'
import { sourceSchema } from './source.ts'
import { tagSchema } from './tag.ts'

export const tableSchemas = {
  cases: caseSchema,
  sourceFiles: sourceFileSchema,
  articles: articleSchema,
  revisions: articleRevisionSchema,
  sources: sourceSchema,
  excerpts: excerptSchema,
  events: eventRecordSchema,
  claims: claimSchema,
  evidence: evidenceSchema,
  briefings: briefingSchema,
  judgements: judgementSchema,
  tags: tagSchema,
} as const

export type TableName = keyof typeof tableSchemas
export type RecordOf<T extends TableName> = z.infer<(typeof tableSchemas)[T]>
export type AnyRecord = RecordOf<TableName>

export const tableNames = Object.keys(tableSchemas) as TableName[]

/**
 * Which fields of a record point at which table. A record can't be written while one of these is missing,
 * nor be removed while something still points at it.
 */
export const references: { readonly [T in TableName]: Readonly<Record<string, TableName>> } = {
  cases: {},
  sourceFiles: { containerId: 'sourceFiles' },
  articles: { currentRevisionId: 'revisions' },
  revisions: { articleId: 'articles', sourceFileId: 'sourceFiles' },
  sources: {},
  excerpts: { articleId: 'articles', revisionId: 'revisions', originatorId: 'sources', carrierId: 'sources' },
  events: { parentEventId: 'events' },
  claims: { eventId: 'events' },
  evidence: { excerptId: 'excerpts', claimId: 'claims' },
  briefings: { eventIds: 'events', excludedEvidenceIds: 'evidence' },
  judgements: { briefingId: 'briefings', claimIds: 'claims' },
  tags: { parentId: 'tags' },
}
