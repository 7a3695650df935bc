import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { DataColumn } from '../../../../../renderer/components/data-table/data-column.ts'
import { orderRows, parseFilter } from '../../../../../renderer/components/data-table/order-rows.ts'

interface Row {
  readonly name: string | null
  readonly reports: number | null
}

const columns: readonly DataColumn<Row>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  { id: 'reports', header: 'Reports', value: (row) => row.reports },
]
const rows: readonly Row[] = [
  { name: 'Harbour Courier', reports: 12 },
  { name: 'Élan', reports: null },
  { name: null, reports: 3 },
  { name: 'article 10', reports: 7 },
  { name: 'article 9', reports: 7 },
]

const order = (sort: { columnId: string; descending: boolean } | null, filters: Record<string, string> = {}, words = '') =>
  [...orderRows(rows, columns, { sort, filters }, words)]

describe('the order of a table', () => {
  it('is the order of the rows while nothing is sorted', () => {
    expect(order(null)).toEqual([0, 1, 2, 3, 4])
  })

  it('counts numbers inside names as numbers', () => {
    expect(order({ columnId: 'name', descending: false })).toEqual([4, 3, 1, 0, 2])
  })

  it('puts what is unknown behind everything in both directions', () => {
    expect(order({ columnId: 'reports', descending: false }).at(-1)).toBe(1)
    expect(order({ columnId: 'reports', descending: true }).at(-1)).toBe(1)
  })

  it('keeps equal rows in their order in both directions', () => {
    expect(order({ columnId: 'reports', descending: false })).toEqual([2, 3, 4, 0, 1])
    expect(order({ columnId: 'reports', descending: true })).toEqual([0, 3, 4, 2, 1])
  })

  it('finds words whatever their case and accents', () => {
    expect(order(null, { name: 'elan' })).toEqual([1])
    expect(order(null, {}, 'HARBOUR 12')).toEqual([0])
  })

  it('compares numbers in a column filter', () => {
    expect(order(null, { reports: '>3' })).toEqual([0, 3, 4])
    expect(order(null, { reports: '3..7' })).toEqual([2, 3, 4])
  })

  it('never answers a comparison with rows that have no number', () => {
    expect(parseFilter('<100')!(null, '')).toBe(false)
  })

  it('shows each row that passes exactly once, however it is sorted', () => {
    const anyRow = fc.record({ name: fc.option(fc.string()), reports: fc.option(fc.integer()) })
    fc.assert(
      fc.property(fc.array(anyRow), fc.boolean(), fc.constantFrom('name', 'reports'), (many, descending, columnId) => {
        const shown = [...orderRows(many, columns, { sort: { columnId, descending }, filters: {} }, '')]
        expect(shown.toSorted((a, b) => a - b)).toEqual(many.map((_row, index) => index))
      }),
      { seed: 7 },
    )
  })
})
