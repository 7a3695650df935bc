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

  it.each(['By the end of the day the port was empty', 'Share on Facebook', 'Read more', 'By Role'])(
    'sees nobody in %j',
    (text) => {
      expect(certain(lineOf(text))).toEqual([])
    },
  )
})
