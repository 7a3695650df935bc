/**
 * Is one sentence another one that was changed slightly? Four of five words stay, in their order: a wire copy with another day, another
 * number or another "officials said". Whoever is told "changed slightly" is shown the difference, so the measure need not know which
 * change matters.
 */

/** Words that both have in order, twice, by the words of both. */
const MIN_LIKENESS = 0.8

export function isSlightlyChanged(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if ((2 * shorter.length) / (a.length + b.length) < MIN_LIKENESS) return false
  return (2 * countShared(shorter, longer)) / (a.length + b.length) >= MIN_LIKENESS
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
