/** Changes a briefing's own fields: title, marking, cut-off, bottom line, events, what is left out, gaps, assumptions. */
import type { CaseSession } from '../session/case-session.ts'
import type { Briefing } from '../../shared/domain/briefing.ts'
import { isAtLeastAsStrict, tlpMeaning } from '../../shared/domain/tlp.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import { commit } from './commit.ts'

export type BriefingFields = Partial<Omit<Briefing, 'id' | 'createdAt'>>

/** `what` names the part for undo: "bottom line", "gaps". */
export async function composeBriefing(
  session: CaseSession,
  briefing: Briefing,
  fields: BriefingFields,
  what: string,
): Promise<JournalEntry | null> {
  if (fields.marking !== undefined) await refuseWeakMarking(session, fields.marking)
  return commit(session, {
    verb: 'briefing/compose',
    label: `Change ${what} of briefing`,
    changes: [update('briefings', briefing, fields)],
  })
}

/** A briefing is at least as strict as the case that it quotes. */
async function refuseWeakMarking(session: CaseSession, marking: Briefing['marking']): Promise<void> {
  const caseRecord = await session.store.cases.toCollection().first()
  if (caseRecord === undefined || isAtLeastAsStrict(marking, caseRecord.defaultMarking)) return
  throw new AttestError(
    'marking-too-weak',
    `${marking} is weaker than the case’s ${caseRecord.defaultMarking} (${tlpMeaning[caseRecord.defaultMarking]})`,
  )
}
