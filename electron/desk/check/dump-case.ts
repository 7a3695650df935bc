/**
 * All records of a case as canonical JSON lines, by table and then by id: two cases that say the same have the same dump, byte for byte.
 */
import { tableNames } from '../../../shared/domain/tables.ts'
import { canonicalJson } from '../../../shared/journal/canonical-json.ts'
import type { CaseFolder } from '../case/case-folder.ts'
import { openForReading } from '../journal/case-database.ts'
import { createCaseReader } from '../journal/case-reader.ts'

/** Lines without their line feeds. The case file stays open until the last one was taken or the loop is left. */
export function* dumpCase(folder: CaseFolder): Generator<string> {
  const database = openForReading(folder)
  try {
    const reader = createCaseReader(database)
    for (const table of tableNames.toSorted())
      for (const { json } of reader.iterate(table))
        yield canonicalJson({ table, record: JSON.parse(json) as unknown })
  } finally {
    database.close()
  }
}
