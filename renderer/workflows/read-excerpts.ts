/** Reads chosen excerpts as they are after everything that is still being saved, a batch at a time: what acts on many excerpts begin with. */
import type { CaseSession } from '../session/case-session.ts'
import type { Excerpt, ExcerptId } from '../../shared/domain/excerpt.ts'
import type { Pace } from './commit-long-act.ts'
import { whenSaved } from './read-present.ts'

/** Between which the window draws. */
const BATCH = 1000

/** Those that have gone meanwhile are left out. */
export async function* readExcerpts(
  session: CaseSession,
  ids: readonly ExcerptId[],
  { signal, onProgress }: Pace = {},
): AsyncGenerator<Excerpt> {
  await whenSaved(session)
  for (let start = 0; start < ids.length; start += BATCH) {
    signal?.throwIfAborted()
    onProgress?.(start, ids.length)
    const some = await session.store.excerpts.bulkGet(ids.slice(start, start + BATCH))
    for (const excerpt of some) if (excerpt !== undefined) yield excerpt
  }
}
