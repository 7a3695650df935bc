/** Authors where a reader would look for them. */
import { describe, expect, it } from 'vitest'
import {
  CERTAIN_BYLINE,
  findVisibleBylines,
} from '../../../../../renderer/extractor/metadata/visible-bylines.ts'
import type { PageLine } from '../../../../../renderer/extractor/metadata/page-lines.ts'
import { inPieces, lineOf } from './page-lines-of.ts'

const headline = lineOf('Garrison leaves the port', { heading: 1 })

function certain(...lines: readonly PageLine[]) {
  const found = findVisibleBylines([headline, ...lines], { headlineAt: 0, language: 'en' })
  return found.filter(({ points }) => points >= CERTAIN_BYLINE).map(({ names }) => names.join(' + '))
}

describe('findVisibleBylines', () => {
  it.each([
    ['By Jane Roe and John Doe in Kabul', 'Jane Roe + John Doe'],
    ['By Jane Roe, John Doe and Max Roe', 'Jane Roe + John Doe + Max Roe'],
    ['Von Jana Roe', 'Jana Roe'],
    ['Par Jeanne Roe, envoyée spéciale', 'Jeanne Roe'],
    ['Por Juana Roe', 'Juana Roe'],
    ['Автор: Анна Орлова', 'Анна Орлова'],
    ['بقلم سلمى الدارجي', 'سلمى الدارجي'],
    ['記者：王小明', '王小明'],
    ['Text von Jana Roe Illustration von Johann Doe', 'Jana Roe'],
    ['순천, 광양 구현모 기자 ninek@courier.example', '구현모'],
    ['新华社北京8月12日电（记者王小明、李华）', '王小明 + 李华'],
    ['12 August 2021 • by Jane Roe', 'Jane Roe'],
    ['By Jane Roe – Updated 12 August 2021 | Fact-checked by John Doe', 'Jane Roe'],
  ])('%j', (text, names) => {
    expect(certain(lineOf(text))).toEqual([names])
  })

  it('reads names that the markup marks, and leaves roles away', () => {
    const line = inPieces(['By ', ''], ['Jane Roe', 'author-name'], ['Staff Writer, Politics', 'role'])
    expect(certain(line)).toEqual(['Jane Roe'])
  })

  it('reads the label on the line above', () => {
    expect(certain(lineOf('Autorin:'), lineOf('Jana Roe'))).toEqual(['Jana Roe'])
  })

  it('joins authors who have a line each', () => {
    const marks = 'byline-name byline'
    expect(certain(lineOf('Jane Roe', { marks }), lineOf('John Doe', { marks }))).toEqual([
      'Jane Roe + John Doe',
    ])
  })

  it('reads authors side by side in a byline', () => {
    const line = inPieces(['Jane Roe', ''], ['John Doe', ''], ['Max Roe', ''])
    expect(certain({ ...line, marks: 'article-byline' })).toEqual(['Jane Roe + John Doe + Max Roe'])
  })

  it('knows a list of other stories by its many authors', () => {
    const teasers = ['By Jane Roe', 'By John Doe', 'By Max Roe'].map((text) =>
      lineOf(text, { marks: 'card' }),
    )
    const gap = Array.from({ length: 4 }, () => lineOf('A teaser of another story, which is none of ours.'))
    expect(certain(...teasers.flatMap((teaser) => [teaser, ...gap]))).toEqual([])
  })

  it.each([
    '更新时间：2012年12月10日',
    '기사입력 2018-08-25',
    'Photo by Jane Roe',
    'By the end of the day the port was empty',
    'Share on Facebook',
    'Read more',
    'By Role',
  ])('sees nobody in %j', (text) => {
    expect(certain(lineOf(text))).toEqual([])
  })
})
