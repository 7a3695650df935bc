/** How alike two short texts are, and where in a longer one a short one stands with the fewest edits. Letters count, not words: a typo is small. */

export interface NearestStretch {
  /** Offsets in the text that was searched; end exclusive. */
  readonly start: number
  readonly end: number
  /** Letters inserted, deleted or replaced. */
  readonly edits: number
}

/** 0 (nothing in common) to 1 (equal): one minus the edits by the longer length. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - countEdits(a, b) / longer
}

function countEdits(a: string, b: string): number {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, index) => index)
  let next = new Uint32Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    next[0] = i
    const code = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (b.charCodeAt(j - 1) === code ? 0 : 1)
      next[j] = Math.min(replaced, row[j]! + 1, next[j - 1]! + 1)
    }
    ;[row, next] = [next, row]
  }
  return row[b.length]!
}

/**
 * The stretch of `text` that is nearest to `quote` (Sellers 1980: edits before its beginning and behind its end are free). For pieces of text of a
 * few times the quote's length: the time is the product of both.
 */
export function findNearest(text: string, quote: string): NearestStretch {
  let row = new Uint32Array(text.length + 1)
  let next = new Uint32Array(text.length + 1)
  /** Where the stretch that ends at each place begins. */
  let starts = Uint32Array.from({ length: text.length + 1 }, (_, index) => index)
  let nextStarts = new Uint32Array(text.length + 1)
  for (let i = 1; i <= quote.length; i++) {
    next[0] = i
    nextStarts[0] = 0
    const code = quote.charCodeAt(i - 1)
    for (let j = 1; j <= text.length; j++) {
      const replaced = row[j - 1]! + (text.charCodeAt(j - 1) === code ? 0 : 1)
      const deleted = row[j]! + 1
      const inserted = next[j - 1]! + 1
      if (replaced <= deleted && replaced <= inserted) {
        next[j] = replaced
        nextStarts[j] = starts[j - 1]!
      } else if (deleted <= inserted) {
        next[j] = deleted
        nextStarts[j] = starts[j]!
      } else {
        next[j] = inserted
        nextStarts[j] = nextStarts[j - 1]!
      }
    }
    ;[row, next, starts, nextStarts] = [next, row, nextStarts, starts]
  }
  let end = 0
  for (let j = 1; j <= text.length; j++) if (row[j]! < row[end]!) end = j
  return { start: starts[end]!, end, edits: row[end]! }
}
