/** The case's tags as a tree, made once for all that ask after each change of the codebook. */
import { useObservable } from '../../session/observable.ts'
import type { CaseSession } from '../../session/case-session.ts'
import type { Tag } from '../../../shared/domain/tag.ts'
import { createTagTree, type TagTree } from '../../../shared/domain/tag-tree.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

const trees = new WeakMap<readonly Tag[], TagTree>()
const NO_TAGS: readonly Tag[] = []

function treeOf(tags: readonly Tag[]): TagTree {
  const tree = trees.get(tags) ?? createTagTree(tags)
  trees.set(tags, tree)
  return tree
}

export function useCodebook(): TagTree {
  return treeOf(useObservable(useWorkbench().session.tags.rows) ?? NO_TAGS)
}

/** As it is now, for an act. */
export function codebookOf(session: CaseSession): TagTree {
  return treeOf(session.tags.rows.get() ?? NO_TAGS)
}
