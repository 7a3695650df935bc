/** Puts tags under another one, or at the top. What stands under them comes along. */
import { isWithin } from '../../shared/domain/tag-tree.ts'
import type { TagId } from '../../shared/domain/tag.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import type { CaseSession } from '../session/case-session.ts'
import { counted, quoted } from './act-label.ts'
import { commitLongAct } from './commit-long-act.ts'
import { readCodebook } from './read-codebook.ts'

/** Refuses to put a tag under itself or under one that stands under it. */
export async function moveTags(
  session: CaseSession,
  ids: readonly TagId[],
  parentId: TagId | null,
): Promise<JournalEntry | null> {
  const codebook = await readCodebook(session)
  const nodes = ids.flatMap((id) => codebook.get(id) ?? [])
  const parent = parentId === null ? null : codebook.get(parentId)
  if (parent === undefined || nodes.length === 0) return null
  const circle = nodes.find((node) => isWithin(parent, node))
  if (parent !== null && circle !== undefined)
    throw new AttestError(
      'not-allowed',
      circle === parent
        ? `${quoted(circle.tag.name)} cannot stand under itself.`
        : `${quoted(circle.tag.name)} cannot stand under ${quoted(parent.tag.name)}, which stands under it.`,
    )
  // Of a tag and one under it, both taken along, the second stays where it is within the first.
  const moved = nodes.filter((node) => !nodes.some((other) => other !== node && isWithin(node, other)))
  const what = moved.length === 1 ? `tag ${quoted(moved[0]!.tag.name)}` : counted(moved.length, 'tag')
  const where = parent === null ? 'to the top' : `under ${quoted(parent.tag.name)}`
  return commitLongAct(
    session,
    { verb: 'tag/move', label: `Move ${what} ${where}` },
    moved.map(({ tag }) => update('tags', tag, { parentId })),
  )
}
