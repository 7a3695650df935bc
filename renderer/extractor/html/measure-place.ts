/**
 * First measures of a block, continued: where it stands. The elements around it and what else they hold, the blocks made by the same template,
 * the blocks before and after. Prose is what reads like an article anywhere: a dozen words with few links.
 */
import { isTitle, type FoldedFacts } from './measure-words.ts'
import { nameGroups } from './name-groups.ts'
import type { PageBlock, Place } from './page-outline.ts'

const PROSE_WORDS = 12
const PROSE_LINKED_SHARE = 0.3

/** Elements that say by themselves what they hold. */
const TELLING =
  'a article aside blockquote button details figure footer form header main nav ol p section table time ul'.split(
    ' ',
  )

/** How many elements up are looked at for what else they hold. */
const LEVELS = 6
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3]

/** What the blocks under a place, or of a shape, come to. */
class Sum {
  blocks = 0
  words = 0
  linkedWords = 0
  proseBlocks = 0
  proseWords = 0

  add({ words, linkedShare }: PageBlock, prose: boolean): void {
    this.blocks++
    this.words += words
    this.linkedWords += words * linkedShare
    if (!prose) return
    this.proseBlocks++
    this.proseWords += words
  }
}

/** Measures of every block of a page; `folded` are their words. */
export function measurePlaces(
  blocks: readonly PageBlock[],
  folded: readonly string[],
  facts: FoldedFacts,
): readonly (readonly number[])[] {
  const prose = blocks.map(isProse)
  const byPlace: Sum[] = []
  const byShape = new Map<string, Sum>()
  const copies = new Map<string, number>()
  for (const [index, block] of blocks.entries()) {
    for (let at: Place | null = block.place; at !== null; at = at.around)
      (byPlace[at.id] ??= new Sum()).add(block, prose[index]!)
    let alike = byShape.get(block.place.shape)
    if (alike === undefined) byShape.set(block.place.shape, (alike = new Sum()))
    alike.add(block, prose[index]!)
    copies.set(folded[index]!, (copies.get(folded[index]!) ?? 0) + 1)
  }
  const allProse = blocks.reduce((sum, { words }, index) => sum + (prose[index]! ? words : 0), 0)
  const headline = findHeadline(blocks, folded, facts)

  return blocks.map((block, index) => {
    const { place, words, linkedShare } = block
    const ownProse = prose[index]! ? words : 0
    const values: number[] = TELLING.map((tag) => Number(place.within.has(tag)))
    values.push(...place.namedAt, Number(place.isHidden))
    values.push(copies.get(folded[index]!)! - 1, index / blocks.length, blocks.length)
    values.push(headline < 0 ? 999 : index - headline)

    let at: Place | null = place
    for (let level = 0; level < LEVELS; level++) {
      const sum: Sum = byPlace[(at ?? place).id]!
      const others = sum.words - words
      const otherProse = sum.proseWords - ownProse
      values.push(
        otherProse,
        otherProse / Math.max(1, allProse - ownProse),
        others <= 0 ? -1 : (sum.linkedWords - words * linkedShare) / others,
        others <= 0 ? -1 : otherProse / others,
        sum.blocks,
      )
      at = at?.around ?? null
    }

    const alike = byShape.get(place.shape)!
    const others = alike.blocks - 1
    const otherWords = alike.words - words
    values.push(
      others,
      others === 0 ? -1 : (alike.proseBlocks - Number(prose[index]!)) / others,
      otherWords <= 0 ? -1 : (alike.linkedWords - words * linkedShare) / otherWords,
    )

    for (const offset of NEIGHBOURS) {
      const other = blocks[index + offset]
      values.push(other?.words ?? -1, other?.linkedShare ?? -1)
      if (Math.abs(offset) > 1) continue
      values.push(
        other?.part.kind === 'heading' ? 1 : 0,
        other === undefined ? 0 : closeness(place, other.place),
      )
    }
    return values
  })
}

/** Names of the values above, in their order. */
export const placeMeasureNames: readonly string[] = [
  ...TELLING.map((tag) => `in ${tag}`),
  ...nameGroups.map((group) => `named ${group}`),
  'isHidden',
  'copies',
  'position',
  'blocksOfPage',
  'fromHeadline',
  ...Array.from({ length: LEVELS }, (_, level) =>
    ['prose', 'proseShare', 'linkedShare', 'density', 'blocks'].map((name) => `${name} ${level} up`),
  ).flat(),
  'alike',
  'alikeProse',
  'alikeLinked',
  ...NEIGHBOURS.flatMap((offset) =>
    ['words', 'linkedShare', ...(Math.abs(offset) > 1 ? [] : ['isHeading', 'closeness'])].map(
      (name) => `${name} at ${offset}`,
    ),
  ),
]

function isProse({ words, linkedShare, part }: PageBlock): boolean {
  return words >= PROSE_WORDS && linkedShare < PROSE_LINKED_SHARE && part.kind !== 'caption'
}

/** The heading that repeats the title, or else the words that do, or else the first heading of the first level; -1 when there is none. */
function findHeadline(blocks: readonly PageBlock[], folded: readonly string[], facts: FoldedFacts): number {
  const titles = blocks.map((_, index) => isTitle(folded[index]!, facts))
  const heading = blocks.findIndex(({ part }, index) => titles[index]! && part.kind === 'heading')
  if (heading >= 0) return heading
  const anywhere = titles.indexOf(true)
  return anywhere >= 0
    ? anywhere
    : blocks.findIndex(({ part }) => part.kind === 'heading' && part.level === 1)
}

/** 2 in the same element, 1 in elements side by side, 0 otherwise. */
function closeness(one: Place, other: Place): number {
  if (one === other) return 2
  return one.around === other.around ? 1 : 0
}
