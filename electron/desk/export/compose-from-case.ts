/** A briefing composed from a case folder as it lies, with what the lint has to say about it. Reads beside whoever has the case open. */
import type { BriefingDocument } from '../../../shared/formats/briefing/briefing-document.ts'
import { composeBriefing } from '../../../shared/formats/briefing/compose-briefing.ts'
import { lintBriefing, type Finding } from '../../../shared/formats/briefing/lint-briefing.ts'
import type { CaseFolder } from '../case/case-folder.ts'
import { openForReading } from '../journal/case-database.ts'
import { gatherBriefing } from './gather-briefing.ts'

export interface ComposeOrder {
  readonly folder: CaseFolder
  readonly briefingId: string
  readonly now: Date
  /** The program's version. */
  readonly version: string
}

export interface ComposedBriefing {
  readonly document: BriefingDocument
  readonly findings: readonly Finding[]
}

export function composeFromCase({ folder, briefingId, now, version }: ComposeOrder): ComposedBriefing {
  const database = openForReading(folder)
  try {
    const { tables, bodies, journal } = gatherBriefing(database, briefingId)
    return {
      document: composeBriefing({ tables, bodies, briefingId, journal, now, version }),
      findings: lintBriefing({ tables, bodies, briefingId }),
    }
  } finally {
    database.close()
  }
}
