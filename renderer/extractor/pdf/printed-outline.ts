/**
 * A printed web page as the search for its article sees it: the same blocks and places that a page saved as HTML has, made from the tags of the
 * print. Where it has none, blocks that begin at the same distance from the edge stand in one place: the text of an article does, over all pages.
 * Names of classes did not survive the printing; what a block looks like stands for them.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { countWords } from '../html/block-words.ts'
import { nameGroups } from '../html/name-groups.ts'
import { NO_NAME, type PageBlock, type Place } from '../html/page-outline.ts'
import type { PdfBlock } from './page-blocks.ts'
import type { TagNode } from './read-page.ts'

export interface PrintedBlock {
  readonly block: PdfBlock
  readonly part: BlockPart
}

/** Elements of HTML that became these roles. */
const tagsOfRoles: Readonly<Record<string, string>> = {
  ...{ P: 'p', L: 'ul', LI: 'li', LBody: 'div', Table: 'table', TR: 'tr', TD: 'td', TH: 'th' },
  ...{ BlockQuote: 'blockquote', Figure: 'figure', Caption: 'figcaption', Form: 'form', Document: 'body' },
  ...{ Art: 'article', Sect: 'section', Aside: 'aside', Note: 'aside' },
}

/** Elements of HTML that make these blocks. */
const tagsOfKinds: Readonly<Partial<Record<BlockPart['kind'], string>>> = { heading: 'h2', 'list-item': 'li' }

/** In points: two margins that differ by less are one. */
const COLUMN_STEP = 12

export function outlinePrint(printed: readonly PrintedBlock[]): PageBlock[] {
  const places = new Map<TagNode, Place>()
  let count = 0
  const create = (tag: string, shape: string, around: Place | null): Place => ({
    ...{ id: count++, around, tag, shape },
    within: new Set(around?.within).add(tag),
    namedAt: nameGroups.map(() => NO_NAME),
    isHidden: false,
  })
  const page = create('body', 'body', null)
  const columns = new Map<number, Place>()
  const placeInColumn = ({ kind }: BlockPart, looks: string, left: number): Place => {
    const key = Math.round(left / COLUMN_STEP)
    const column = columns.get(key) ?? create('div', `column ${key}<${page.tag}`, page)
    columns.set(key, column)
    return create(tagsOfKinds[kind] ?? 'p', `${looks}<${column.tag}`, column)
  }
  let before: readonly TagNode[] = []
  return printed.map(({ block, part }) => {
    const path = block.path ?? []
    continuePlaces(before, path, places)
    before = path
    // Blocks that look alike in like places were made by one template.
    const { size, isBold, left } = block.lines[0]!
    const looks = `${part.kind} ${Math.round(size)} ${isBold} ${Math.round(left / 4)}`
    let place = path.length === 0 ? placeInColumn(part, looks, left) : page
    for (const [depth, node] of path.entries()) {
      const tag = tagsOfRoles[node.role] ?? (/^H[1-6]?$/.test(node.role) ? node.role.toLowerCase() : 'div')
      const own = depth === path.length - 1 ? looks : tag
      const made: Place = places.get(node) ?? create(tag, `${own}<${place.tag}`, place)
      places.set(node, made)
      place = made
    }
    return {
      part,
      place,
      words: countWords(part.text),
      linkedShare: linkedShareOf(part),
    }
  })
}

/** Each page of a print has a tree of its own: what was open at the end of one goes on at the beginning of the next. */
function continuePlaces(
  before: readonly TagNode[],
  path: readonly TagNode[],
  places: Map<TagNode, Place>,
): void {
  const [root] = path
  if (root === undefined || places.has(root)) return
  for (const [depth, node] of path.entries()) {
    const earlier = before[depth]
    const place = earlier?.role === node.role && depth < path.length - 1 ? places.get(earlier) : undefined
    if (place === undefined) return
    places.set(node, place)
  }
}

function linkedShareOf({ text, spans }: BlockPart): number {
  const linked =
    spans?.reduce((sum, { kind, start, end }) => sum + (kind === 'link' ? end - start : 0), 0) ?? 0
  return text.length === 0 ? 0 : Math.min(1, linked / text.length)
}
