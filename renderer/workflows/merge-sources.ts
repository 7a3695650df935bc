/**
 * Two records of one source become one: every excerpt that names the second names the first from now on, and the second is removed. One entry,
 * so that one undo parts them again. The first one's grade stays: grades are judgements and are never mixed.
 */
import { listExcerptsNaming } from '../database/repositories/sources.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { Source } from '../../shared/domain/source.ts'
import { removal, update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'
import { readPresent } from './read-present.ts'

export async function mergeSources(
  session: CaseSession,
  kept: Source,
  merged: Source,
): Promise<JournalEntry | null> {
  const present = await readPresent(session, 'sources', merged.id)
  if (present === undefined) return null
  const excerpts = await listExcerptsNaming(session.store, merged.id)
  return commit(session, {
    verb: 'source/merge',
    label: `Merge ${quoted(merged.name)} into ${quoted(kept.name)}`,
    changes: [
      ...excerpts.map((excerpt) =>
        update('excerpts', excerpt, {
          originatorId: excerpt.originatorId === merged.id ? kept.id : excerpt.originatorId,
          carrierId: excerpt.carrierId === merged.id ? kept.id : excerpt.carrierId,
        }),
      ),
      // Whoever needed protection under one name needs it under the other.
      merged.isProtected ? update('sources', kept, { isProtected: true }) : null,
      removal('sources', present),
    ],
  })
}
