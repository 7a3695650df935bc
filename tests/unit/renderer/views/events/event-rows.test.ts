/** Rows of the events table: sorted honestly by what a date allows, and counted like the event's own page. */
import { describe, expect, it } from 'vitest'
import { buildEventRows, dateKey } from '../../../../../renderer/views/events/event-rows.ts'
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
    const rows = buildEventRows(
      [event, part],
      new Map([[event.id as string, recordsOf(claims, items)]]),
      byId(officer),
    )
    expect(rows).toMatchObject([
      { claims: 3, reports: 2, originators: 1, disputed: 1 },
      { claims: 0, reports: 0, originators: 0, disputed: 0, parent: { title: 'Garrison leaves' } },
    ])
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
