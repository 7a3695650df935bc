/**
 * How the case uses its tags. Counted once for a session, when it is first asked (a second in a case of 100,000 excerpts, in batches between
 * which the window draws), and then kept up by the entries that are applied.
 */
import { forEachExcerpt } from '../../database/repositories/excerpts.ts'
import type { CaseSession } from '../../session/case-session.ts'
import { createObservable, useObservable, type Observable } from '../../session/observable.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { TagUses } from './tag-uses.ts'

const usesBySession = new WeakMap<CaseSession, Observable<TagUses | undefined>>()

/** Undefined until they are counted. */
export function useTagUses(): TagUses | undefined {
  const { session } = useWorkbench()
  return useObservable(usesBySession.get(session) ?? startCounting(session))
}

function startCounting(session: CaseSession): Observable<TagUses | undefined> {
  const uses = createObservable<TagUses | undefined>(undefined)
  usesBySession.set(session, uses)
  /** An entry came while the excerpts were gone through: who knows whether before or after they were read. */
  let isOvertaken = false
  session.onEntry(({ changes }) => {
    const counted = uses.get()
    if (counted === undefined) isOvertaken = true
    else if (changes.map((change) => counted.apply(change)).includes(true)) uses.set(new TagUses(counted))
  })
  const count = async () => {
    isOvertaken = false
    const counted = new TagUses()
    await forEachExcerpt(session.store, ({ tags }) => counted.add(tags))
    if (isOvertaken) await count()
    else uses.set(counted)
  }
  count().catch((error: unknown) => console.warn('Counting tags failed.', error))
  return uses
}
