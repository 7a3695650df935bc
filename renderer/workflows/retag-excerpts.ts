/** What becomes of the tags of every excerpt in the case: the changes for an act on the codebook. */
import { update } from '../../shared/journal/change.ts'
import type { RecordChange } from '../../shared/journal/entry.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { Pace } from './commit-long-act.ts'
import { whenSaved } from './read-present.ts'

/** By a tag's name its new one, or null when it is taken off. */
export type Retagging = ReadonlyMap<string, string | null>

/** Excerpts read in one go, between which the window draws. */
const BATCH = 2000

/** The tags after a retagging, each once; the very same list when none of them changes. */
export function retag(tags: readonly string[], names: Retagging): readonly string[] {
  if (!tags.some((tag) => names.has(tag))) return tags
  const after = tags.map((tag) => (names.has(tag) ? names.get(tag)! : tag))
  return [...new Set(after)].filter((tag) => tag !== null)
}

export async function* retagExcerpts(
  session: CaseSession,
  names: Retagging,
  { signal, onProgress }: Pace = {},
): AsyncGenerator<RecordChange | null> {
  await whenSaved(session)
  const { excerpts } = session.store
  const total = await excerpts.count()
  for (let after = '', done = 0; ; ) {
    const batch = await excerpts.where('id').above(after).limit(BATCH).toArray()
    for (const excerpt of batch) {
      signal?.throwIfAborted()
      const tags = retag(excerpt.tags, names)
      if (tags !== excerpt.tags) yield update('excerpts', excerpt, { tags: [...tags] })
    }
    if (batch.length < BATCH) return
    after = batch.at(-1)!.id
    onProgress?.((done += batch.length), total)
  }
}
