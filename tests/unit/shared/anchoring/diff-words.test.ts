/** A new wording beside the old one, word by word. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords } from '../../../../shared/anchoring/diff-words.ts'

const show = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

describe('diffWords', () => {
  it.each([
    ['Forty soldiers left.', 'Sixty soldiers left.', '[-Forty-][+Sixty+] soldiers left.'],
    ['Forty soldiers left.', 'Forty soldiers left.', 'Forty soldiers left.'],
    ['They left.', 'They quietly left.', 'They [+quietly +]left.'],
    ['They left at noon.', 'They left.', 'They left[- at noon-].'],
  ])('%j and %j', (before, after, shown) => {
    expect(show(before, after)).toBe(shown)
  })

  it('gives both wordings back', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ' ', '. ', '守', '“'), { maxLength: 30 }).map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = diffWords(before, after)
        const join = (skipped: string) => pieces.map(({ kind, text }) => (kind === skipped ? '' : text)).join('')
        expect(join('gone')).toBe(after)
        expect(join('new').replaceAll(/\s/g, '')).toBe(before.replaceAll(/\s/g, ''))
      }),
    )
  })
})
