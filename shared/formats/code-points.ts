/**
 * Between our offsets and the world's. Inside the house a position counts UTF-16 units, as JavaScript's strings do; the Web Annotation
 * standard wants Unicode code points ("MUST be counted in units of Unicode code points", https://www.w3.org/TR/annotation-model/#text-position-selector).
 * The two differ by one for each character outside the Basic Multilingual Plane that stands before: an emoji, a rare Han character.
 */

export interface CodePointIndex {
  /** Length of the text in code points. */
  readonly length: number
  /** UTF-16 offset → code points. An offset inside a surrogate pair counts as behind it. */
  toCodePoints(utf16Offset: number): number
  /** Code points → UTF-16 offset. */
  toUtf16(codePointOffset: number): number
}

/** Reads a text once; each question after that is a binary search over its surrogate pairs, of which most texts have none. */
export function createCodePointIndex(text: string): CodePointIndex {
  const pairs: number[] = []
  for (let at = 0; at < text.length - 1; at += 1)
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) pairs.push(at++)

  /** How many pairs satisfy a condition that holds for the first ones and not for the rest. */
  const countWhile = (holds: (pair: number, index: number) => boolean) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(pairs[middle]!, middle)) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    length: text.length - pairs.length,
    toCodePoints: (offset) => offset - countWhile((pair) => pair + 2 <= offset),
    toUtf16: (offset) => offset + countWhile((pair, index) => pair - index < offset),
  }
}

/** How many characters a person would count, short of combining marks: `length` in code points. */
export function countCodePoints(text: string): number {
  return createCodePointIndex(text).length
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
