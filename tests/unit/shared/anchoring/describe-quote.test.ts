/** What a selection made by hand becomes: whole characters, no white space at the ends, surroundings that cut nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTEXT_LENGTH, describeQuote } from '../../../../shared/anchoring/describe-quote.ts'

const family = '👩‍👩‍👧'
const flag = '🇺🇦'
const eAcute = 'e\u0301'

/** `selected` are the offsets as a hand left them; null is a selection with nothing in it. */
const cases: readonly { name: string; text: string; selected: [number, number]; exact: string | null }[] = [
  { name: 'keeps a plain selection', text: 'The garrison left.', selected: [4, 12], exact: 'garrison' },
  {
    name: 'takes the ends in either order',
    text: 'The garrison left.',
    selected: [12, 4],
    exact: 'garrison',
  },
  {
    name: 'drops white space at both ends',
    text: 'The  garrison\u00a0\nleft.',
    selected: [3, 15],
    exact: 'garrison',
  },
  { name: 'keeps white space inside', text: 'one\n\ntwo', selected: [0, 8], exact: 'one\n\ntwo' },
  { name: 'refuses an empty selection', text: 'word', selected: [2, 2], exact: null },
  { name: 'refuses white space alone', text: 'a \n\u3000 b', selected: [1, 5], exact: null },
  { name: 'refuses a selection behind the end', text: 'word', selected: [9, 12], exact: null },
  { name: 'widens half a surrogate pair', text: 'a🎉b', selected: [2, 4], exact: '🎉b' },
  { name: 'widens part of a family', text: `x${family}y`, selected: [3, 4], exact: family },
  { name: 'widens half a flag to the right one', text: `${flag}${flag}x`, selected: [5, 6], exact: flag },
  { name: 'widens a letter to its marks', text: `caf${eAcute}s`, selected: [0, 4], exact: `caf${eAcute}` },
  { name: 'begins before a mark', text: `caf${eAcute}s`, selected: [4, 6], exact: `${eAcute}s` },
  { name: 'keeps a space that carries a mark', text: 'a \u0301 b', selected: [1, 4], exact: ' \u0301' },
  { name: 'keeps Arabic with its vowels', text: 'قالَ المتحدثُ ذلك', selected: [0, 3], exact: 'قالَ' },
  {
    name: 'keeps marks of direction',
    text: 'a \u200fقال\u200f b',
    selected: [2, 7],
    exact: '\u200fقال\u200f',
  },
]

describe('describeQuote', () => {
  for (const { name, text, selected, exact } of cases)
    it(name, () => {
      const described = describeQuote(text, ...selected)
      expect(described?.quote.exact ?? null).toBe(exact)
      if (described !== null)
        expect(text.slice(described.position.start, described.position.end)).toBe(described.quote.exact)
    })

  it('keeps 32 units of the surroundings', () => {
    const text = `${'a'.repeat(50)}quote${'b'.repeat(50)}`
    const { quote } = describeQuote(text, 50, 55)!
    expect(quote).toEqual({ exact: 'quote', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) })
  })

  it('cuts the surroundings between characters, not through them', () => {
    const text = `${family}${'a'.repeat(28)}quote${'b'.repeat(28)}${family}`
    const start = family.length + 28
    const { quote } = describeQuote(text, start, start + 5)!
    expect(quote.prefix).toBe('a'.repeat(28))
    expect(quote.suffix).toBe('b'.repeat(28))
  })

  it('does not cut a letter with its mark behind a sign that takes the letter in', () => {
    const text = 'a\u0600e\u0301'
    const described = describeQuote(text, 3, 4)!
    expect(described.quote.exact).toBe('\u0600e\u0301')
    expect(described.position).toEqual({ start: 1, end: 4 })
  })

  it('never cuts a character and always quotes the text', () => {
    const pieces = [
      'a',
      ' ',
      '\n',
      '\r\n',
      '🎉',
      family,
      flag,
      eAcute,
      '\u0301',
      'ق',
      'َ',
      '한',
      'ᄒ',
      'ᅡ',
      '\ud83c',
      '\u200d',
      '\u0600',
      '1',
    ]
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 90 }),
        fc.nat(200),
        fc.nat(200),
        (words, a, b) => {
          const text = words.join('')
          const described = describeQuote(text, Math.min(a, text.length), Math.min(b, text.length))
          if (described === null) return
          const { quote, position } = described
          const boundaries = new Set(
            [...segmenter.segment(text)].map(({ index }) => index).concat(text.length),
          )
          expect(text.slice(position.start, position.end)).toBe(quote.exact)
          expect(quote.exact.trim()).not.toBe('')
          expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true)
          expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true)
          expect(quote.prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH)
          expect(quote.suffix.length).toBeLessThanOrEqual(CONTEXT_LENGTH)
          for (const cut of [
            position.start,
            position.end,
            position.start - quote.prefix.length,
            position.end + quote.suffix.length,
          ])
            expect(boundaries.has(cut), `cut at ${cut} of ${JSON.stringify(text)}`).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
