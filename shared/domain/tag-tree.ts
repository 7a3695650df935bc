/**
 * The codebook as a tree: what stands under what, the way down to a tag, and its colour. Made of whatever the records say: a record whose
 * parent is gone stands at the top, and one in a circle (two copies of a case that were merged) is let out of it there.
 */
import type { Tag, TagColour, TagId } from './tag.ts'

export interface TagNode {
  readonly tag: Tag
  readonly parent: TagNode | null
  /** By name. */
  readonly children: readonly TagNode[]
}

export interface TagTree {
  /** What stands at the top, by name. */
  readonly roots: readonly TagNode[]
  /** All nodes, each before those under it. */
  readonly nodes: readonly TagNode[]
  get(id: TagId): TagNode | undefined
  named(name: string): TagNode | undefined
  withShortcut(digit: string): TagNode | undefined
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

export function createTagTree(tags: readonly Tag[]): TagTree {
  const records = new Map(tags.map((tag) => [tag.id, tag]))
  const below = new Map<TagId | null, Tag[]>()
  for (const tag of tags) {
    const place = isRooted(tag, records) && tag.parentId !== null && records.has(tag.parentId) ? tag.parentId : null
    below.set(place, [...(below.get(place) ?? []), tag])
  }
  const nodes: TagNode[] = []
  const grow = (parent: TagNode | null): readonly TagNode[] =>
    (below.get(parent?.tag.id ?? null) ?? [])
      .sort((a, b) => compareNames(a.name, b.name))
      .map((tag) => {
        const children: TagNode[] = []
        const node: TagNode = { tag, parent, children }
        nodes.push(node)
        children.push(...grow(node))
        return node
      })
  const roots = grow(null)
  const byId = new Map(nodes.map((node) => [node.tag.id, node]))
  const byName = new Map(nodes.map((node) => [node.tag.name, node]))
  const byDigit = new Map(nodes.map((node) => [node.tag.shortcut, node]))
  return {
    roots,
    nodes,
    get: (id) => byId.get(id),
    named: (name) => byName.get(name),
    withShortcut: (digit) => byDigit.get(digit),
  }
}

/** Going up from it ends. */
function isRooted(tag: Tag, records: ReadonlyMap<TagId, Tag>): boolean {
  const seen = new Set<TagId>()
  for (let at: Tag | undefined = tag; at !== undefined; at = at.parentId === null ? undefined : records.get(at.parentId)) {
    if (seen.has(at.id)) return false
    seen.add(at.id)
  }
  return true
}

/** From the top down to the tag itself. */
export function pathOf(node: TagNode): readonly TagNode[] {
  return node.parent === null ? [node] : [...pathOf(node.parent), node]
}

/** The tag and all that stand under it. */
export function subtreeOf(node: TagNode): readonly TagNode[] {
  return [node, ...node.children.flatMap(subtreeOf)]
}

/** Whether `node` is `above` or stands somewhere under it. */
export function isWithin(node: TagNode | null, above: TagNode): boolean {
  for (let at = node; at !== null; at = at.parent) if (at.tag.id === above.tag.id) return true
  return false
}

/** The colours that come from a name's letters; the others are only ever chosen. */
const letterColours: readonly TagColour[] = ['h2', 'h3', 'h4']

/** Its own colour, else that of the nearest tag above which has one, else one from the letters of its name. */
export function colourOf(name: string, tree: TagTree): TagColour {
  for (let at = tree.named(name) ?? null; at !== null; at = at.parent) if (at.tag.colour !== null) return at.tag.colour
  return colourOfLetters(name)
}

/** The same word has the same colour in every article and every case. */
export function colourOfLetters(name: string): TagColour {
  // FNV-1a over UTF-16 units.
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0
  return letterColours[hash % letterColours.length]!
}

export const tagColourLabel: Readonly<Record<TagColour, string>> = {
  h1: 'Yellow',
  h2: 'Green',
  h3: 'Blue',
  h4: 'Pink',
  h5: 'Orange',
  h6: 'Violet',
  h7: 'Teal',
  h8: 'Grey',
}
