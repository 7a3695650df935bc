// The Range header, case by case.
import { describe, expect, it } from 'vitest'
import { readByteRange } from '../../../../../electron/desk/routes/byte-range.ts'

const cases: [header: string | null, answer: ReturnType<typeof readByteRange>][] = [
  [null, null],
  ['bytes=0-9', { start: 0, length: 10 }],
  ['bytes=90-', { start: 90, length: 10 }],
  ['bytes=-5', { start: 95, length: 5 }],
  ['bytes=-500', { start: 0, length: 40 }],
  ['bytes=0-', { start: 0, length: 40 }],
  ['bytes=95-200', { start: 95, length: 5 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-5', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=0-9', null],
  ['bytes=a-b', null],
  ['BYTES = 1 - 2', { start: 1, length: 2 }],
  ['bytes=99999999999999999999-', null],
]

describe('of 100 bytes, at most 40 at once,', () => {
  it.each(cases)('%j asks for %j', (header, answer) => {
    expect(readByteRange(header, 100, 40)).toEqual(answer)
  })

  it('nothing can be asked of an empty file', () => {
    expect(readByteRange('bytes=0-', 0, 40)).toBe('unsatisfiable')
    expect(readByteRange(null, 0, 40)).toBeNull()
  })
})
