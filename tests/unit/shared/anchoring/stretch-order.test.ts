/** Which of several stretches comes next from a place of the text. */
import { expect, it } from 'vitest'
import { firstStretchAfter } from '../../../../shared/anchoring/stretch-order.ts'

it('is the one that holds the place, or else the first behind it', () => {
  const stretches = [
    { start: 0, end: 4 },
    { start: 6, end: 10 },
    { start: 12, end: 16 },
  ]
  expect([0, 3, 4, 12, 16].map((offset) => firstStretchAfter(stretches, offset))).toEqual([0, 0, 1, 2, 3])
})
