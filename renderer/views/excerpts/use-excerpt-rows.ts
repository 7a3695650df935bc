/** The rows of the table, live, with their pages where that column is shown. */
import { useEffect } from 'react'
import { useObservable } from '../../session/observable.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import type { ExcerptRow } from './excerpt-row.ts'
import { excerptRowsOf } from './excerpt-rows.ts'

export interface RowsBeingRead {
  /** Undefined until read. */
  readonly rows: readonly ExcerptRow[] | undefined
  readonly readCount: number
}

export function useExcerptRows(withPages: boolean): RowsBeingRead {
  const all = excerptRowsOf(useWorkbench().session)
  const rows = useObservable(all.rows)
  const readCount = useObservable(all.readCount)
  useEffect(() => {
    if (withPages && rows !== undefined)
      all.readPages().catch((error: unknown) => console.warn('Reading pages failed.', error))
  }, [all, rows, withPages])
  return { rows, readCount }
}
