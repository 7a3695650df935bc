/**
 * Does everything that the touched records point at exist, and does nothing point at what they remove? Asked after the records and their
 * references were written, inside the same transaction, so that the order of changes within an entry plays no part.
 */
import type { Article } from '../../../shared/domain/article.ts'
import type { ArticleRevision } from '../../../shared/domain/article-revision.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import type { SourceFile } from '../../../shared/domain/source-file.ts'
import type { TableName } from '../../../shared/domain/tables.ts'
import { sameJson } from '../../../shared/journal/canonical-json.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { TouchedRecord } from './apply-changes.ts'
import type { BodyRows } from './body-rows.ts'
import { findQuoteFault } from './check-quote.ts'
import { invalidRecord } from './check-record.ts'
import { nounOf } from './record-names.ts'
import { referencesOf, type RecordRows } from './record-rows.ts'

/** Where the bytes are that records speak of. */
export interface Holdings {
  readonly bodies: BodyRows
  /** Size of a stored original, or null. */
  sizeOfOriginal(sha256: string): number | null
}

export function checkLinks(touched: readonly TouchedRecord[], rows: RecordRows, holdings: Holdings): void {
  for (const record of touched) if (record.after !== null) checkTargets(record, rows)
  for (const { table, id, after } of touched) if (after === null) checkNotReferenced(table, id, rows)
  for (const record of touched) if (record.after !== null) checkHoldings(record, rows, holdings)
}

function checkTargets({ table, id, after }: TouchedRecord, rows: RecordRows): void {
  for (const { field, toTable, toId } of referencesOf(table, after!))
    if (!rows.has(toTable, toId))
      throw missing(`The ${nounOf(table)} speaks of a ${nounOf(toTable)} that is not there.`, {
        table,
        id,
        field,
        toTable,
        toId,
      })
}

function checkNotReferenced(table: TableName, id: string, rows: RecordRows): void {
  const referrer = rows.findReferrer(table, id)
  if (referrer === null) return
  const others = referrer.count > 1 ? ` and ${referrer.count - 1} more` : ''
  throw new AttestError(
    'still-referenced',
    `The ${nounOf(table)} can't be removed: a ${nounOf(referrer.table)}${others} still uses it.`,
    {
      table,
      id,
      fromTable: referrer.table,
      fromId: referrer.id,
      field: referrer.field,
      count: referrer.count,
    },
  )
}

/** What each kind of record promises beyond its references. Only asked again when a field changed that the answer hangs on. */
function checkHoldings(
  { table, id, before, after }: TouchedRecord,
  rows: RecordRows,
  holdings: Holdings,
): void {
  const changed = (...fields: string[]) =>
    before === null || fields.some((field) => !sameJson(before[field], after![field]))
  const record = after as unknown
  if (table === 'sourceFiles' && changed('sha256', 'sizeBytes')) checkOriginal(record as SourceFile, holdings)
  if (table === 'revisions' && before === null) checkBody(record as ArticleRevision, holdings.bodies)
  if (table === 'articles' && changed('currentRevisionId')) {
    const { currentRevisionId } = record as Article
    if (articleOf(currentRevisionId, rows) !== id)
      throw invalidRecord(table, id, 'currentRevisionId', 'is a revision of another article')
  }
  if (table === 'excerpts' && changed('articleId', 'revisionId', 'quote', 'position'))
    checkExcerpt(record as Excerpt, rows, holdings.bodies)
}

function checkOriginal({ id, sha256, sizeBytes }: SourceFile, holdings: Holdings): void {
  const stored = holdings.sizeOfOriginal(sha256)
  if (stored === null)
    throw missing('The original file is not stored in the case.', {
      table: 'sourceFiles',
      id,
      field: 'sha256',
    })
  if (stored !== sizeBytes)
    throw invalidRecord('sourceFiles', id, 'sizeBytes', 'is not the size of the stored original')
}

function checkBody(revision: ArticleRevision, bodies: BodyRows): void {
  const { id, bodySha256, textSha256, textLength } = revision
  const body = bodies.describe(bodySha256)
  if (body === null)
    throw missing('The text of the article is not stored in the case.', {
      table: 'revisions',
      id,
      field: 'bodySha256',
    })
  if (body.textSha256 !== textSha256)
    throw invalidRecord('revisions', id, 'textSha256', 'is not the hash of the stored text')
  if (body.textLength !== textLength)
    throw invalidRecord('revisions', id, 'textLength', 'is not the length of the stored text')
}

function checkExcerpt(excerpt: Excerpt, rows: RecordRows, bodies: BodyRows): void {
  if (articleOf(excerpt.revisionId, rows) !== excerpt.articleId)
    throw invalidRecord('excerpts', excerpt.id, 'revisionId', 'is a revision of another article')
  const revision = rows.find('revisions', excerpt.revisionId) as unknown as ArticleRevision
  const text = bodies.readText(revision.bodySha256)
  if (text === null)
    throw missing('The text of the article is not stored in the case.', {
      table: 'excerpts',
      id: excerpt.id,
      field: 'revisionId',
    })
  const fault = findQuoteFault(excerpt, text)
  if (fault !== null)
    throw new AttestError('quote-not-in-text', `The excerpt can't be saved: ${fault}.`, {
      id: excerpt.id,
      fault,
    })
}

function articleOf(revisionId: string, rows: RecordRows): string | null {
  return (rows.find('revisions', revisionId) as ArticleRevision | null)?.articleId ?? null
}

function missing(message: string, details: NonNullable<AttestError['details']>): AttestError {
  return new AttestError('missing-reference', message, details)
}
