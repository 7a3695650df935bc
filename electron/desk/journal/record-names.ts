/** What a record of each table is called in a sentence for the analyst. */
import type { TableName } from '../../../shared/domain/tables.ts'

const nouns: Readonly<Record<TableName, string>> = {
  cases: 'case',
  sourceFiles: 'source file',
  articles: 'article',
  revisions: 'article revision',
  sources: 'source',
  excerpts: 'excerpt',
  events: 'event',
  claims: 'claim',
  evidence: 'piece of evidence',
  briefings: 'briefing',
  judgements: 'judgement',
  tags: 'tag',
}

export function nounOf(table: TableName): string {
  return nouns[table]
}
