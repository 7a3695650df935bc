/** The way down to a tag, as people read it: "Actors › Armed groups › Militia". */
import { pathOf, type TagNode } from '../../../shared/domain/tag-tree.ts'

export function pathName(node: TagNode): string {
  return pathOf(node)
    .map(({ tag }) => tag.name)
    .join(' › ')
}
