/** Adds tags to the codebook: new ones, or words that excerpts carry already. */
import type { Tag } from '../../shared/domain/tag.ts'
import { insertion } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { CaseSession } from '../session/case-session.ts'
import { counted, quoted } from './act-label.ts'
import { commitLongAct } from './commit-long-act.ts'
import { readCodebook, takeFreeName } from './read-codebook.ts'

/** Refuses an empty name and one that the codebook has. */
export async function addTags(session: CaseSession, tags: readonly Tag[]): Promise<JournalEntry | null> {
  const codebook = await readCodebook(session)
  const [first] = tags
  if (first === undefined) return null
  const what = tags.length === 1 ? `tag ${quoted(first.name)}` : counted(tags.length, 'tag')
  return commitLongAct(
    session,
    { verb: 'tag/create', label: `Add ${what} to the codebook` },
    tags.map((tag) => insertion('tags', { ...tag, name: takeFreeName(tag.name, codebook) })),
  )
}
