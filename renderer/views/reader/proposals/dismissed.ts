/** Proposals that the analyst does not want to see again in this session of the case. Nothing of it is stored: an offer is no record. */
import { createObservable, type Observable } from '../../../session/observable.ts'
import type { CaseSession } from '../../../session/case-session.ts'

const bySession = new WeakMap<CaseSession, Observable<ReadonlySet<string>>>()

/** Keys of excerpt and proposal. */
export function dismissedProposals(session: CaseSession): Observable<ReadonlySet<string>> {
  const known = bySession.get(session)
  if (known !== undefined) return known
  const made = createObservable<ReadonlySet<string>>(new Set())
  bySession.set(session, made)
  return made
}
