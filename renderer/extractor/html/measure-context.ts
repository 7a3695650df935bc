/**
 * Second measures of a block: what the first judgement makes of the blocks around it. A doubtful line between two paragraphs of the article
 * belongs to it; a fine paragraph far away from the others does not.
 */
import type { PageBlock, Place } from './page-outline.ts'

/** Beyond this many words a block is not more of a witness. */
const MAX_WEIGHT = 40
/** A likelihood above this, of a block with as many words as prose has, is taken for sure. */
const SURE = 0.7
const SURE_WORDS = 12
/** What a word must be likely by to speak for a place and not against it. */
const FAIR = 0.45
const FAR = 60
const LEVELS = 6
const WINDOWS = [1, 2, 4, 8]
const NEIGHBOURS = [-2, -1, 1, 2]

class Share {
  weight = 0
  likely = 0

  add(weight: number, likelihood: number): void {
    this.weight += weight
    this.likely += weight * likelihood
  }

  /** The mean likelihood of all but one; -1 when there is no other. */
  without(weight: number, likelihood: number): number {
    const rest = this.weight - weight
    return rest <= 0 ? -1 : (this.likely - weight * likelihood) / rest
  }
}

export function measureContext(
  blocks: readonly PageBlock[],
  likely: readonly number[],
): readonly (readonly number[])[] {
  const weights = blocks.map(({ words }) => Math.min(MAX_WEIGHT, words + 1))
  const byPlace: Share[] = []
  const gains: number[] = []
  const places: Place[] = []
  const byShape = new Map<string, Share>()
  let pageGain = 0
  let pageLikely = 0
  for (const [index, { place, words }] of blocks.entries()) {
    const [weight, likelihood] = [weights[index]!, likely[index]!]
    const gain = words * (likelihood - FAIR)
    if (likelihood > 0.5) pageGain += gain
    pageLikely += weight * likelihood
    for (let at: Place | null = place; at !== null; at = at.around) {
      places[at.id] = at
      gains[at.id] = (gains[at.id] ?? 0) + gain
      ;(byPlace[at.id] ??= new Share()).add(weight, likelihood)
    }
    const alike = byShape.get(place.shape) ?? new Share()
    alike.add(weight, likelihood)
    byShape.set(place.shape, alike)
  }
  const aboveMain = levelsAbove(findMain(places, gains))
  const sure = blocks.map(({ words }, index) => likely[index]! > SURE && words >= SURE_WORDS)
  const [first, last] = [sure.indexOf(true), sure.lastIndexOf(true)]
  const before = distances(sure)
  const after = distances(sure.toReversed()).toReversed()
  const sureBlocks = sure.filter(Boolean).length
  let done = 0

  return blocks.map(({ place }, index) => {
    const [weight, likelihood] = [weights[index]!, likely[index]!]
    done += weight * likelihood
    const [down, up] = fromMain(place, aboveMain)
    const values = [logit(likelihood), down, up]
    values.push(first < 0 ? -99 : Math.min(0, index - first), first < 0 ? 99 : Math.max(0, index - last))
    values.push(before[index]!, after[index]!, done / Math.max(1e-6, pageLikely), sureBlocks, pageLikely)
    for (const size of WINDOWS)
      for (const side of [-1, 1]) values.push(meanOf(weights, likely, index, size * side))
    let at: Place | null = place
    for (let level = 0; level < LEVELS; level++) {
      const { id } = at ?? place
      values.push(byPlace[id]!.without(weight, likelihood), gains[id]! / Math.max(1, pageGain))
      at = at?.around ?? null
    }
    values.push(byShape.get(place.shape)!.without(weight, likelihood))
    for (const offset of NEIGHBOURS) values.push(likely[index + offset] ?? -1)
    return values
  })
}

/** Names of the values above, in their order. */
export const contextMeasureNames: readonly string[] = [
  ...[
    'likelihood',
    'belowMain',
    'aboveMain',
    'beforeFirst',
    'behindLast',
    'sinceSure',
    'untilSure',
    'done',
    'sureBlocks',
    'likelyWords',
  ],
  ...WINDOWS.flatMap((size) => [`mean of ${size} before`, `mean of ${size} after`]),
  ...Array.from({ length: LEVELS }, (_, level) => [`likely ${level} up`, `gain ${level} up`]).flat(),
  'alikeLikely',
  ...NEIGHBOURS.map((offset) => `likelihood at ${offset}`),
]

/** The smallest element that has the most to win by being the article. */
function findMain(places: readonly Place[], gains: readonly number[]): Place | null {
  let main: Place | null = null
  for (const place of places) {
    if (place === undefined) continue
    const difference = main === null ? Infinity : gains[place.id]! - gains[main.id]!
    if (difference > 1e-9 || (difference > -1e-9 && isBelow(place, main))) main = place
  }
  return main
}

function isBelow(place: Place, other: Place | null): boolean {
  for (let at: Place | null = place; at !== null; at = at.around) if (at === other) return true
  return false
}

function levelsAbove(main: Place | null): ReadonlyMap<Place, number> {
  const levels = new Map<Place, number>()
  for (let at = main; at !== null; at = at.around) levels.set(at, levels.size)
  return levels
}

/** How far down from the place that holds both, and how far up that is from the main place. */
function fromMain(place: Place, aboveMain: ReadonlyMap<Place, number>): [down: number, up: number] {
  let down = 0
  for (let at: Place | null = place; at !== null; at = at.around, down++) {
    const up = aboveMain.get(at)
    if (up !== undefined) return [down, up]
  }
  return [down, 40]
}

/** For each block, how many blocks ago the last one was that is true. */
function distances(flags: readonly boolean[]): number[] {
  let since = FAR
  return flags.map((flag) => {
    const distance = since
    since = flag ? 0 : Math.min(FAR, since + 1)
    return distance
  })
}

/** The mean likelihood of as many blocks before (negative) or after. */
function meanOf(weights: readonly number[], likely: readonly number[], index: number, reach: number): number {
  let weight = 0
  let sum = 0
  for (let offset = Math.sign(reach); Math.abs(offset) <= Math.abs(reach); offset += Math.sign(reach)) {
    const at = index + offset
    if (weights[at] === undefined) break
    weight += weights[at]
    sum += weights[at] * likely[at]!
  }
  return weight === 0 ? 0 : sum / weight
}

function logit(likelihood: number): number {
  const bounded = Math.min(0.998, Math.max(0.002, likelihood))
  return Math.log(bounded / (1 - bounded))
}
