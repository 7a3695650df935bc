/** A briefing with everything it tells, and what the linter says about it, live. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { readBriefingTables } from '../../database/repositories/briefing-tables.ts'
import type { Briefing, BriefingId } from '../../../shared/domain/briefing.ts'
import type { CaseRecord } from '../../../shared/domain/case.ts'
import type { Judgement } from '../../../shared/domain/judgement.ts'
import { lintBriefing, type Finding } from '../../../shared/formats/briefing/lint-briefing.ts'
import type { CaseTables } from '../../../shared/formats/briefing/select-briefing-records.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

export interface LiveBriefing {
  readonly briefing: Briefing
  readonly caseRecord: CaseRecord
  /** In the order in which they are told. */
  readonly judgements: readonly Judgement[]
  readonly tables: CaseTables
  readonly findings: readonly Finding[]
}

/** Undefined until the store has answered; null when the briefing is gone. */
export function useBriefing(briefingId: BriefingId): LiveBriefing | null | undefined {
  const { session } = useWorkbench()
  const tables = useLiveQuery(
    () => readBriefingTables(session.store, briefingId),
    [session.store, briefingId],
  )
  return useMemo(() => {
    if (tables === undefined || tables === null) return tables
    const briefing = tables.briefings[0]!
    const caseRecord = tables.cases[0]
    if (caseRecord === undefined) return undefined
    const judgements = tables.judgements.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    return { briefing, caseRecord, judgements, tables, findings: findFindings(tables, briefingId) }
  }, [tables, briefingId])
}

/** A reference that leads nowhere stops the export with its own message; here it must not take the composer away. */
function findFindings(tables: CaseTables, briefingId: BriefingId): readonly Finding[] {
  try {
    return lintBriefing({ tables, briefingId })
  } catch (error) {
    return [
      {
        code: 'no-events',
        severity: 'stop',
        message: error instanceof Error ? error.message : String(error),
        at: { table: 'briefings', id: briefingId },
      },
    ]
  }
}
