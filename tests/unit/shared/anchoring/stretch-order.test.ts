/** Which of several stretches comes next from a place of the text. */
import { expect, it } from 'vitest'
import { cutOut, firstStretchAfter } from '../../../../shared/anchoring/stretch-order.ts'

it('is the one that holds the place, or else the first behind it', () => {
  const stretches = [
    { start: 0, end: 4 },
    { start: 6, end: 10 },
    { start: 12, end: 16 },
  ]
  expect([0, 3, 4, 12, 16].map((offset) => firstStretchAfter(stretches, offset))).toEqual([0, 0, 1, 2, 3])
})

it('leaves what the holes leave', () => {
  const cut = (holes: readonly [number, number][]) =>
    cutOut(
      [
        { start: 0, end: 10 },
        { start: 20, end: 30 },
      ],
      holes.map(([start, end]) => ({ start, end })),
    ).map(({ start, end }) => [start, end])
  expect(cut([])).toEqual([
    [0, 10],
    [20, 30],
  ])
  expect(cut([[0, 10]])).toEqual([[20, 30]])
  expect(
    cut([
      [2, 4],
      [6, 8],
      [25, 30],
    ]),
  ).toEqual([
    [0, 2],
    [4, 6],
    [8, 10],
    [20, 25],
  ])
})
