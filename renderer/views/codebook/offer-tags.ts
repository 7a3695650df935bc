/** Which tags are offered for what was typed: those of the codebook by their place in it, then words that only excerpts carry. */
import type { TagColour } from '../../../shared/domain/tag.ts'
import { colourOf, type TagTree } from '../../../shared/domain/tag-tree.ts'
import { pathName } from './path-name.ts'

export interface OfferedTag {
  /** The tag's name. */
  readonly id: string
  /** The way down to it, where it stands under another one. */
  readonly path: string | null
  readonly colour: TagColour
  readonly shortcut: string | null
  readonly count: number
}

const MAX_OFFERED = 12

/**
 * Names that begin so come before those that hold it, and those before tags that stand under such a name; then the more used first. A digit
 * is the tag that has it as its key.
 */
export function offerTags(
  codebook: TagTree,
  counts: ReadonlyMap<string, number>,
  typed: string,
  taken: readonly string[],
): OfferedTag[] {
  const words = fold(typed.trim())
  const names = new Set([...codebook.nodes.map(({ tag }) => tag.name), ...counts.keys()])
  return [...names]
    .filter((name) => !taken.includes(name))
    .map((id): OfferedTag => {
      const node = codebook.named(id)
      return {
        id,
        path: node === undefined || node.parent === null ? null : pathName(node),
        colour: colourOf(id, codebook),
        shortcut: node?.tag.shortcut ?? null,
        count: counts.get(id) ?? 0,
      }
    })
    .map((tag) => ({ tag, rank: rankOf(tag, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.tag.count - a.tag.count || a.tag.id.localeCompare(b.tag.id))
    .slice(0, MAX_OFFERED)
    .map(({ tag }) => tag)
}

function rankOf({ id, path, shortcut }: OfferedTag, words: string): number {
  if (shortcut !== null && shortcut === words) return 4
  const name = fold(id)
  if (name.startsWith(words)) return 3
  if (name.includes(words)) return 2
  return path !== null && fold(path).includes(words) ? 1 : 0
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
