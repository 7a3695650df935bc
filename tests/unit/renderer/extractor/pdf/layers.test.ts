/** Pages and lines that are turned, laid upright. */
import { describe, expect, it } from 'vitest'
import { readColumns } from '../../../../../renderer/extractor/pdf/columns.ts'
import { unknownFont } from '../../../../../renderer/extractor/pdf/font-traits.ts'
import { layOut, turnBack, type DrawnText } from '../../../../../renderer/extractor/pdf/layers.ts'

const page = { width: 600, height: 800 }

function drawn(text: string, matrix: DrawnText['matrix'], isVertical = false): DrawnText {
  return { text, matrix, length: text.length * 5, isVertical, font: unknownFont, isSpaced: false, mark: null }
}

function read(texts: readonly DrawnText[], links: Parameters<typeof layOut>[0]['links'] = []): string[] {
  return layOut({ ...page, drawn: texts, links }).flatMap((layer) =>
    readColumns(layer, 1).flatMap(({ lines }) => lines.map(({ text }) => text)),
  )
}

describe('lines', () => {
  it('that run up a scanned page are read as lines', () => {
    const up = (text: string, x: number) => drawn(text, [0, -10, -10, 0, x, 700])
    expect(read([up('the second line', 112), up('the first line', 100)])).toEqual([
      'the first line',
      'the second line',
    ])
  })

  it('of another direction are read after the page', () => {
    const words = drawn('the text of the page', [10, 0, 0, -10, 50, 100])
    expect(read([drawn('a stamp', [7, 7, 7, -7, 50, 50]), words])).toEqual([
      'the text of the page',
      'a stamp',
    ])
  })

  it('that go down sign by sign are read from the top, column by column from the right', () => {
    const column = (text: string, x: number) =>
      [...text].map((sign, index) => drawn(sign, [14, 0, 0, -14, x, 50 + index * 14]))
    expect(read([...column('西部で衝突が発生し、', 500), ...column('二十五人が死亡した。', 475)])).toEqual([
      '西部で衝突が発生し、',
      '二十五人が死亡した。',
    ])
  })
})

describe('a link', () => {
  it('that covers some words of a run is theirs alone', () => {
    const words = drawn('see the full report here', [10, 0, 0, -10, 50, 100])
    const [layer] = layOut({
      ...page,
      drawn: [words],
      links: [{ left: 68, right: 144, top: 90, bottom: 104, target: 'https://inland.example/' }],
    })
    expect(layer!.runs.map(({ text, link }) => [text, link])).toEqual([
      ['see', null],
      [' the full report', 'https://inland.example/'],
      [' here', null],
    ])
  })
})

describe('a place in a layer', () => {
  it.each([
    { angle: 0, isVertical: false },
    { angle: Math.PI / 2, isVertical: false },
    { angle: 0.3, isVertical: false },
    { angle: 0, isVertical: true },
  ])('turned by %j comes back to where it is on the page', (turn) => {
    const back = turnBack(page.width, page.height, turn)
    const [x, y] = back(0, 0)
    const [dx, dy] = [back(10, 0)[0] - x, back(10, 0)[1] - y]
    expect(Math.hypot(dx, dy)).toBeCloseTo(10)
    expect(Math.atan2(dy, dx)).toBeCloseTo(turn.angle + (turn.isVertical ? Math.PI / 2 : 0))
  })
})
