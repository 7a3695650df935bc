/** What an editor left standing is found, whatever was done around it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../../shared/anchoring/align-texts.ts'
import { tokenize } from '../../../../shared/anchoring/tokens.ts'

/** The words of the old text that are found again, as the new text has them; gone ones as an underscore. */
function follow(before: string, after: string): string {
  const vocabulary = new Map<string, number>()
  const [old, now] = [tokenize(before, vocabulary), tokenize(after, vocabulary)]
  return [...alignTexts(old, now)]
    .map((at) => (at < 0 ? '_' : after.slice(now.starts[at]!, now.ends[at]!)))
    .join(' ')
}

describe('alignTexts', () => {
  it.each([
    ['the garrison left the city', 'the garrison left the city', 'the garrison left the city'],
    ['the garrison left the city', 'the garrison quietly left the old city', 'the garrison left the city'],
    ['the garrison left the city', 'the soldiers left', 'the _ left _ _'],
    ['one two three', '', '_ _ _'],
    ['', 'one', ''],
    ['a a a b', 'a b', 'a _ _ b'],
    ['“We left,” he said.', '"We left," he said.', '_ We left , _ he said .'],
    ['守军离开了城市', '守军已经离开了旧城市', '守 军 离 开 了 城 市'],
  ])('%j → %j', (before, after, expected) => {
    expect(follow(before, after)).toBe(expected)
  })

  const words = fc.array(fc.constantFrom('the', 'garrison', 'left', 'a', 'city', 'at', 'noon', 'no', 'one', '.'), { maxLength: 60 })

  it('pairs equal words only, each once, in order', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const vocabulary = new Map<string, number>()
        const [old, now] = [tokenize(a.join(' '), vocabulary), tokenize(b.join(' '), vocabulary)]
        const alignment = alignTexts(old, now)
        let last = -1
        for (const [index, at] of alignment.entries()) {
          if (at < 0) continue
          expect(now.ids[at]).toBe(old.ids[index])
          expect(at).toBeGreaterThan(last)
          last = at
        }
      }),
    )
  })

  it('finds every word of a text to which only something was added', () => {
    fc.assert(
      fc.property(words, fc.array(fc.tuple(fc.nat(60), fc.string({ minLength: 12, maxLength: 12, unit: 'grapheme-ascii' })), { maxLength: 8 }), (a, added) => {
        const grown: string[] = [...a]
        for (const [at, word] of added) grown.splice(at, 0, `new${word.replace(/\W/g, 'x')}`)
        expect(follow(a.join(' '), grown.join(' '))).not.toContain('_')
      }),
    )
  })
})
