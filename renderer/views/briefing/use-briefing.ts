/** A briefing with everything it tells, and what the linter says about it, live. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import { readBriefingTables } from '../../database/repositories/briefing-tables.ts'
import { readArticleBody } from '../../desktop/bulk-client.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'
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
  const bodies = useDifferingBodies(tables)
  return useMemo(() => {
    if (tables === undefined || tables === null) return tables
    const briefing = tables.briefings[0]!
    const caseRecord = tables.cases[0]
    if (caseRecord === undefined) return undefined
    const judgements = tables.judgements.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    return { briefing, caseRecord, judgements, tables, findings: findFindings(tables, briefingId, bodies) }
  }, [tables, briefingId, bodies])
}

/** The texts of articles that were sent again after they were quoted, to be compared: few, and none at first. */
function useDifferingBodies(tables: CaseTables | null | undefined): ReadonlyMap<string, ArticleBody> {
  const [bodies, setBodies] = useState<ReadonlyMap<string, ArticleBody>>(() => new Map())
  const key = useMemo(() => (tables ? listDiffering(tables).join(' ') : ''), [tables])
  useEffect(() => {
    let isCurrent = true
    const wanted = key.split(' ').filter(Boolean)
    // A text that can't be read is the check's business; what is compared is the rest.
    const read = wanted.map((sha256) => readArticleBody(sha256).then((body) => [sha256, body] as const))
    void Promise.allSettled(read).then((answers) => {
      if (isCurrent) setBodies(new Map(answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))))
    })
    return () => {
      isCurrent = false
    }
  }, [key])
  return bodies
}

function listDiffering({ excerpts, articles, revisions }: CaseTables): string[] {
  const current = new Map(articles.map((article) => [article.id, article.currentRevisionId]))
  const ids = excerpts.flatMap(({ articleId, revisionId }) => {
    const newer = current.get(articleId)
    return newer === undefined || newer === revisionId ? [] : [revisionId, newer]
  })
  return [...new Set(revisions.filter(({ id }) => ids.includes(id)).map((each) => each.bodySha256))].sort()
}

/** A reference that leads nowhere stops the export with its own message; here it must not take the composer away. */
function findFindings(
  tables: CaseTables,
  briefingId: BriefingId,
  bodies: ReadonlyMap<string, ArticleBody>,
): readonly Finding[] {
  try {
    return lintBriefing({ tables, briefingId, bodies })
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
