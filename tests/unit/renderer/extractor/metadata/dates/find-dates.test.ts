/** Dates in running text, with where they stand. */
import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../../../renderer/extractor/metadata/dates/find-dates.ts'

const found = (text: string, language: string | null = null) =>
  findDates(text, { language }).map(({ readings, start, end }) => [
    readings.join(' or '),
    text.slice(start, end),
  ])

describe('findDates', () => {
  it('finds several in a line and says which words they are', () => {
    expect(found('Published 3 May 2021, updated May 4, 2021 at 10:30')).toEqual([
      ['2021-05-03', '3 May 2021'],
      ['2021-05-04', 'May 4, 2021'],
    ])
  })

  it('gives both readings of a date whose day may be its month, the likelier for the language first', () => {
    expect(found('03/10/2021', 'en-US')).toEqual([['2021-03-10 or 2021-10-03', '03/10/2021']])
    expect(found('03/10/2021', 'en-GB')).toEqual([['2021-10-03 or 2021-03-10', '03/10/2021']])
    expect(found('03/10/2021', 'fr')).toEqual([['2021-10-03 or 2021-03-10', '03/10/2021']])
  })

  it.each([
    'Call 01.02.03.04.05 or 192.168.10.12',
    'Chapter 3.4.2020.1',
    'from 10:20 to 11:40',
    'May 2021',
    '1/2 of 3/4',
  ])('sees no date in %j', (text) => {
    expect(found(text)).toEqual([])
  })
})
