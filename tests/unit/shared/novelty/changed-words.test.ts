// The words that a reader who knows the other wording has to look at.
import { describe, expect, it } from 'vitest'
import { findChangedWords } from '../../../../shared/novelty/changed-words.ts'

const changed = (before: string, after: string) =>
  findChangedWords(before, after).map(({ start, end }) => after.slice(start, end))

describe('the words of a sentence that changed', () => {
  it.each([
    ['another number', 'Nine soldiers died on Tuesday.', 'Ten soldiers died on Tuesday.', ['Ten']],
    ['words that came in', 'The garrison left.', 'The port garrison left.', ['port']],
    ['a new beginning', 'The garrison left.', 'MARENZA – The garrison left.', ['MARENZA –']],
    [
      'a word that went, by its neighbours',
      'He did not deny it at all.',
      'He did deny it at all.',
      ['did deny'],
    ],
    ['a first word that went', 'Not all of them left.', 'All of them left.', ['All']],
    ['a last word that went', 'They left the harbour early', 'They left the harbour', ['harbour']],
    ['nothing where only the setting differs', '“We left,” he said.', '"We left," HE said.', []],
  ])('are %s', (_what, before, after, expected) => {
    expect(changed(before, after)).toEqual(expected)
  })
})
