/**
 * May a record be as an entry leaves it? First its schema, then what a schema can't know: that the parts of a source file's name agree,
 * that a revision never changes its text, that there is one case in a case.
 */
import { sourceFileId, type SourceFile } from '../../../shared/domain/source-file.ts'
import { tableSchemas, type TableName } from '../../../shared/domain/tables.ts'
import { sameJson } from '../../../shared/journal/canonical-json.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { TouchedRecord } from './apply-changes.ts'
import { nounOf } from './record-names.ts'

/** What makes a revision this revision: excerpts stand on it by position. A new extraction is a new revision. */
const FIXED_REVISION_FIELDS = [
  'articleId',
  'revisionNumber',
  'sourceFileId',
  'bodySha256',
  'textSha256',
  'textLength',
]

export function checkRecord({ table, id, before, after }: TouchedRecord): void {
  if (after === null) {
    if (table === 'cases') throw invalidRecord(table, id, 'id', "the case itself can't be removed")
    return
  }
  const parsed = tableSchemas[table].safeParse(after)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw invalidRecord(table, id, issue?.path.join('.') ?? '', issue?.message ?? 'wrong shape')
  }
  if (table === 'sourceFiles' && id !== sourceFileId((after as unknown as SourceFile).sha256))
    throw invalidRecord(table, id, 'sha256', 'is not the hash that the id names')
  if (table === 'revisions' && before !== null) {
    const changed = FIXED_REVISION_FIELDS.find((field) => !sameJson(before[field], after[field]))
    if (changed !== undefined)
      throw invalidRecord(table, id, changed, 'a revision keeps its text; make a new revision')
  }
}

export function invalidRecord(table: TableName, id: string, field: string, problem: string): AttestError {
  return new AttestError(
    'invalid-record',
    `The ${nounOf(table)} can't be saved: ${field === '' ? '' : `"${field}" – `}${problem}.`,
    {
      table,
      id,
      field,
      problem,
    },
  )
}
