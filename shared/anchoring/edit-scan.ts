/**
 * Edit distances between a pattern and all beginnings of a text, 32 letters of the pattern in one step (Myers 1999, doi:10.1145/316542.316550, in
 * blocks after Hyyrö 2003). Some twenty times as fast as filling the table cell by cell. Letters are UTF-16 units.
 */

export interface EditScan {
  /**
   * For each j from 0 to the text's length the edits between the whole pattern and a stretch of the text that ends before its letter j:
   * from the text's first letter on when `isAnchored`, from the best one else.
   */
  edits(text: string, isAnchored: boolean): Int32Array
}

const NONE = new Int32Array(0)

export function createEditScan(pattern: string): EditScan {
  const blocks = Math.ceil(pattern.length / 32)
  /** For each letter, at which places of the pattern it stands: one bit a place. */
  const placesOf = new Map<number, Int32Array>()
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at)
    let places = placesOf.get(code)
    if (places === undefined) placesOf.set(code, (places = new Int32Array(blocks)))
    places[at >> 5]! |= 1 << (at & 31)
  }
  const lastBit = 1 << ((pattern.length - 1) & 31)

  return {
    edits(text, isAnchored) {
      // Where the table's column grows and where it falls by one from row to row.
      const growing = new Int32Array(blocks).fill(-1)
      const falling = new Int32Array(blocks)
      const edits = new Int32Array(text.length + 1)
      let last = (edits[0] = pattern.length)
      if (blocks === 0) return isAnchored ? edits.map((_, index) => index) : edits
      for (let j = 0; j < text.length; j++) {
        const places = placesOf.get(text.charCodeAt(j)) ?? NONE
        /** By how much the row above this block differs from the column before. */
        let carry = isAnchored ? 1 : 0
        for (let block = 0; block < blocks; block++) {
          const grows = growing[block]!
          const falls = falling[block]!
          const same = places[block] ?? 0
          const sameOrCarried = carry < 0 ? same | 1 : same
          const diagonal = (((sameOrCarried & grows) + grows) ^ grows) | sameOrCarried
          let up = falls | ~(diagonal | grows)
          let down = grows & diagonal
          const top = block === blocks - 1 ? lastBit : 1 << 31
          const next = (up & top) !== 0 ? 1 : (down & top) !== 0 ? -1 : 0
          up = (up << 1) | (carry > 0 ? 1 : 0)
          down = (down << 1) | (carry < 0 ? 1 : 0)
          growing[block] = down | ~(same | falls | up)
          falling[block] = up & (same | falls)
          carry = next
        }
        edits[j + 1] = last += carry
      }
      return edits
    },
  }
}
