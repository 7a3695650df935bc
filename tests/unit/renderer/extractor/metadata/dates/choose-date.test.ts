/** When an article came out, where several dates compete. */
import { describe, expect, it } from 'vitest'
import { chooseDate } from '../../../../../../renderer/extractor/metadata/dates/choose-date.ts'

const none = { stated: [], modified: [], visible: [], url: null }
const shown = (reading: string, points = 8, role: 'published' | 'updated' | 'plain' = 'plain') => ({
  ...{ role, points, at: 0 },
  readings: reading.split(' or '),
})

describe('chooseDate', () => {
  it('takes the day that the page shows and the time that it states', () => {
    const stated = ['2021-08-12T09:30:00+04:30']
    expect(chooseDate({ ...none, stated, visible: [shown('2021-08-12')] })).toBe('2021-08-12T09:30:00+04:30')
  })

  it("keeps the day in the outlet's time zone where the stamp is in another", () => {
    const stated = ['2021-08-12T23:10:00Z']
    expect(chooseDate({ ...none, stated, visible: [shown('2021-08-13')] })).toBe('2021-08-13')
  })

  it('does not mistake the date of the last change for that of publication', () => {
    const stated = ['2021-08-12']
    expect(chooseDate({ ...none, stated, visible: [shown('2021-09-01', 9, 'updated')] })).toBe('2021-08-12')
  })

  it('does not let a date far from the headline overrule what is stated', () => {
    expect(chooseDate({ ...none, stated: ['2021-08-12'], visible: [shown('2019-01-01', 3)] })).toBe(
      '2021-08-12',
    )
  })

  it('reads 03/10/2021 as whatever something else on the page confirms', () => {
    const visible = [shown('2021-03-10 or 2021-10-03')]
    expect(chooseDate({ ...none, visible })).toBe('2021-03-10')
    expect(chooseDate({ ...none, visible, modified: ['2021-10-03T10:00:00Z'] })).toBe('2021-10-03')
  })

  it('falls back on the address, on what was changed, and on nothing', () => {
    expect(chooseDate({ ...none, url: '2021-08-12', visible: [shown('2021-08-10', 3)] })).toBe('2021-08-12')
    expect(chooseDate({ ...none, modified: ['2021-08-12'] })).toBe('2021-08-12')
    expect(chooseDate(none)).toBeNull()
  })
})
