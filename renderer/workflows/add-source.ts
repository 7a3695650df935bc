/** Adds someone who says or carries something. */
import type { CaseSession } from '../session/case-session.ts'
import type { Source } from '../../shared/domain/source.ts'
import { insertion } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

export async function addSource(session: CaseSession, source: Source): Promise<JournalEntry | null> {
  return commit(session, {
    verb: 'source/create',
    label: `Add source ${quoted(source.name)}`,
    changes: [insertion('sources', source)],
  })
}
