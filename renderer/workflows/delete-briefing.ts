/** Removes a briefing with its judgements in one entry. What was exported stays where it is. */
import { listJudgements } from '../database/repositories/briefings.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { Briefing } from '../../shared/domain/briefing.ts'
import { removal } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'
import { readPresent } from './read-present.ts'

export async function deleteBriefing(session: CaseSession, briefing: Briefing): Promise<JournalEntry | null> {
  const present = await readPresent(session, 'briefings', briefing.id)
  if (present === undefined) return null
  const judgements = await listJudgements(session.store, briefing.id)
  return commit(session, {
    verb: 'briefing/delete',
    label: `Delete briefing ${quoted(briefing.title)}`,
    changes: [...judgements.map((each) => removal('judgements', each)), removal('briefings', present)],
  })
}
