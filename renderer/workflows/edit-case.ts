/** Changes the case's own fields: title, question, cut-off, marking, yardstick. */
import type { CaseSession } from '../session/case-session.ts'
import type { CaseRecord } from '../../shared/domain/case.ts'
import { update } from '../../shared/journal/change.ts'
import { commit } from './commit.ts'

export function editCase(session: CaseSession, caseRecord: CaseRecord, fields: Partial<Omit<CaseRecord, 'id' | 'createdAt'>>) {
  return commit(session, { verb: 'case/edit', label: 'Edit case settings', changes: [update('cases', caseRecord, fields)] })
}
