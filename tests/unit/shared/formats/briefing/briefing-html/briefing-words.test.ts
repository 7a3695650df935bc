import { describe, expect, it } from 'vitest'
import {
  describeEdtf,
  describeInstant,
  quotationMarks,
} from '../../../../../../shared/formats/briefing/briefing-html/briefing-words.ts'

describe('dates in words', () => {
  it.each([
    ['2031-03-04', '4 March 2031'],
    ['2031-03-04T22:50:00+01:00', '4 March 2031, 22:50 (UTC+1)'],
    ['2031-03-04T22:50-04:30', '4 March 2031, 22:50 (UTC−4:30)'],
    ['2031-03-06T18:00:00.000Z', '6 March 2031, 18:00 UTC'],
    ['2031-03-06T18:00:00', '6 March 2031, 18:00'],
    ['March 2031', 'March 2031'],
    ['2031', '2031'],
  ])('%s', (iso, words) => {
    expect(describeInstant(iso)).toBe(words)
  })

  it.each([
    ['2031-03-04', '4 March 2031'],
    ['2031-03', 'March 2031'],
    ['2031', '2031'],
    ['2031-03~', 'about March 2031'],
    ['2031-03-04?', '4 March 2031, uncertain'],
    ['2031-02-23/2031-03-04', '23 February 2031 to 4 March 2031'],
    ['2031-03-04T17:52', '4 March 2031, 17:52'],
    ['[..2031-03-04]', null],
    ['2031-21', null],
    ['2031-03-04/..', null],
  ])('EDTF %s', (edtf, words) => {
    expect(describeEdtf(edtf)).toBe(words)
  })
})

describe('quotation marks', () => {
  it('are those of the quote’s language', () => {
    expect(quotationMarks('ar-EG')).toEqual(['«', '»'])
    expect(quotationMarks('de')).toEqual(['„', '“'])
    expect(quotationMarks(null)).toEqual(['“', '”'])
  })
})
