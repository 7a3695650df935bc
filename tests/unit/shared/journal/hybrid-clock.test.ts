// Plain string order must be the order of events, whatever the machine's clock does.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatHybridTime,
  nextHybridTime,
  parseHybridTime,
  type HybridTime,
} from '../../../../shared/journal/hybrid-clock.ts'

describe('the hybrid clock', () => {
  it('sorts entries as text in the order they were made, also when the wall clock jumps back or stands still', () => {
    const jumps = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(jumps, (walls) => {
        let last: HybridTime | null = null
        const texts = walls.map((wall) => formatHybridTime((last = nextHybridTime(last, 'a1b2c3d4', wall))))
        expect(texts.toSorted()).toEqual(texts)
        expect(new Set(texts).size).toBe(texts.length)
      }),
    )
  })

  it('goes on sorting after more entries in one millisecond than the counter has digits for', () => {
    let last: HybridTime = { wallMs: 1000, counter: 0xfffd, device: 'a' }
    const texts = Array.from({ length: 6 }, () => formatHybridTime((last = nextHybridTime(last, 'a', 5))))
    expect(texts.toSorted()).toEqual(texts)
  })

  it('is written as the contract says and read back', () => {
    const time = { wallMs: 1754999999999, counter: 3, device: 'a1b2c3d4' }
    expect(formatHybridTime(time)).toBe('000001754999999999-0003-a1b2c3d4')
    expect(parseHybridTime(formatHybridTime(time))).toEqual(time)
    expect(() => parseHybridTime('yesterday')).toThrow(TypeError)
  })

  it('follows the wall clock when that is ahead', () => {
    expect(nextHybridTime({ wallMs: 5, counter: 9, device: 'a' }, 'a', 6)).toEqual({
      wallMs: 6,
      counter: 0,
      device: 'a',
    })
  })
})
