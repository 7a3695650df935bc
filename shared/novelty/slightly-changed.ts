/**
 * Is one sentence another one that was changed slightly? Four of five words stay, in their order: a wire copy with another day, another
 * number or another "officials said". Whoever is told "changed slightly" is shown the difference, so the measure need not know which
 * change matters.
 */

/** Words that both have in order, twice, by the words of both. */
const MIN_LIKENESS = 0.8

export function isSlightlyChanged(a: readonly string[], b: readonly string[]): boolean {
  if (!mayBeAlike(a.length, b.length)) return false
  return (2 * countShared(a, b)) / (a.length + b.length) >= MIN_LIKENESS
}

/** Whether two sentences with so many words could be alike at all. */
export function mayBeAlike(a: number, b: number): boolean {
  return (2 * Math.min(a, b)) / (a + b) >= MIN_LIKENESS
}

/** The length of the longest common subsequence. */
function countShared(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1)
  let next = new Uint16Array(b.length + 1)
  for (const word of a) {
    for (let j = 1; j <= b.length; j++)
      next[j] = b[j - 1] === word ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!)
    ;[row, next] = [next, row]
  }
  return row[b.length]!
}
