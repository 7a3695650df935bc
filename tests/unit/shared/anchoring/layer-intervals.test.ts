/** Overlapping excerpts, painted and found again: checked against the slow and obvious way of doing it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareIntervals, createIntervalIndex } from '../../../../shared/anchoring/interval-index.ts'
import { layerIntervals } from '../../../../shared/anchoring/layer-intervals.ts'

const colours = ['h1', 'h2', 'h3'] as const

const intervals = fc
  .array(
    fc.record({
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 15 }),
      colour: fc.constantFrom(...colours),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ start, length, colour }, at) => ({ id: `i${at}`, start, end: start + length, colour })),
  )

describe('createIntervalIndex', () => {
  it('finds every stretch over an offset, the innermost first', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: -1, max: 50 }), (list, offset) => {
        const slow = list
          .filter(({ start, end }) => start <= offset && offset < end)
          .sort(compareIntervals)
          .reverse()
        expect(createIntervalIndex(list).containing(offset)).toEqual(slow)
      }),
    )
  })

  it('answers for 6,000 overlapping stretches without looking at all of them', () => {
    const many = Array.from({ length: 6000 }, (_, at) => ({
      id: `i${at}`,
      start: at * 100,
      end: at * 100 + 150,
    }))
    const index = createIntervalIndex(many)
    const started = performance.now()
    for (let at = 0; at < 10_000; at++) index.containing((at * 59) % 600_000)
    expect(performance.now() - started).toBeLessThan(500)
    expect(index.containing(100 * 77 + 10).map(({ id }) => id)).toEqual(['i77', 'i76'])
  })
})

describe('layerIntervals', () => {
  it('gives every offset the colour of the innermost stretch, and marks where two lie on each other', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const { coloured, stacked } = layerIntervals(list)
        for (let offset = 0; offset < 50; offset++) {
          const over = list.filter(({ start, end }) => start <= offset && offset < end).sort(compareIntervals)
          const painted = coloured.filter(({ start, end }) => start <= offset && offset < end)
          expect(painted.map(({ colour }) => colour)).toEqual(over.slice(-1).map(({ colour }) => colour))
          expect(stacked.filter(({ start, end }) => start <= offset && offset < end)).toHaveLength(
            over.length > 1 ? 1 : 0,
          )
        }
      }),
    )
  })

  it('keeps a stretch inside a longer one visible', () => {
    const { coloured, stacked } = layerIntervals([
      { id: 'a', start: 0, end: 30, colour: 'h1' },
      { id: 'b', start: 10, end: 20, colour: 'h2' },
    ])
    expect(coloured.map(({ start, end, colour }) => [start, end, colour])).toEqual([
      [0, 10, 'h1'],
      [10, 20, 'h2'],
      [20, 30, 'h1'],
    ])
    expect(stacked).toEqual([{ start: 10, end: 20 }])
  })

  it('leaves out what has no length', () => {
    expect(layerIntervals([{ id: 'a', start: 5, end: 5, colour: 'h1' }])).toEqual({
      coloured: [],
      stacked: [],
    })
  })
})
