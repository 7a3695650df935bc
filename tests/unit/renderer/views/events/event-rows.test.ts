/** Rows of the events table: sorted honestly by what a date allows, and counted like the event's own page. */
import { describe, expect, it } from 'vitest'
import { buildEventRows, dateKey, tallyLedger } from '../../../../../renderer/views/events/event-rows.ts'
import { buildLedger } from '../../../../../renderer/views/event/ledger.ts'
import { createEventRecord } from '../../../../../shared/domain/event-record.ts'
import { articleOf, byId, claimOf, eventId, itemOf, personOf, recordsOf } from '../event/ledger-records.ts'

describe('buildEventRows', () => {
  it('counts claims, reports, originators and disputed fields', () => {
    const event = { ...createEventRecord({ title: 'Garrison leaves' }), id: eventId }
    const part = createEventRecord({ title: 'Cranes removed', parentEventId: eventId })
    const claims = [
      claimOf('manner', 'They withdrew'),
      claimOf('manner', 'They surrendered'),
      claimOf('occurrence', 'They left'),
    ]
    const officer = personOf('An officer')
    const items = [
      itemOf(claims[0]!, articleOf('Courier'), officer),
      itemOf(claims[2]!, articleOf('Post'), officer),
    ]
    const tally = tallyLedger(recordsOf(claims, items), byId(officer))
    const rows = buildEventRows([event, part], new Map([[event.id as string, tally]]))
    expect(rows).toMatchObject([
      { claims: 3, reports: 2, originators: 1, disputed: 1 },
      { claims: 0, reports: 0, originators: 0, disputed: 0, parent: { title: 'Garrison leaves' } },
    ])
  })
})

describe('tallyLedger', () => {
  it('says of an event what its own page says', () => {
    const [officer, spokeswoman] = [personOf('An officer'), personOf('A spokeswoman')]
    const claim = claimOf('manner', 'They withdrew')
    const items = [
      itemOf(claim, articleOf('Courier', 'Meridian'), officer),
      itemOf(claim, articleOf('Post', 'Meridian'), officer),
      itemOf(claim, articleOf('Review'), spokeswoman, 'contradicts'),
    ]
    const sources = byId(officer, spokeswoman)
    const { count } = buildLedger(recordsOf([claim], items), sources)
    expect(tallyLedger(recordsOf([claim], items), sources)).toEqual({
      claims: 1,
      reports: count.reports,
      originators: count.originators,
      disputed: 1,
    })
  })
})

describe('dateKey', () => {
  const key = (date: string | null) => dateKey(createEventRecord({ title: 'x', date }))

  it('sorts a date with an open beginning by its end, and leaves the undated without a key', () => {
    const dates = ['2031-03-04', '[..2031-03-01]', '2031-02~', '2031-02-23/2031-03-04']
    expect(dates.toSorted((a, b) => (key(a)! < key(b)! ? -1 : 1))).toEqual([
      '2031-02~',
      '2031-02-23/2031-03-04',
      '[..2031-03-01]',
      '2031-03-04',
    ])
    expect(key(null)).toBeNull()
  })

  it('keeps the date as written in it, so that filters find it', () => {
    expect(key('2031-02~')).toContain('2031-02~')
  })
})
