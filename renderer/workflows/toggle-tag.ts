/** Gives an excerpt a tag, or takes it off when the excerpt has it. */
import type { ExcerptId } from '../../shared/domain/excerpt.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { CaseSession } from '../session/case-session.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'
import { readPresent } from './read-present.ts'

/** Answers null when the excerpt has gone meanwhile. */
export async function toggleTag(session: CaseSession, id: ExcerptId, name: string): Promise<JournalEntry | null> {
  const excerpt = await readPresent(session, 'excerpts', id)
  if (excerpt === undefined) return null
  const { tags, quote } = excerpt
  const hasIt = tags.includes(name)
  return commit(session, {
    verb: 'excerpt/tag',
    label: hasIt ? `Take tag ${quoted(name)} off ${quoted(quote.exact)}` : `Tag ${quoted(quote.exact)} with ${quoted(name)}`,
    changes: [update('excerpts', excerpt, { tags: hasIt ? tags.filter((tag) => tag !== name) : [...tags, name] })],
  })
}
