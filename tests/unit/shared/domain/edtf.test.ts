/** EDTF as the event form uses it: valid or why not, in words, with bounds that hold. Cases as data; a bug adds a line. */
import { describe, expect, it } from 'vitest'
import { readEdtf } from '../../../../shared/domain/edtf.ts'

const day = (text: string) => Date.parse(`${text}T00:00:00.000Z`)
const endOf = (text: string) => Date.parse(`${text}T23:59:59.999Z`)

const readings: readonly (readonly [
  edtf: string,
  words: string,
  earliest: number | null,
  latest: number | null,
  precision: 1 | 2 | 3 | null,
])[] = [
  ['2021-08-12', '12 August 2021', day('2021-08-12'), endOf('2021-08-12'), 1],
  ['2021-08', 'August 2021', day('2021-08-01'), endOf('2021-08-31'), 3],
  ['2021', '2021', day('2021-01-01'), endOf('2021-12-31'), null],
  ['2021-08~', 'about August 2021', day('2021-08-01'), endOf('2021-08-31'), 3],
  ['2021-08-12?', '12 August 2021 (uncertain)', day('2021-08-12'), endOf('2021-08-12'), 1],
  ['2021-08%', 'about August 2021 (uncertain)', day('2021-08-01'), endOf('2021-08-31'), 3],
  ['2021-08-XX', 'an unknown day in August 2021', day('2021-08-01'), endOf('2021-08-31'), 3],
  ['2021-08-1X', 'a day between 10 and 19 August 2021', day('2021-08-10'), endOf('2021-08-19'), 3],
  ['2021-XX-12', 'day 12 of an unknown month of 2021', day('2021-01-12'), endOf('2021-12-12'), null],
  ['20XX', 'a year from 2000 to 2099', day('2000-01-01'), endOf('2099-12-31'), null],
  ['[..2021-08-12]', 'some time up to 12 August 2021', null, endOf('2021-08-12'), null],
  ['[2021-08-12..]', 'some time from 12 August 2021 on', day('2021-08-12'), null, null],
  [
    '[2021-08-12..2021-08-14]',
    'some time between 12 August 2021 and 14 August 2021',
    day('2021-08-12'),
    endOf('2021-08-14'),
    2,
  ],
  [
    '[2021-08-12,2021-08-14]',
    'one of: 12 August 2021; 14 August 2021',
    day('2021-08-12'),
    endOf('2021-08-14'),
    2,
  ],
  [
    '{2021-08-12,2021-08-13}',
    'all of: 12 August 2021; 13 August 2021',
    day('2021-08-12'),
    endOf('2021-08-13'),
    2,
  ],
  [
    '2021-07~/2021-08-12',
    'from about July 2021 to 12 August 2021',
    day('2021-07-01'),
    endOf('2021-08-12'),
    null,
  ],
  ['../2021-08-12', 'up to 12 August 2021, with no beginning given', null, endOf('2021-08-12'), null],
  ['/2021-08-12', 'from an unknown start to 12 August 2021', null, endOf('2021-08-12'), null],
  ['2021-08-12/..', 'from 12 August 2021, still going on', day('2021-08-12'), null, null],
  ['2021-22', 'summer 2021', day('2021-01-01'), endOf('2021-12-31'), null],
  ['2021-33', 'the first quarter of 2021', day('2021-01-01'), endOf('2021-03-31'), null],
  ['202', 'the 2020s', day('2020-01-01'), endOf('2029-12-31'), null],
  ['2021?-08-12', '12 August 2021 (year uncertain)', day('2021-08-12'), endOf('2021-08-12'), 1],
  ['2021-~08-12', '12 August 2021 (month approximate)', day('2021-08-12'), endOf('2021-08-12'), 1],
  [
    '2021-08-12T17:05:00Z',
    '12 August 2021, 17:05 UTC',
    Date.parse('2021-08-12T17:05:00Z'),
    Date.parse('2021-08-12T17:05:00Z'),
    1,
  ],
  [
    '2021-08-12T17:05+04:30',
    '12 August 2021, 17:05 (UTC+04:30)',
    Date.parse('2021-08-12T12:35:00Z'),
    Date.parse('2021-08-12T12:35:59.999Z'),
    1,
  ],
]

describe('readEdtf', () => {
  it.each(readings)('reads %s as “%s”', (text, words, earliestMs, latestMs, timePrecision) => {
    expect(readEdtf(text)).toMatchObject({
      ok: true,
      reading: { words, earliestMs, latestMs, timePrecision },
    })
  })

  it('keeps doubt and estimate apart', () => {
    expect(readEdtf('2021?')).toMatchObject({ reading: { isUncertain: true, isApproximate: false } })
    expect(readEdtf('2021~')).toMatchObject({ reading: { isUncertain: false, isApproximate: true } })
    expect(readEdtf('2021%')).toMatchObject({ reading: { isUncertain: true, isApproximate: true } })
  })

  it.each([
    '2021-02-30',
    '2021-13',
    '',
    '..',
    '/',
    '../..',
    'yesterday',
    '2021-21/2021-22',
    '2021-22~',
    '12.8.21',
  ])('refuses “%s”', (text) => expect(readEdtf(text)).toMatchObject({ ok: false, suggestion: null }))

  it('says what is wrong with an interval', () => {
    expect(readEdtf('2021-08-12/2021-08-10')).toMatchObject({
      problem: 'The interval ends before it begins.',
    })
    expect(readEdtf('2021-08-12/2021-08-12')).toMatchObject({
      problem: expect.stringContaining('Write the date once'),
    })
  })

  it.each([
    ['12 August 2021', '2021-08-12'],
    ['on 12 Aug. 2021', '2021-08-12'],
    ['August 12th, 2021', '2021-08-12'],
    ['Aug 2021', '2021-08'],
    ['12.08.2021', '2021-08-12'],
    ['23/02/2031', '2031-02-23'],
    ['by 12 August 2021', '[..2021-08-12]'],
    ['since 12 August 2021', '[2021-08-12..]'],
    ['between 12 August 2021 and 14 August 2021', '[2021-08-12..2021-08-14]'],
    ['from 23 February 2031 to 4 March 2031', '2031-02-23/2031-03-04'],
    ['around August 2021', '2021-08~'],
    ['possibly 12 August 2021', '2021-08-12?'],
  ])('suggests EDTF for “%s”', (wording, suggestion) => {
    expect(readEdtf(wording)).toMatchObject({ ok: false, suggestion })
  })

  it.each(['03/04/2021', 'last Tuesday', '31 June 2021', 'nine days of blockade'])(
    'does not guess at “%s”',
    (wording) => {
      expect(readEdtf(wording)).toMatchObject({ ok: false, suggestion: null })
    },
  )
})
