/** Adds, changes, moves and removes the key judgements of a briefing. Ranks lie between their neighbours, so that moving one changes one. */
import { listJudgements } from '../database/repositories/briefings.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { BriefingId } from '../../shared/domain/briefing.ts'
import { createJudgement, type Judgement } from '../../shared/domain/judgement.ts'
import { insertion, removal, update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'
import { readPresent, whenSaved } from './read-present.ts'

export type JudgementFields = Partial<
  Pick<Judgement, 'proposition' | 'likelihood' | 'confidence' | 'confidenceReason' | 'claimIds'>
>

/** A judgement that stands last. */
export function draftJudgement(briefingId: BriefingId, others: readonly Judgement[]): Judgement {
  return createJudgement({ briefingId, rank: Math.max(0, ...others.map((each) => each.rank)) + 1 })
}

export async function addJudgement(session: CaseSession, judgement: Judgement): Promise<JournalEntry | null> {
  return commit(session, {
    verb: 'judgement/add',
    label: 'Add judgement',
    changes: [insertion('judgements', judgement)],
  })
}

export async function editJudgement(
  session: CaseSession,
  judgement: Judgement,
  fields: JudgementFields,
): Promise<JournalEntry | null> {
  return commit(session, {
    verb: 'judgement/edit',
    label: nameJudgement('Edit judgement', fields.proposition ?? judgement.proposition),
    changes: [update('judgements', judgement, fields)],
  })
}

/** Moves a judgement up (-1) or down (+1) among those of its briefing. */
export async function moveJudgement(
  session: CaseSession,
  { id, briefingId }: Judgement,
  by: -1 | 1,
): Promise<JournalEntry | null> {
  await whenSaved(session)
  const ordered = await listJudgements(session.store, briefingId)
  const judgement = ordered.find((each) => each.id === id)
  const rank = judgement === undefined ? null : rankAfterMove(ordered, judgement, by)
  if (judgement === undefined || rank === null) return null
  return commit(session, {
    verb: 'judgement/move',
    label: nameJudgement('Move judgement', judgement.proposition),
    changes: [update('judgements', judgement, { rank })],
  })
}

export async function removeJudgement(session: CaseSession, { id }: Judgement): Promise<JournalEntry | null> {
  const judgement = await readPresent(session, 'judgements', id)
  if (judgement === undefined) return null
  return commit(session, {
    verb: 'judgement/remove',
    label: nameJudgement('Remove judgement', judgement.proposition),
    changes: [removal('judgements', judgement)],
  })
}

/** The rank between the neighbours of the new place; null at either end. */
export function rankAfterMove(
  ordered: readonly Judgement[],
  judgement: Judgement,
  by: -1 | 1,
): number | null {
  const from = ordered.findIndex((each) => each.id === judgement.id)
  const next = ordered[from + by]?.rank
  if (from < 0 || next === undefined) return null
  const beyond = ordered[from + 2 * by]?.rank ?? next + by
  return (next + beyond) / 2
}

function nameJudgement(act: string, proposition: string): string {
  return proposition.trim() === '' ? act : `${act} ${quoted(proposition)}`
}
