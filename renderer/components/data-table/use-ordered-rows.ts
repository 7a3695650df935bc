/**
 * The rows in order and in groups. A short table is put in order at once. A long one is put in order between frames and is shown as it was until
 * then, a few tenths of a second.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DataColumn, DataGrouping } from './data-column.ts'
import { groupSteps } from './group-rows.ts'
import { orderSteps, type RowQuery } from './order-rows.ts'
import { carryKeys } from './row-keys.ts'
import { finish, runBetweenFrames, type Steps } from './steps.ts'
import type { OrderedRows } from './table-lines.ts'

/** Ordered within a frame. */
const MAX_AT_ONCE = 3000

interface OrderQuery<Row> extends RowQuery<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly grouping: DataGrouping<Row> | null
}

export function useOrderedRows<Row>(rows: readonly Row[], query: OrderQuery<Row>): OrderedRows<Row> {
  const { columns, grouping, sort, filters, globalFilter, test } = query
  const before = useRef<readonly Row[]>(rows)
  const isShort = rows.length <= MAX_AT_ONCE
  const steps = useMemo(() => {
    if (before.current !== rows) carryKeys(before.current, rows, columns)
    before.current = rows
    return () => arrange(rows, { columns, grouping, sort, filters, globalFilter, test })
  }, [rows, columns, grouping, sort, filters, globalFilter, test])
  const atOnce = useMemo(() => (isShort ? finish(steps()) : null), [isShort, steps])
  const [later, setLater] = useState<OrderedRows<Row>>({ rows: [], order: new Int32Array(0), groups: null })
  useEffect(() => {
    if (isShort) return
    const stop = new AbortController()
    void runBetweenFrames(steps(), stop.signal).then((ordered) => {
      if (ordered !== null && !stop.signal.aborted) setLater(ordered)
    })
    return () => stop.abort()
  }, [isShort, steps])
  return atOnce ?? later
}

function* arrange<Row>(rows: readonly Row[], query: OrderQuery<Row>): Steps<OrderedRows<Row>> {
  const order = yield* orderSteps(rows, query.columns, query)
  const groups = query.grouping === null ? null : yield* groupSteps(rows, order, query.grouping)
  return { rows, order, groups }
}
