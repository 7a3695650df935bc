/** Gives tags to many excerpts, or takes them off, in one act. */
import type { CaseSession } from '../session/case-session.ts'
import type { ExcerptId } from '../../shared/domain/excerpt.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { counted, quoted } from './act-label.ts'
import { commitLongAct, type Pace } from './commit-long-act.ts'
import { readExcerpts } from './read-excerpts.ts'

export interface Tagging {
  readonly give: readonly string[]
  readonly take: readonly string[]
}

/** The tags after it; those that are given stand behind those that were there. */
export function withTagging(tags: readonly string[], { give, take }: Tagging): string[] {
  return [...new Set([...tags.filter((tag) => !take.includes(tag)), ...give])]
}

/** "Tag 12 excerpts “killed”", "Take “killed” off 12 excerpts", "Change the tags of 12 excerpts" */
export function describeTagging({ give, take }: Tagging, count: number): string {
  const excerpts = counted(count, 'excerpt')
  const [given] = give
  const [taken] = take
  if (given !== undefined && give.length + take.length === 1) return `Tag ${excerpts} ${quoted(given)}`
  if (taken !== undefined && give.length + take.length === 1) return `Take ${quoted(taken)} off ${excerpts}`
  return `Change the tags of ${excerpts}`
}

/** Answers null when every excerpt is tagged so already. */
export async function tagExcerpts(
  session: CaseSession,
  excerptIds: readonly ExcerptId[],
  tagging: Tagging,
  pace: Pace = {},
): Promise<JournalEntry | null> {
  async function* changes() {
    for await (const excerpt of readExcerpts(session, excerptIds, pace))
      yield update('excerpts', excerpt, { tags: withTagging(excerpt.tags, tagging) })
  }
  return commitLongAct(
    session,
    { verb: 'excerpt/tag', label: describeTagging(tagging, excerptIds.length) },
    changes(),
  )
}
