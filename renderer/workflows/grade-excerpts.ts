/** Grades the information of many excerpts alike, in one act, with the one reason that holds for all of them. */
import type { CaseSession } from '../session/case-session.ts'
import type { Excerpt, ExcerptId } from '../../shared/domain/excerpt.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { counted } from './act-label.ts'
import { commitLongAct, type Pace } from './commit-long-act.ts'
import { readExcerpts } from './read-excerpts.ts'

export type CredibilityGrade = Pick<Excerpt, 'informationCredibility' | 'credibilityReason'>

/** Answers null when every excerpt has this grade and reason already. */
export async function gradeExcerpts(
  session: CaseSession,
  excerptIds: readonly ExcerptId[],
  grade: CredibilityGrade,
  pace: Pace = {},
): Promise<JournalEntry | null> {
  const excerpts = counted(excerptIds.length, 'excerpt')
  const { informationCredibility: credibility } = grade
  const label = credibility === null ? `Take the grade off ${excerpts}` : `Grade ${excerpts} ${credibility}`
  async function* changes() {
    for await (const excerpt of readExcerpts(session, excerptIds, pace))
      yield update('excerpts', excerpt, grade)
  }
  return commitLongAct(session, { verb: 'excerpt/grade', label }, changes())
}
