import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { DataColumn } from '../../../../../renderer/components/data-table/data-column.ts'
import { orderRows } from '../../../../../renderer/components/data-table/order-rows.ts'
import { carryKeys } from '../../../../../renderer/components/data-table/row-keys.ts'
import { finish, runBetweenFrames } from '../../../../../renderer/components/data-table/steps.ts'

interface Row {
  readonly name: string | null
}
const column: DataColumn<Row> = { id: 'name', header: 'Name', value: (row) => row.name }
const sorted = (rows: readonly Row[]) => [
  ...orderRows(rows, [column], { sort: { columnId: 'name', descending: false }, filters: {} }, ''),
]
const found = (rows: readonly Row[], words: string) => [
  ...orderRows(rows, [column], { sort: null, filters: {} }, words),
]

const anyName = fc.option(fc.constantFrom('Élan', 'elan', 'port', 'article 9', 'article 10', 'harbour'))

describe('keys of rows that changed', () => {
  it('order and find the rows as if they had been made anew', () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(20), act: fc.constantFrom('edit', 'delete', 'insert'), name: anyName }),
    )
    fc.assert(
      fc.property(fc.array(anyName), edits, (names, acts) => {
        let rows: readonly Row[] = names.map((name) => ({ name }))
        sorted(rows)
        found(rows, 'a')
        for (const { at, act, name } of acts) {
          const next = [...rows]
          if (act === 'insert') next.splice(at, 0, { name })
          else if (at < next.length) next.splice(at, 1, ...(act === 'edit' ? [{ name }] : []))
          carryKeys(rows, next, [column])
          rows = next
          const anew = rows.map((row) => ({ ...row }))
          expect(sorted(rows)).toEqual(sorted(anew))
          expect(found(rows, 'ela')).toEqual(found(anew, 'ela'))
        }
      }),
      { seed: 11 },
    )
  })

  it('are not read again for rows that stayed', () => {
    let reads = 0
    const counting = { ...column, value: (row: Row) => (reads++, row.name) }
    const rows = Array.from({ length: 50 }, (_row, index) => ({ name: `row ${index}` }))
    const layout = { sort: { columnId: 'name', descending: true }, filters: {} }
    orderRows(rows, [counting], layout, '')
    const next = rows.with(7, { name: 'another' })
    carryKeys(rows, next, [counting])
    orderRows(next, [counting], layout, '')
    expect(reads).toBe(51)
  })
})

describe('work in steps', () => {
  function* count(): Generator<undefined, number> {
    for (let n = 0; n < 5; n += 1) yield
    return 5
  }
  it('gives the same at once and between frames, and nothing once it is stopped', async () => {
    expect(finish(count())).toBe(5)
    expect(await runBetweenFrames(count(), new AbortController().signal)).toBe(5)
    function* slow(): Generator<undefined, number> {
      for (;;) {
        const until = performance.now() + 10
        while (performance.now() < until);
        yield
      }
    }
    expect(await runBetweenFrames(slow(), AbortSignal.abort())).toBeNull()
  })
})
