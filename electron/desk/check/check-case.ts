/**
 * Reads a whole case back and says what is wrong with it: SQLite's own structure, the journal's chain, the records against the journal,
 * references, texts, quotes and originals against their hashes. Reads only, on a view of one moment, so it may run while the case is open.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { CaseReport } from '../../../shared/bridge/case-calls.ts'
import type { CaseFolder } from '../case/case-folder.ts'
import { openForReading } from '../journal/case-database.ts'
import { createRecordRows } from '../journal/record-rows.ts'
import { translateError } from '../translate-error.ts'
import { checkBodies } from './check-bodies.ts'
import { checkOriginals } from './check-originals.ts'
import { checkReferences } from './check-references.ts'
import { compareRecords, dropMisshapen } from './check-records.ts'
import { createFindings, type Findings } from './findings.ts'
import { replayJournal, type Replay } from './replay-journal.ts'

export async function checkCase(folder: CaseFolder): Promise<CaseReport> {
  const database = openForReading(folder)
  try {
    const findings = createFindings()
    const part = <T>(fallback: T, look: () => T): T => unlessBroken(findings, fallback, look)
    part(undefined, () => checkStructure(database, findings))
    const { entries, replay } = part({ entries: 0, replay: new Map() as Replay }, () =>
      replayJournal(database, findings),
    )
    part(undefined, () => compareRecords(database, replay, findings))
    const sound = dropMisshapen(replay, findings)
    part(undefined, () => checkReferences(database, sound, findings))
    const bodies = part(0, () => checkBodies(database, sound, findings))
    const records = part<CaseReport['records']>({}, () => createRecordRows(database).count())
    const files = await checkOriginals(folder, sound, findings)
    const { problems, notes } = findings
    return { isWhole: problems.length === 0, entries, records, files, bodies, problems, notes }
  } finally {
    database.close()
  }
}

/** A torn page ends one part of the check, not the check: whoever asks wants to know all that is wrong. */
function unlessBroken<T>(findings: Findings, fallback: T, look: () => T): T {
  try {
    return look()
  } catch (error) {
    const known = translateError(error)
    if (known === null) throw error
    findings.problem('database', known.message)
    return fallback
  }
}

function checkStructure(database: DatabaseSync, findings: Findings): void {
  for (const row of database.prepare('PRAGMA integrity_check').all()) {
    const finding = String(row['integrity_check'])
    if (finding !== 'ok') findings.problem('database', finding)
  }
}
