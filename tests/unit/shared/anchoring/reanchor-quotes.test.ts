/** What became of a quoted sentence when the article was sent again. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeQuote } from '../../../../shared/anchoring/describe-quote.ts'
import { reanchorQuotes } from '../../../../shared/anchoring/reanchor-quotes.ts'

const story = [
  'The garrison left every post inside the harbour by the night of 4 March, two pilots said.',
  'Forty soldiers were seen at the mole, where a ferry had waited since noon.',
  'Nobody fired a shot, a customs officer told the Harbour Post.',
  '“We had to leave the city in order to prevent further destruction,” an officer said.',
  'The port authority did not answer questions about who had given the order.',
].join('\n')

/** Anchors the words, which stand once in the old text, in the new one; answers the state and the words found. */
function reanchorWords(words: string, before: string, after: string) {
  const start = before.indexOf(words)
  const { quote, position } = describeQuote(before, start, start + words.length)!
  const [result] = reanchorQuotes(before, after, [{ quote, position }])
  return {
    state: result!.state,
    ...('start' in result! ? { words: after.slice(result.start, result.end) } : {}),
    ...('places' in result! ? { places: result.places.map(({ start, end }) => after.slice(start, end)) } : {}),
  }
}

const quoted = 'Forty soldiers were seen at the mole, where a ferry had waited since noon.'

describe('a quote in a text that was revised', () => {
  it('stays where it is when the sentence before it was rewritten and the one behind it was taken out', () => {
    const lines = story.split('\n')
    const after = [lines[0], 'Sixty men were on the quay with all lights on, another pilot told us.', lines[2], lines[4]].join('\n')
    expect(reanchorWords(lines[2]!, story, after)).toEqual({ state: 'moved', words: lines[2] })
  })

  it('is looked for first where its neighbours are, also when its words stand elsewhere and are others there', () => {
    const after = `${story.replace('a ferry had waited', 'a barge waited')}\nIn June a ferry had waited, too.`
    expect(reanchorWords('a ferry had waited', story, after)).toEqual({
      state: 'ambiguous',
      places: ['a barge waited', 'a ferry had waited'],
    })
  })

  it('stays where it is when the change is behind it', () => {
    const after = story.replace('did not answer', 'would not answer')
    expect(reanchorWords(quoted, story, after)).toEqual({ state: 'exact', words: quoted })
  })

  it('moves along when something was put before it', () => {
    const after = `Updated at noon.\n${story}`
    expect(reanchorWords(quoted, story, after)).toEqual({ state: 'moved', words: quoted })
  })

  it('moves along with its paragraph', () => {
    const lines = story.split('\n')
    const after = [lines[1], lines[2], lines[0], lines[3], lines[4]].join('\n')
    expect(reanchorWords(quoted, story, after)).toEqual({ state: 'moved', words: quoted })
  })

  it('is proposed with its new wording, its ends included', () => {
    const after = story.replace('Forty soldiers were seen at the mole', 'Some sixty soldiers were seen near the mole')
    expect(reanchorWords(quoted, story, after)).toEqual({
      state: 'approximate',
      words: 'Some sixty soldiers were seen near the mole, where a ferry had waited since noon.',
    })
    const end = story.replace('since noon.', 'since the morning.')
    expect(reanchorWords(quoted, story, end)).toEqual({
      state: 'approximate',
      words: 'Forty soldiers were seen at the mole, where a ferry had waited since the morning.',
    })
  })

  it('is gone when its sentence was taken out', () => {
    expect(reanchorWords(quoted, story, story.replace(`${quoted}\n`, ''))).toEqual({ state: 'orphan' })
  })

  it('is not taken for a sentence like it that stands elsewhere', () => {
    const changed = 'Sixty soldiers were seen at the mole, where a ferry had waited since noon.'
    const after = `${story.replace(quoted, changed)}\nForty soldiers were seen at the mole, where a tug had waited since noon.`
    expect(reanchorWords(quoted, story, after)).toEqual({ state: 'approximate', words: changed })
  })

  it('is not taken over without asking when its very words stand elsewhere and its own sentence changed', () => {
    const changed = 'Sixty soldiers were seen at the mole, where a ferry had waited since noon.'
    const after = `${story.replace(quoted, changed)}\nThe ministry denied it. ${quoted}`
    expect(reanchorWords(quoted, story, after)).toEqual({ state: 'ambiguous', places: [changed, quoted] })
  })

  it('that is one short word is not found by chance', () => {
    const after = story.replace('Nobody fired a shot', 'There was no fighting').replace('noon', 'one')
    expect(reanchorWords('Nobody', story, after).state).not.toBe('moved')
    expect(reanchorWords('since noon', story, after).state).not.toBe('moved')
  })

  it('may begin and end inside a word, and be in a script without spaces', () => {
    expect(reanchorWords('oldiers were se', story, `New.\n${story}`)).toEqual({ state: 'moved', words: 'oldiers were se' })
    const before = '守军于三月四日夜间离开了港口。渡轮从中午起一直等在那里。没有人开枪。'
    const after = '更新。守军于三月四日夜间离开了港口。渡轮从早上起一直等在那里。没有人开枪。'
    expect(reanchorWords('渡轮从中午起一直等在那里', before, after)).toEqual({
      state: 'approximate',
      words: '渡轮从早上起一直等在那里',
    })
  })
})

describe('whatever was done to a text', () => {
  const sentence = fc.array(fc.constantFrom('the', 'garrison', 'left', 'a', 'city', 'at', 'noon', 'no', 'one', 'ferry', 'mole', 'fled'), {
    minLength: 3,
    maxLength: 9,
  })
  const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((all) => all.map((words) => `${words.join(' ')}.`).join(' '))

  it('what is taken over without asking has the very words', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.integer({ min: 1, max: 60 }), (before, after, at, length) => {
        const start = at % before.length
        const described = describeQuote(before, start, Math.min(before.length, start + length))
        if (described === null) return
        const [result] = reanchorQuotes(before, after, [described])
        if (result!.state === 'exact' || result!.state === 'moved')
          expect(after.slice(result!.start, result!.end)).toBe(described.quote.exact)
        if ('start' in result!) expect(result.end).toBeGreaterThan(result.start)
      }),
    )
  })

  it('an unchanged text keeps every quote', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 60 }), (before, at, length) => {
        const start = at % before.length
        const described = describeQuote(before, start, Math.min(before.length, start + length))
        if (described === null) return
        expect(reanchorQuotes(before, before, [described])).toEqual([{ state: 'exact', ...described.position }])
      }),
    )
  })
})
