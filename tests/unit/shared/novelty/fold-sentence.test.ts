// One sentence in two settings is one sentence; what carries meaning keeps two sentences apart.
import { describe, expect, it } from 'vitest'
import { foldSentence, wordsOf } from '../../../../shared/novelty/fold-sentence.ts'

describe('folding a sentence', () => {
  it.each([
    ['quotation marks', '“We left,” he said.', '"We left," he said.'],
    ['German quotation marks', '„Wir gingen“, sagte er.', '»Wir gingen«, sagte er.'],
    ['apostrophes', 'The port’s crane', "The port's crane"],
    [
      'dashes and the spaces around them',
      'The port – a grain port – is shut.',
      'The port—a grain port—is shut.',
    ],
    ['a hyphen for a dash', 'MARENZA - The port is shut.', 'MARENZA — The port is shut.'],
    ['white space', 'The  port\u00a0is\nshut.', 'The port is shut.'],
    ['capitals', 'THE PORT IS SHUT.', 'The port is shut.'],
    ['wide letters', 'Ｐｏｒｔ　３', 'Port 3'],
    ['soft hyphens', 'The gar\u00adrison left.', 'The garrison left.'],
    ['an ellipsis', 'And then…', 'And then...'],
    ['Arabic with and without marks of vowels', 'قَالَ ضَابِطٌ', 'قال ضابط'],
    ['Arabic forms of alef and yeh', 'إلى أين', 'الي اين'],
    ['stretched Arabic', 'الميـــناء', 'الميناء'],
    ['Persian letters for Arabic ones', 'کتاب علی', 'كتاب علي'],
    ['Arabic digits', 'قتل ١٢ شخصا', 'قتل 12 شخصا'],
    ['marks of direction', '\u200fHerat\u200e.', 'Herat.'],
  ])('makes one of %s', (_what, a, b) => {
    expect(foldSentence(a)).toBe(foldSentence(b))
  })

  it.each([
    ['a question and a statement', 'The army has left?', 'The army has left.'],
    ['words in quotation marks and without', 'The “terrorists” left.', 'The terrorists left.'],
    ['two numbers', 'Twelve died, 12 in all.', 'Twelve died, 13 in all.'],
    ['a number below zero', 'It fell to −5 degrees.', 'It fell to 5 degrees.'],
    ['two currencies', 'It cost $5 million.', 'It cost €5 million.'],
    ['a decimal and a whole number', 'It rose 3.5 percent.', 'It rose 35 percent.'],
    ['a negation', 'He did deny it.', 'He did not deny it.'],
  ])('keeps %s apart', (_what, a, b) => {
    expect(foldSentence(a)).not.toBe(foldSentence(b))
  })

  it('counts characters where words are not parted by spaces', () => {
    expect(wordsOf(foldSentence('驻军离开了港口。'))).toHaveLength(7)
    expect(wordsOf(foldSentence('The U.S. army left.'))).toEqual(['the', 'u', 's', 'army', 'left'])
  })
})
