/** The briefings of the case, and the way to start one. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useMemo, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { NO_SELECTION } from '../../components/data-table/selection.ts'
import { TableToolbar } from '../../components/data-table/table-toolbar.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { listBriefings } from '../../database/repositories/briefings.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { useCaseRecord } from '../app/use-case-record.ts'
import { useTableLayout } from '../app/use-table-layout.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { briefingColumns, type BriefingRow } from './briefing-columns.tsx'
import { NewBriefingDialog } from './new-briefing-dialog.tsx'

const rowId = (row: BriefingRow) => row.briefing.id

export function BriefingsView() {
  const { session, navigation } = useWorkbench()
  const { store } = session
  const caseRecord = useCaseRecord()
  const rows = useLiveQuery(async (): Promise<BriefingRow[]> => {
    const [briefings, judgements] = await Promise.all([listBriefings(store), store.judgements.toArray()])
    return briefings.map((briefing) => ({
      briefing,
      judgements: judgements.filter((judgement) => judgement.briefingId === briefing.id).length,
    }))
  }, [store])
  const [layout, changeLayout] = useTableLayout('briefings', briefingColumns, {
    columnId: 'created',
    descending: true,
  })
  const [filter, setFilter] = useState('')
  const [selection, setSelection] = useState(NO_SELECTION)
  const [shownCount, setShownCount] = useState(0)
  const [isStarting, setStarting] = useState(false)
  const takeOrder = useCallback((ids: readonly string[]) => setShownCount(ids.length), [])
  const start = useCallback(() => setStarting(true), [])
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'briefing/create',
        label: 'New briefing',
        group: 'Briefing',
        shortcut: 'N',
        isHinted: true,
        run: start,
      },
    ],
    [start],
  )
  useCommands(commands)

  if (rows === undefined || caseRecord === undefined) return null
  const form = (
    <NewBriefingDialog caseRecord={caseRecord} isOpen={isStarting} onClose={() => setStarting(false)} />
  )
  if (rows.length === 0)
    return (
      <>
        <EmptyState
          title="No briefings yet"
          actions={
            <Button variant="primary" onPress={start}>
              New briefing…
            </Button>
          }
        >
          A briefing tells the chosen events with their claims and quotes, and your judgements on them. Each
          sentence leads back to an exact quote in a hashed file, in the PDF and in the JSON.
        </EmptyState>
        {form}
      </>
    )
  return (
    <>
      <TableToolbar
        title="Briefings"
        columns={briefingColumns}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={filter}
        onGlobalFilterChange={setFilter}
        shownCount={shownCount}
        totalCount={rows.length}
      >
        <Button onPress={start}>New briefing…</Button>
      </TableToolbar>
      <DataTable
        label="Briefings"
        columns={briefingColumns}
        rows={rows}
        getRowId={rowId}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={filter}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={(row) => navigation.go({ view: 'briefing', briefingId: row.briefing.id })}
        onOrderChange={takeOrder}
        nothingFound="No briefing passes the filter."
        autoFocus
      />
      {form}
    </>
  )
}
