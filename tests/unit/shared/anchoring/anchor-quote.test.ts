/** Where selectors point in a text, as cases; and what must hold whatever the text: nothing but the quoted words is ever found. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorQuote } from '../../../../shared/anchoring/anchor-quote.ts'
import { describeQuote } from '../../../../shared/anchoring/describe-quote.ts'

interface Case {
  readonly name: string
  /** Where the quote was taken: `«` and `»` stand around it and are no part of the text. */
  readonly made: string
  /** The text it is looked for in; where it is expected is marked in the same way. */
  readonly sought: string
  readonly state: 'exact' | 'moved' | 'ambiguous' | 'orphan'
}

const cases: readonly Case[] = [
  {
    name: 'the same text',
    made: 'They said «we left» at noon.',
    sought: 'They said «we left» at noon.',
    state: 'exact',
  },
  {
    name: 'words put in front',
    made: 'They said «we left» at noon.',
    sought: 'Today they said «we left» at noon.',
    state: 'moved',
  },
  {
    name: 'the quote is gone',
    made: 'They said «we left» at noon.',
    sought: 'They said nothing at noon.',
    state: 'orphan',
  },
  {
    name: 'one letter changed',
    made: 'They said «we left» at noon.',
    sought: 'They said we lefd at noon.',
    state: 'orphan',
  },
  {
    name: 'case changed',
    made: 'They said «We left» at noon.',
    sought: 'They said we left at noon.',
    state: 'orphan',
  },
  {
    name: 'the second of two equal quotes, unchanged',
    made: 'Orvin: we left. Taront: «we left». End.',
    sought: 'Orvin: we left. Taront: «we left». End.',
    state: 'exact',
  },
  {
    name: 'an equal quote put where the old one stood',
    made: 'Orvin said «we left» before noon.',
    sought: 'Maran too we left in the dark. Later Orvin said «we left» before noon.',
    state: 'moved',
  },
  {
    name: 'two equal places with equal surroundings',
    made: 'one two three four five six seven eight «nine» ten',
    sought: 'x seven eight nine ten. And seven eight nine ten',
    state: 'ambiguous',
  },
  { name: 'an emoji before it', made: 'a «🎉 party» b', sought: '👩‍👩‍👧 a «🎉 party» b', state: 'moved' },
  {
    name: 'Arabic',
    made: 'قال المتحدث «انسحبنا» أمس',
    sought: 'أمس قال المتحدث «انسحبنا» أمس',
    state: 'moved',
  },
  {
    name: 'other normal form',
    made: 'in the «caf\u00e9» today',
    sought: 'in the cafe\u0301 today',
    state: 'orphan',
  },
]

function parse(marked: string) {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  return { text: marked.replace('«', '').replace('»', ''), start, end }
}

describe('anchorQuote', () => {
  for (const { name, made, sought, state } of cases)
    it(`${state}: ${name}`, () => {
      const from = parse(made)
      const { quote, position } = describeQuote(from.text, from.start, from.end)!
      const to = parse(sought)
      const result = anchorQuote(to.text, quote, position)
      expect(result.state).toBe(state)
      if (result.state === 'exact' || result.state === 'moved')
        expect({ start: result.start, end: result.end }).toEqual({ start: to.start, end: to.end })
    })

  it('takes the quote where it is, whatever the position says', () => {
    const text = 'one two three'
    const { quote } = describeQuote(text, 4, 7)!
    expect(anchorQuote(text, quote, { start: 9999, end: 10_002 })).toEqual({
      state: 'moved',
      start: 4,
      end: 7,
    })
  })

  it('lists the likeliest of several places first', () => {
    const result = anchorQuote('ab. ab. ab.', { exact: 'ab', prefix: '', suffix: '' }, { start: 5, end: 7 })
    expect(result).toEqual({
      state: 'ambiguous',
      places: [
        { start: 4, end: 6 },
        { start: 8, end: 10 },
        { start: 0, end: 2 },
      ],
    })
  })

  const word = fc.constantFrom(
    'we',
    'left',
    'the',
    'port',
    'at',
    'noon',
    '🎉',
    'e\u0301',
    'قال',
    '\n',
    '“',
    '”',
  )
  const words = fc.array(word, { minLength: 1, maxLength: 40 }).map((list) => list.join(' '))

  it('finds what it described, at its place, in the unchanged text', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
        const described = describeQuote(text, a % (text.length + 1), b % (text.length + 1))
        fc.pre(described !== null)
        expect(anchorQuote(text, described.quote, described.position)).toEqual({
          state: 'exact',
          ...described.position,
        })
      }),
    )
  })

  it('finds nothing but the quoted words in any other text', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (text, other, a, b) => {
        const described = describeQuote(text, a % (text.length + 1), b % (text.length + 1))
        fc.pre(described !== null)
        const { exact } = described.quote
        const result = anchorQuote(other, described.quote, described.position)
        switch (result.state) {
          case 'exact':
            expect(result.start).toBe(described.position.start)
            expect(other.slice(result.start, result.end)).toBe(exact)
            break
          case 'moved':
            expect(result.start).not.toBe(described.position.start)
            expect(other.slice(result.start, result.end)).toBe(exact)
            break
          case 'ambiguous':
            expect(result.places.length).toBeGreaterThan(1)
            for (const { start, end } of result.places) expect(other.slice(start, end)).toBe(exact)
            break
          case 'orphan':
            expect(other.includes(exact)).toBe(false)
            break
          default:
            expect.unreachable(result.state)
        }
      }),
    )
  })

  it('follows a quote with its surroundings when text is put in front', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (text, front, a, b) => {
        const described = describeQuote(text, a % (text.length + 1), b % (text.length + 1))
        fc.pre(described !== null)
        const { quote, position } = described
        const moved = `${front}\n${text}`
        const shift = front.length + 1
        const result = anchorQuote(moved, quote, position)
        const places =
          result.state === 'ambiguous' ? result.places : result.state === 'orphan' ? [] : [result]
        // The true place is found, or stands among the places offered; context alone can never rule it out.
        const isTrue = places.some(({ start }) => start === position.start + shift)
        expect(isTrue || result.state === 'exact').toBe(true)
      }),
    )
  })
})
