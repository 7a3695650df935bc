/** Removes excerpts with the evidence they give, in one act, so that undo brings all of it back. */
import { listBriefingsExcluding } from '../database/repositories/briefings.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { Excerpt } from '../../shared/domain/excerpt.ts'
import { removal, update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { counted, quoted } from './act-label.ts'
import { commitLongAct } from './commit-long-act.ts'

export async function deleteExcerpts(
  session: CaseSession,
  excerpts: readonly Excerpt[],
): Promise<JournalEntry | null> {
  const { store } = session
  const evidence = await store.evidence
    .where('excerptId')
    .anyOf(excerpts.map((each) => each.id))
    .toArray()
  const gone = new Set<string>(evidence.map((each) => each.id))
  const briefings = await listBriefingsExcluding(
    store,
    evidence.map((each) => each.id),
  )
  const [first] = excerpts
  const label =
    excerpts.length === 1
      ? `Delete excerpt ${quoted(first!.quote.exact)}`
      : `Delete ${counted(excerpts.length, 'excerpt')}`
  return commitLongAct(session, { verb: 'excerpt/delete', label }, [
    // What points at something goes before it.
    ...briefings.map((briefing) =>
      update('briefings', briefing, {
        excludedEvidenceIds: briefing.excludedEvidenceIds.filter((id) => !gone.has(id)),
      }),
    ),
    ...evidence.map((each) => removal('evidence', each)),
    ...excerpts.map((excerpt) => removal('excerpts', excerpt)),
  ])
}
