// What counts as the same sentence with a few words changed.
import { describe, expect, it } from 'vitest'
import { foldSentence, wordsOf } from '../../../../shared/novelty/fold-sentence.ts'
import { isSlightlyChanged } from '../../../../shared/novelty/slightly-changed.ts'

const original =
  'The port garrison left its posts on Tuesday evening after nine days of blockade, officials said.'

describe('a sentence that was changed slightly', () => {
  it.each([
    ['another number', original.replace('nine', 'ten')],
    ['another attribution', original.replace('officials said', 'a spokesman told AFP')],
    ['another beginning', `On the coast, ${original}`],
    ['a word left out', original.replace('port ', '')],
  ])('has %s', (_what, other) => {
    expect(isSlightlyChanged(wordsOf(foldSentence(original)), wordsOf(foldSentence(other)))).toBe(true)
  })

  it.each([
    [
      'other words in the same frame',
      'The army command took its guns on Tuesday evening after two hours of talks, officials said.',
    ],
    ['the same words in another order', original.split(' ').toReversed().join(' ')],
    ['only half of it', 'The port garrison left its posts.'],
    ['nothing', ''],
  ])('is not one with %s', (_what, other) => {
    expect(isSlightlyChanged(wordsOf(foldSentence(original)), wordsOf(foldSentence(other)))).toBe(false)
  })
})
