/** Words found again on their page. */
import { describe, expect, it } from 'vitest'
import { findMarks, findPart } from '../../../../../renderer/extractor/pdf/find-marks.ts'
import { layOut, type DrawnText } from '../../../../../renderer/extractor/pdf/layers.ts'
import { unknownFont } from '../../../../../renderer/extractor/pdf/font-traits.ts'

const drawn = (text: string, matrix: DrawnText['matrix']): DrawnText => ({
  ...{
    text,
    matrix,
    length: text.length * 5,
    isVertical: false,
    font: unknownFont,
    isSpaced: false,
    mark: null,
  },
})

function mark(texts: readonly DrawnText[], marks: readonly string[]) {
  const page = { width: 600, height: 800 }
  const layers = layOut({ ...page, drawn: texts, links: [] })
  return findMarks({ number: 1, layers, tags: null, hasPicture: false, pinned: [] }, page, marks)
}

describe('the words of an excerpt', () => {
  const page = [
    drawn('promised an in-', [10, 0, 0, -10, 50, 100]),
    drawn('quiry soon', [10, 0, 0, -10, 50, 112]),
  ]

  it('are marked where they stand, over a divided word', () => {
    const [quads] = mark(page, ['an inquiry'])
    expect(quads).toHaveLength(2)
    const [[first], [second]] = quads as [[readonly [number, number]], [readonly [number, number]]]
    expect(first[0]).toBeCloseTo(50 + 9 * 5)
    expect(first[1]).toBeCloseTo(100 - 8.5)
    expect(second[0]).toBeCloseTo(50)
  })

  it('are not marked on a page that has others', () => {
    expect(mark(page, ['nothing of the kind'])).toEqual([[]])
  })

  it('are marked on lines that run up the page', () => {
    const [quads] = mark([drawn('turned words', [0, -10, -10, 0, 100, 700])], ['words'])
    const xs = quads![0]!.map(([x]) => x)
    const ys = quads![0]!.map(([, y]) => y)
    expect(Math.min(...xs)).toBeCloseTo(91.5)
    expect(Math.max(...ys)).toBeCloseTo(700 - 7 * 5)
    expect(Math.min(...ys)).toBeCloseTo(700 - 12 * 5)
  })
})

describe('words that go on over a page', () => {
  it('are found as far as the page has them', () => {
    expect(findPart('xxthebeginningof', 'thebeginningofalongsentence')).toEqual({ start: 2, end: 16 })
    expect(findPart('alongsentencexx', 'thebeginningofalongsentence')).toEqual({ start: 0, end: 13 })
    expect(findPart('unrelated', 'thebeginningofalongsentence')).toBeNull()
  })

  it('are not those of another sentence that begins or ends like them', () => {
    const page = `${'x'.repeat(500)}thegovernmentdeniedit${'y'.repeat(500)}`
    expect(findPart(page, 'thegovernmentconfirmedthatthegarrisonhadleft')).toBeNull()
    expect(findPart(page, 'anofficersaidthegovernmentdeniedit')).toBeNull()
  })
})
