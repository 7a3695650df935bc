/** Starts a briefing from the case’s defaults: its marking and its cut-off. */
import type { CaseSession } from '../session/case-session.ts'
import { createBriefing, type Briefing } from '../../shared/domain/briefing.ts'
import type { CaseRecord } from '../../shared/domain/case.ts'
import { insertion } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

export function draftBriefing(title: string, caseRecord: CaseRecord): Briefing {
  return createBriefing({
    title,
    marking: caseRecord.defaultMarking,
    informationCutOff: caseRecord.informationCutOff,
  })
}

export async function startBriefing(session: CaseSession, briefing: Briefing): Promise<JournalEntry | null> {
  return commit(session, {
    verb: 'briefing/create',
    label: `Start briefing ${quoted(briefing.title)}`,
    changes: [insertion('briefings', briefing)],
  })
}
