/**
 * Grows a forest of small trees by gradient boosting on the logistic loss: each tree answers what the trees before it got wrong. Bounds are chosen
 * among a few values of each measure. Chance has a fixed seed: the same examples give the same forest.
 */
import type { Branch, Forest } from '../../../renderer/extractor/html/forest.ts'

export interface Examples {
  readonly values: readonly (readonly number[])[]
  /** 0–1 for each. */
  readonly truths: readonly number[]
  readonly weights: readonly number[]
}

export interface Growth {
  readonly trees: number
  readonly depth: number
  /** How much of its answer each tree may give. */
  readonly rate: number
  readonly seed: number
}

const MAX_BOUNDS = 24
const ROW_SHARE = 0.6
const MEASURE_SHARE = 0.4
/** Keeps answers from few examples small. */
const RESTRAINT = 4
const MIN_EXAMPLES = 50
const MIN_CURVATURE = 4
const MAX_WEIGHT = 12

export function growForest(
  { values, truths, weights }: Examples,
  { trees: wanted, depth, rate, seed }: Growth,
): Forest {
  const count = values.length
  const measures = values[0]!.length
  const bounds = Array.from({ length: measures }, (_, measure) => chooseBounds(values, measure))
  const slots = Math.max(...bounds.map((each) => each.length)) + 1
  const bins = binValues(values, bounds)
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0)
  const scaled = Float64Array.from(weights, (weight) => Math.min(MAX_WEIGHT, (weight * count) / totalWeight))
  const positive = truths.reduce((sum, truth, index) => sum + truth * weights[index]!, 0)
  const bias = Math.log(positive / (totalWeight - positive))
  const sums = new Float64Array(count).fill(bias)
  const slopes = new Float64Array(count)
  const curvatures = new Float64Array(count)
  const rows = new Int32Array(count)
  const aside = new Int32Array(count)
  const random = createRandom(seed)
  const trees: Branch[] = []

  function tally(from: number, to: number, chosen: readonly number[]): Float64Array {
    const tallied = new Float64Array(measures * slots * 2)
    for (let at = from; at < to; at++) {
      const row = rows[at]!
      for (const measure of chosen) {
        const slot = (measure * slots + bins[row * measures + measure]!) * 2
        tallied[slot]! += slopes[row]!
        tallied[slot + 1]! += curvatures[row]!
      }
    }
    return tallied
  }

  function grow(
    from: number,
    to: number,
    levels: number,
    chosen: readonly number[],
    given: Float64Array | null,
  ): Branch {
    let slope = 0
    let curvature = 0
    for (let at = from; at < to; at++) {
      slope += slopes[rows[at]!]!
      curvature += curvatures[rows[at]!]!
    }
    const answer = round((-rate * slope) / (curvature + RESTRAINT))
    if (levels === 0 || to - from < MIN_EXAMPLES) return answer
    const tallied = given ?? tally(from, to, chosen)
    const base = (slope * slope) / (curvature + RESTRAINT)
    let best = 1e-3
    let measure = -1
    let bin = 0
    for (const each of chosen) {
      let below = 0
      let belowCurvature = 0
      for (let slot = 0; slot < bounds[each]!.length; slot++) {
        const at = (each * slots + slot) * 2
        below += tallied[at]!
        belowCurvature += tallied[at + 1]!
        const above = slope - below
        const aboveCurvature = curvature - belowCurvature
        if (belowCurvature < MIN_CURVATURE || aboveCurvature < MIN_CURVATURE) continue
        const gain =
          (below * below) / (belowCurvature + RESTRAINT) +
          (above * above) / (aboveCurvature + RESTRAINT) -
          base
        if (gain > best) [best, measure, bin] = [gain, each, slot]
      }
    }
    if (measure < 0) return answer
    let middle = from
    let kept = 0
    for (let at = from; at < to; at++) {
      const row = rows[at]!
      if (bins[row * measures + measure]! > bin) aside[kept++] = row
      else rows[middle++] = row
    }
    rows.set(aside.subarray(0, kept), middle)
    let [lower, upper]: (Float64Array | null)[] = [null, null]
    if (levels > 1) {
      // Only the smaller half is tallied; the other is the rest.
      const isLowerSmall = middle - from < to - middle
      const small = isLowerSmall ? tally(from, middle, chosen) : tally(middle, to, chosen)
      for (let at = 0; at < tallied.length; at++) tallied[at]! -= small[at]!
      ;[lower, upper] = isLowerSmall ? [small, tallied] : [tallied, small]
    }
    return [
      measure,
      bounds[measure]![bin]!,
      grow(from, middle, levels - 1, chosen, lower!),
      grow(middle, to, levels - 1, chosen, upper!),
    ]
  }

  for (let round = 0; round < wanted; round++) {
    for (let row = 0; row < count; row++) {
      const likelihood = 1 / (1 + Math.exp(-sums[row]!))
      slopes[row] = scaled[row]! * (likelihood - truths[row]!)
      curvatures[row] = scaled[row]! * Math.max(1e-4, likelihood * (1 - likelihood))
    }
    let drawn = 0
    for (let row = 0; row < count; row++) if (random() < ROW_SHARE) rows[drawn++] = row
    const chosen = bounds.flatMap((each, measure) =>
      random() < MEASURE_SHARE && each.length > 0 ? [measure] : [],
    )
    const tree = grow(0, drawn, depth, chosen, null)
    if (typeof tree === 'number') continue
    trees.push(tree)
    for (let row = 0; row < count; row++) sums[row]! += answerOf(tree, values[row]!)
  }
  return { bias: round(bias), trees }
}

function answerOf(tree: Branch, values: readonly number[]): number {
  let at = tree
  while (typeof at !== 'number') at = values[at[0]]! < at[1] ? at[2] : at[3]
  return at
}

/** Values that part the examples into stretches of about equal size, and some that part them by value, so that rare ones are seen. */
function chooseBounds(values: readonly (readonly number[])[], measure: number): number[] {
  const step = Math.max(1, Math.floor(values.length / 20_000))
  const sorted: number[] = []
  for (let row = 0; row < values.length; row += step) sorted.push(round(values[row]![measure]!))
  sorted.sort((a, b) => a - b)
  const distinct = sorted.filter((value, index) => value !== sorted[index - 1])
  if (distinct.length <= MAX_BOUNDS) return distinct.slice(1)
  const bounds = new Set<number>()
  for (let part = 1; part < MAX_BOUNDS; part++)
    bounds.add(sorted[Math.floor((part * sorted.length) / MAX_BOUNDS)]!)
  for (let part = 1; part < 8; part++) bounds.add(distinct[Math.floor((part * distinct.length) / 8)]!)
  bounds.delete(distinct[0]!)
  return [...bounds].sort((a, b) => a - b)
}

/** For each value, how many bounds it reaches; row by row. */
function binValues(
  values: readonly (readonly number[])[],
  bounds: readonly (readonly number[])[],
): Uint8Array {
  const bins = new Uint8Array(values.length * bounds.length)
  for (const [row, each] of values.entries())
    for (const [measure, own] of bounds.entries()) {
      let low = 0
      let high = own.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (each[measure]! >= own[middle]!) low = middle + 1
        else high = middle
      }
      bins[row * bounds.length + measure] = low
    }
  return bins
}

/** Three significant digits: nobody needs more, and the forest is read by people. */
function round(value: number): number {
  return Number(value.toPrecision(3))
}

/** mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
