/** Writes a claim about an event before any excerpt speaks for or against it. */
import type { CaseSession } from '../session/case-session.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { insertion } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

export async function writeClaim(session: CaseSession, claim: Claim): Promise<JournalEntry | null> {
  return commit(session, {
    verb: 'claim/write',
    label: `Write claim ${quoted(claim.value)}`,
    changes: [insertion('claims', claim)],
  })
}
