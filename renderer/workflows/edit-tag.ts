/** Writes what the codebook says about a tag: colour, key, definition. */
import { tagColourLabel } from '../../shared/domain/tag-tree.ts'
import type { Tag, TagId } from '../../shared/domain/tag.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { CaseSession } from '../session/case-session.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'
import { readCodebook } from './read-codebook.ts'

export type TagFields = Partial<Pick<Tag, 'colour' | 'shortcut' | 'definition'>>

/** A key is one tag's: given to another, it moves. Answers null when nothing is different, or when the tag has gone meanwhile. */
export async function editTag(session: CaseSession, id: TagId, fields: TagFields): Promise<JournalEntry | null> {
  const codebook = await readCodebook(session)
  const tag = codebook.get(id)?.tag
  if (tag === undefined) return null
  const holder = typeof fields.shortcut === 'string' ? codebook.withShortcut(fields.shortcut)?.tag : undefined
  return commit(session, {
    verb: 'tag/edit',
    label: labelOf(tag, fields),
    changes: [
      holder === undefined || holder.id === id ? null : update('tags', holder, { shortcut: null }),
      update('tags', tag, fields),
    ],
  })
}

function labelOf({ name }: Tag, { colour, shortcut, definition }: TagFields): string {
  const tag = `tag ${quoted(name)}`
  if (definition !== undefined) return `Define ${tag}`
  if (shortcut !== undefined) return shortcut === null ? `Take its key from ${tag}` : `Give ${tag} the key ${shortcut}`
  if (colour === undefined || colour === null) return `Take its own colour from ${tag}`
  return `Give ${tag} the colour ${tagColourLabel[colour].toLowerCase()}`
}
