/** Edits counted 32 letters at a time are those of the table that is filled cell by cell. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEditScan } from '../../../../shared/anchoring/edit-scan.ts'
import { createNearestFinder, similarity } from '../../../../shared/anchoring/similarity.ts'

/** Sellers 1980, cell by cell. */
function editsByTable(pattern: string, text: string, isAnchored: boolean): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i)
  const edits = [column.at(-1)!]
  for (let j = 1; j <= text.length; j++) {
    const next = [isAnchored ? j : 0]
    for (let i = 1; i <= pattern.length; i++) {
      const replaced = column[i - 1]! + (pattern[i - 1] === text[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, column[i]! + 1, next[i - 1]! + 1))
    }
    column = next
    edits.push(column.at(-1)!)
  }
  return edits
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ع', '四'), maxLength: 150 })

describe('edits between a quote and a text', () => {
  it('are the table’s, for quotes of any length', () => {
    fc.assert(
      fc.property(letters, letters, fc.boolean(), (pattern, text, isAnchored) => {
        expect([...createEditScan(pattern).edits(text, isAnchored)]).toEqual(editsByTable(pattern, text, isAnchored))
      }),
      { seed: 4, numRuns: 400 },
    )
  })

  it('are those of the stretch that is found', () => {
    fc.assert(
      fc.property(letters, letters, (quote, text) => {
        const { start, end, edits } = createNearestFinder(quote)(text)
        expect(editsByTable(quote, text.slice(start, end), true).at(-1)).toBe(edits)
        expect(edits).toBe(Math.min(...editsByTable(quote, text, false)))
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it('find a quote with a typo at its place', () => {
    const text = 'Nobody answered. Fourty soldiers were seen at the mole. The ferry left.'
    const { start, end } = createNearestFinder('Forty soldiers were seen at the mole.')(text)
    expect(text.slice(start, end)).toBe('Fourty soldiers were seen at the mole.')
  })

  it('make equal texts wholly alike and others not at all', () => {
    expect(similarity('mole', 'mole')).toBe(1)
    expect(similarity('abc', 'xyz')).toBe(0)
    expect(similarity('', 'abc')).toBe(0)
    expect(similarity('abcd', 'abxd')).toBe(0.75)
  })
})
