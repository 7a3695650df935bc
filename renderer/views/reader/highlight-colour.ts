/**
 * Which of the eight colours an excerpt has. Untagged excerpts are h1; a tagged one has the colour of its first tag: the one chosen for it in
 * the codebook, that of a tag above it, or one from its letters. (The stance is no colour here: one excerpt may support one claim and
 * contradict another.)
 */
import type { TagColour } from '../../../shared/domain/tag.ts'
import { colourOf, type TagTree } from '../../../shared/domain/tag-tree.ts'

export function highlightColour(tags: readonly string[], codebook: TagTree): TagColour {
  const [first] = tags
  return first === undefined ? 'h1' : colourOf(first, codebook)
}
