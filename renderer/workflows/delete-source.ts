/** Removes a source that no excerpt names. One that is named is merged instead, so that no quote loses who said it. */
import { listExcerptsNaming } from '../database/repositories/sources.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { Source } from '../../shared/domain/source.ts'
import { removal } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import { counted, quoted } from './act-label.ts'
import { commit } from './commit.ts'
import { readPresent } from './read-present.ts'

export async function deleteSource(session: CaseSession, source: Source): Promise<JournalEntry | null> {
  const present = await readPresent(session, 'sources', source.id)
  if (present === undefined) return null
  const excerpts = await listExcerptsNaming(session.store, source.id)
  if (excerpts.length > 0)
    throw new AttestError(
      'still-referenced',
      `${counted(excerpts.length, 'excerpt')} ${excerpts.length === 1 ? 'names' : 'name'} ${quoted(source.name)}. Merge it into another source instead.`,
    )
  return commit(session, {
    verb: 'source/delete',
    label: `Delete source ${quoted(source.name)}`,
    changes: [removal('sources', present)],
  })
}
