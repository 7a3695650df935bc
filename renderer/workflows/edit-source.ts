/** Changes what the case knows about a source: name, kind, description, reliability with its reason, protection. */
import type { CaseSession } from '../session/case-session.ts'
import type { Source } from '../../shared/domain/source.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

export type SourceFields = Partial<Omit<Source, 'id' | 'createdAt'>>

export async function editSource(
  session: CaseSession,
  source: Source,
  fields: SourceFields,
): Promise<JournalEntry | null> {
  const isGrading =
    fields.sourceReliability !== undefined && fields.sourceReliability !== source.sourceReliability
  return commit(session, {
    verb: isGrading ? 'source/grade' : 'source/edit',
    label: isGrading
      ? `Grade ${quoted(source.name)} ${fields.sourceReliability ?? 'not at all'}`
      : `Edit source ${quoted(fields.name ?? source.name)}`,
    changes: [update('sources', source, fields)],
  })
}
