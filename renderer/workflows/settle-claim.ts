/**
 * Settles a claim: adopts it, rejects it, or opens it again. Adopting and rejecting need a reason; a reason given while it stays open is kept as
 * the analyst's remark. Competing claims are left as they are: two of them may be partly true.
 */
import type { CaseSession } from '../session/case-session.ts'
import type { Claim, Standing } from '../../shared/domain/claim.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

const verbOf = { adopted: 'claim/adopt', rejected: 'claim/reject', open: 'claim/reopen' } as const
const wordOf = { adopted: 'Adopt', rejected: 'Reject', open: 'Reopen' } as const

export async function settleClaim(
  session: CaseSession,
  claim: Claim,
  standing: Standing,
  reason: string,
): Promise<JournalEntry | null> {
  const standingReason = reason.trim()
  if (standing !== 'open' && standingReason === '')
    throw new AttestError('invalid-record', `To ${wordOf[standing].toLowerCase()} a claim, say why.`)
  return commit(session, {
    verb: verbOf[standing],
    label: `${wordOf[standing]} claim ${quoted(claim.value)}`,
    changes: [update('claims', claim, { standing, standingReason })],
  })
}
