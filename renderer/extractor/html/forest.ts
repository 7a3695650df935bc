/**
 * A forest of small decision trees: each asks a few questions of a block's measures, "is measure n at least t?", and answers with a number; the
 * answers add up to the logarithm of the odds.
 */

/** A question, and what follows when the measure is below or at least the bound; a number is an answer. */
export type Branch = number | readonly [measure: number, bound: number, below: Branch, atLeast: Branch]

export interface Forest {
  readonly bias: number
  readonly trees: readonly Branch[]
}

/** 0–1. */
export function askForest({ bias, trees }: Forest, values: readonly number[]): number {
  let sum = bias
  for (const tree of trees) {
    let at = tree
    while (typeof at !== 'number') at = values[at[0]]! < at[1] ? at[2] : at[3]
    sum += at
  }
  return 1 / (1 + Math.exp(-sum))
}
