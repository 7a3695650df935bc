/** Words of any script are counted alike. */
import { describe, expect, it } from 'vitest'
import { countWords, foldWords } from '../../../../../renderer/extractor/html/block-words.ts'

describe('countWords', () => {
  it.each([
    ['The ferry does not run.', 5],
    ['government’s twenty-two boats', 3],
    ['— … !', 0],
    ['غادرت الحامية الميناء', 3],
    ['政府军周二撤出该市。', 5],
    ['กองทหารถอนกำลัง', 8],
    ['NHKは9日', 3],
  ])('counts %j', (text, words) => {
    expect(countWords(text)).toBe(words)
  })
})

describe('foldWords', () => {
  it('leaves letters and digits in lower case', () => {
    expect(foldWords('  “Herat FALLS” – 12 Aug! ')).toBe('herat falls 12 aug')
  })
})
