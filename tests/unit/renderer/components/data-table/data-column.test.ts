import { describe, expect, it } from 'vitest'
import { createTableLayout, fitTableLayout, type DataColumn } from '../../../../../renderer/components/data-table/data-column.ts'

const column = (id: string, isHiddenAtFirst = false): DataColumn<object> => ({ id, header: id, value: () => null, isHiddenAtFirst })

describe('a remembered table layout', () => {
  const remembered = {
    ...createTableLayout([column('title'), column('date'), column('old')], { columnId: 'old', descending: true }),
    filters: { old: 'x', title: 'y' },
  }

  it('drops columns that the program no longer has', () => {
    const fitted = fitTableLayout(remembered, [column('title'), column('date')])
    expect(fitted.order).toEqual(['title', 'date'])
    expect(fitted.sort).toBeNull()
    expect(fitted.filters).toEqual({ title: 'y' })
  })

  it('puts columns that are new at the end, hidden if they begin so', () => {
    const fitted = fitTableLayout(remembered, [column('title'), column('agency', true), column('old')])
    expect(fitted.order).toEqual(['title', 'old', 'agency'])
    expect(fitted.hidden).toEqual(['agency'])
  })
})
