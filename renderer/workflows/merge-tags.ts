/**
 * Makes several tags one: excerpts that carried any of them carry the one that is kept, once; what stood under the others stands under it; and
 * it takes over what it has no words of its own for.
 */
import { pathOf, type TagNode, type TagTree } from '../../shared/domain/tag-tree.ts'
import type { Tag } from '../../shared/domain/tag.ts'
import { removal, update } from '../../shared/journal/change.ts'
import type { JournalEntry, RecordChange } from '../../shared/journal/entry.ts'
import type { CaseSession } from '../session/case-session.ts'
import { counted, quoted } from './act-label.ts'
import { commitLongAct, type Pace } from './commit-long-act.ts'
import { readCodebook } from './read-codebook.ts'
import { retagExcerpts } from './retag-excerpts.ts'

/** By name, because a word that only excerpts carry has no record. */
export async function mergeTags(
  session: CaseSession,
  kept: string,
  others: readonly string[],
  pace: Pace = {},
): Promise<JournalEntry | null> {
  const merged = others.filter((name) => name !== kept)
  const [first] = merged
  if (first === undefined) return null
  const records = planMerge(await readCodebook(session), kept, merged)
  const what = merged.length === 1 ? `tag ${quoted(first)}` : counted(merged.length, 'tag')
  async function* changes() {
    yield* retagExcerpts(session, new Map(merged.map((name) => [name, kept])), pace)
    yield* records
  }
  return commitLongAct(session, { verb: 'tag/merge', label: `Merge ${what} into ${quoted(kept)}` }, changes())
}

/** What happens to the records. Where only merged tags have one, the uppermost of them becomes that of the tag that is kept. */
export function planMerge(
  codebook: TagTree,
  kept: string,
  merged: readonly string[],
): (RecordChange | null)[] {
  const nodes = codebook.nodes.filter(({ tag }) => merged.includes(tag.name))
  const keeper = codebook.named(kept) ?? nodes[0]
  if (keeper === undefined) return []
  const gone = nodes.filter((node) => node !== keeper)
  const orphans = gone.flatMap(({ children }) => children).filter((node) => node !== keeper && !gone.includes(node))
  return [
    update('tags', keeper.tag, { name: kept, parentId: placeAfter(keeper, gone), ...takeOver(keeper.tag, gone) }),
    ...orphans.map(({ tag }) => update('tags', tag, { parentId: keeper.tag.id })),
    // Nothing that still points at a record is removed after it.
    ...gone.toReversed().map(({ tag }) => removal('tags', tag)),
  ]
}

/** A tag that stands under one that goes comes up to where the highest of those stood: what was between them will stand under it. */
function placeAfter(keeper: TagNode, gone: readonly TagNode[]): Tag['parentId'] {
  const above = pathOf(keeper).find((node) => gone.includes(node))
  return above === undefined ? keeper.tag.parentId : above.tag.parentId
}

function takeOver({ shortcut, definition }: Tag, gone: readonly TagNode[]): Pick<Tag, 'shortcut' | 'definition'> {
  const others = gone.map(({ tag }) => tag)
  return {
    shortcut: shortcut ?? others.find((tag) => tag.shortcut !== null)?.shortcut ?? null,
    definition: definition || (others.find((tag) => tag.definition !== '')?.definition ?? ''),
  }
}
