/** Takes tags out of the codebook. Excerpts keep the words or lose them, as the analyst says; what stood under a tag comes up one place. */
import type { TagNode, TagTree } from '../../shared/domain/tag-tree.ts'
import type { TagId } from '../../shared/domain/tag.ts'
import { removal, update } from '../../shared/journal/change.ts'
import type { JournalEntry, RecordChange } from '../../shared/journal/entry.ts'
import type { CaseSession } from '../session/case-session.ts'
import { counted, quoted } from './act-label.ts'
import { commitLongAct, type Pace } from './commit-long-act.ts'
import { readCodebook } from './read-codebook.ts'
import { retagExcerpts } from './retag-excerpts.ts'

/** By name, because a word that only excerpts carry has no record. */
export async function deleteTags(
  session: CaseSession,
  names: readonly string[],
  onExcerpts: 'keep' | 'take-off',
  pace: Pace = {},
): Promise<JournalEntry | null> {
  const [first] = names
  if (first === undefined) return null
  const records = planDeletion(await readCodebook(session), names)
  async function* changes() {
    if (onExcerpts === 'take-off') yield* retagExcerpts(session, new Map(names.map((name) => [name, null])), pace)
    yield* records
  }
  const what = names.length === 1 ? `tag ${quoted(first)}` : counted(names.length, 'tag')
  return commitLongAct(session, { verb: 'tag/delete', label: `Delete ${what}` }, changes())
}

export function planDeletion(codebook: TagTree, names: readonly string[]): (RecordChange | null)[] {
  const gone = codebook.nodes.filter(({ tag }) => names.includes(tag.name))
  const placeAbove = (node: TagNode): TagId | null => {
    let above = node.parent
    while (above !== null && gone.includes(above)) above = above.parent
    return above?.tag.id ?? null
  }
  const left = gone.flatMap(({ children }) => children).filter((node) => !gone.includes(node))
  return [
    ...left.map((node) => update('tags', node.tag, { parentId: placeAbove(node) })),
    // Nothing that still points at a record is removed after it.
    ...gone.toReversed().map(({ tag }) => removal('tags', tag)),
  ]
}
