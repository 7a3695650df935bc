/** What a web page keeps in its place, printed on every sheet. */
import { describe, expect, it } from 'vitest'
import { dropFixedText } from '../../../../../renderer/extractor/pdf/fixed-text.ts'
import type { Run } from '../../../../../renderer/extractor/pdf/layers.ts'
import { run, sheet } from './lines-for-tests.ts'

const turn = { angle: 0, isVertical: false }

function keep(sheets: readonly (readonly Run[])[]): string[][] {
  const pages = sheets.map((runs, index) => ({
    ...{ number: index + 1, layers: [{ ...sheet, runs, turn }] },
    ...{ tags: null, hasPicture: false, pinned: [] },
  }))
  return dropFixedText(pages).map(({ layers }) => layers.flatMap(({ runs }) => runs.map(({ text }) => text)))
}

const notice = (order: number) => run('We use cookies on this site', { x: 20, y: 660, order })
const text = (words: string) => run(words, { y: 660, x: 200 })

describe('words at the same place of every sheet', () => {
  it('are taken away, and the lines that they stood between stay', () => {
    expect(keep([1, 2, 3].map((n) => [text(`line ${n}`), notice(900 + n)]))).toEqual([
      ['line 1'],
      ['line 2'],
      ['line 3'],
    ])
  })

  it('are known again where a link parts them', () => {
    const parted = [
      run('We use', { x: 20, y: 660, order: 950 }),
      run('cookies', { x: 55, y: 660, order: 950, link: 'https://courier.example/cookies' }),
      run('on this site', { x: 95, y: 660, order: 950 }),
    ]
    expect(keep([[notice(951)], parted, [notice(952), text('line')]])).toEqual([[], [], ['line']])
  })

  it('may be covered on a sheet or two of many', () => {
    const sheets = Array.from({ length: 10 }, (_, n) => (n < 2 ? [text('line')] : [notice(970 + n)]))
    expect(keep(sheets).flat()).toEqual(['line', 'line'])
  })

  it('stay on two sheets, at other heights, in other type, and where they are the marks of lists', () => {
    expect(keep([[notice(980)], [notice(981)]]).flat()).toHaveLength(2)
    expect(keep([1, 2, 3].map((n) => [run('said the mayor', { y: 100 + n * 12 })])).flat()).toHaveLength(3)
    expect(keep([1, 2, 3].map((n) => [run('said the mayor', { size: 9 + n })])).flat()).toHaveLength(3)
    expect(keep([1, 2, 3].map(() => [run('•')])).flat()).toHaveLength(3)
  })
})
