/**
 * A page as the search for its article sees it: blocks in order, and for each the chain of elements that it stands in. Made once from the
 * document; everything after it is arithmetic on plain objects.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { countWords } from './block-words.ts'
import { isHidden } from './block-shapes.ts'
import type { PlacedBlock } from './collect-blocks.ts'
import { groupsOf, nameGroups } from './name-groups.ts'

/** An element that blocks stand in. */
export interface Place {
  /** Its number, in the order in which elements were met. */
  readonly id: number
  readonly around: Place | null
  readonly tag: string
  /** Tag and classes of the element and of its parent: blocks of one shape were made by one template. */
  readonly shape: string
  /** Tags of the element and of all around it. */
  readonly within: ReadonlySet<string>
  /** For each group of names, how many elements up its nearest name stands; `NO_NAME` when there is none. */
  readonly namedAt: readonly number[]
  readonly isHidden: boolean
}

export interface PageBlock {
  readonly part: BlockPart
  readonly place: Place
  readonly words: number
  /** 0–1. */
  readonly linkedShare: number
}

/** Elements further up name the page and not the block. */
export const NO_NAME = 9

/** Attributes in which page makers say what an element is for. */
const NAMING = [
  'class',
  'id',
  'role',
  'itemprop',
  'data-testid',
  'data-component',
  'data-type',
  'data-module',
  'data-name',
]

const MAX_NAME_LENGTH = 600

export function outlinePage(placed: readonly PlacedBlock[]): readonly PageBlock[] {
  const places = new Map<Element, Place>()
  const placeOf = (element: Element): Place => {
    const known = places.get(element)
    if (known !== undefined) return known
    const parent = element.parentElement
    const place = createPlace(element, parent === null ? null : placeOf(parent), places.size)
    places.set(element, place)
    return place
  }
  return placed.map(({ part, element, linkedShare }) => ({
    part,
    place: placeOf(element),
    words: countWords(part.text),
    linkedShare,
  }))
}

function createPlace(element: Element, around: Place | null, id: number): Place {
  const tag = element.localName
  const own = `${tag}.${(element.getAttribute('class') ?? '').slice(0, MAX_NAME_LENGTH)}`
  return {
    id,
    around,
    tag,
    shape: `${own}<${around?.shape.split('<')[0] ?? ''}`,
    within: around?.within.has(tag) === true ? around.within : new Set(around?.within).add(tag),
    namedAt: namesAt(element, around),
    isHidden:
      around?.isHidden === true || element.getAttribute('aria-hidden') === 'true' || isHidden(element),
  }
}

function namesAt(element: Element, around: Place | null): readonly number[] {
  // Names of the whole page say nothing about a part of it.
  if (around === null || element.localName === 'body') return nameGroups.map(() => NO_NAME)
  const namedAt = around.namedAt.map((level) => Math.min(NO_NAME, level + 1))
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute)
    if (value === null || value.length > MAX_NAME_LENGTH) continue
    for (const word of wordsOf(value)) for (const group of groupsOf(word)) namedAt[group] = 0
  }
  return namedAt
}

/** `articleBody`, `article__body` and `article-body` are `article` and `body`. */
function wordsOf(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
}
