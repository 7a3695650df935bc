/** Sentence boundaries as cases: each is a block of text and the sentences that a reader sees in it. Add a case when a boundary is wrong. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSentences } from '../../../../shared/anchoring/sentences.ts'

const cases: readonly { name: string; language?: string; sentences: readonly string[]; gap?: string }[] = [
  { name: 'two plain sentences', sentences: ['The garrison left.', 'Nobody saw it.'] },
  { name: 'a rank before a name', sentences: ['Gen. Abdul Raziq said so.', 'He left.'] },
  { name: 'two ranks in a row', sentences: ['Lt. Col. Ali Maran spoke.', 'Nobody answered.'] },
  { name: 'an hour before a weekday', sentences: ['They left at 4 p.m. Tuesday.', 'It rained.'] },
  { name: 'an hour at the end', sentences: ['They left at 4 p.m.', 'The gate was open.'] },
  { name: 'a country before its office', sentences: ['The U.S. Navy denied it.', 'It had no ships there.'] },
  { name: 'a country at the end', sentences: ['He lives in the U.S.', 'His brother does not.'] },
  { name: 'initials', sentences: ['J. K. Orvin and George W. Taront met.', 'They parted.'] },
  { name: 'a numbered thing', sentences: ['Crane No. 5 is gone.', 'It stood there.'] },
  { name: 'no as an answer', sentences: ['He said no.', 'She said yes.'] },
  { name: 'a short month', sentences: ['On Feb. 5 it fell.', 'Snow came.'] },
  { name: 'a quote and its speaker', sentences: ['“Stop!” he said.', 'They stopped.'] },
  { name: 'a question and its speaker', sentences: ['"Who is there?" asked the guard.', 'Nobody was.'] },
  { name: 'a quote of two sentences', sentences: ['“We left.', 'We had to,” he said.'] },
  { name: 'an ellipsis that goes on', sentences: ['They fled... and came back.', 'Some did.'] },
  { name: 'a figure with a point', sentences: ['It cost 3.5 million crowns.', 'Nobody paid.'] },
  { name: 'an Arabic name after a rank', sentences: ['Gen. An-Nasir led them.', 'He fell.'] },
  { name: 'Arabic', language: 'ar', sentences: ['قال المتحدث إن القوات انسحبت.', 'هل عادت؟', 'لا.'] },
  {
    name: 'Japanese with quotes',
    language: 'ja',
    gap: '',
    sentences: ['彼は言った。', '「行くぞ。」', '彼女は去った！'],
  },
  { name: 'Chinese', language: 'zh', gap: '', sentences: ['守军撤离了港口。', '没有人看见。'] },
  { name: 'an emoji at the end', sentences: ['They cheered 🎉.', 'Then silence.'] },
  { name: 'a line that ends without a stop', gap: '\n', sentences: ['First line', 'second line'] },
  { name: 'a broken language tag', language: 'not a tag!', sentences: ['One.', 'Two.'] },
]

describe('findSentences', () => {
  for (const { name, language, sentences, gap = ' ' } of cases)
    it(`sees ${name}`, () => {
      const text = sentences.join(gap)
      expect(findSentences(text, language ?? 'en').map(({ start, end }) => text.slice(start, end))).toEqual(
        sentences,
      )
    })

  it('finds nothing in white space', () => {
    expect(findSentences(' \n\t ')).toEqual([])
  })

  it('covers every character that is not white space exactly once, in order', () => {
    const word = fc.constantFrom(
      'Gen.',
      'the',
      'U.S.',
      '“',
      '”',
      'p.m.',
      'No.',
      '5',
      '...',
      '!',
      'Ali',
      'a\u0301',
      '👩‍👩‍👧',
      '。',
      '「',
      '\n',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom('', ' '), (words, gap) => {
        const text = words.join(gap)
        const sentences = findSentences(text)
        let at = 0
        for (const { start, end } of sentences) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
