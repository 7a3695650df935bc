/** Whoever says or carries something in this case: a table, and beside it the source that is chosen. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { NO_SELECTION, type RowSelection } from '../../components/data-table/selection.ts'
import { TableToolbar } from '../../components/data-table/table-toolbar.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { countSourceUses, type SourceUse } from '../../database/repositories/sources.ts'
import type { CaseSession } from '../../session/case-session.ts'
import { useObservable } from '../../session/observable.ts'
import type { SourceId } from '../../../shared/domain/source.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { useTableLayout } from '../app/use-table-layout.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { useRecount } from '../events/use-recount.ts'
import { NewSourceDialog } from './new-source-dialog.tsx'
import { sourceColumns, type SourceRow } from './source-columns.tsx'
import { SourcePane } from './source-pane.tsx'
import styles from './sources.module.css'

const rowId = (row: SourceRow) => row.source.id
const counted = ['excerpts'] as const
const countUses = ({ store }: CaseSession, signal: AbortSignal) => countSourceUses(store, signal)
const UNUSED: SourceUse = { said: 0, carried: 0, reports: 0 }

export function SourcesView({ sourceId }: { sourceId?: SourceId | undefined }) {
  const { session, navigation } = useWorkbench()
  const [chosenId, setChosenId] = useState(sourceId)
  const sources = useObservable(session.sources.rows)
  const uses = useRecount(session, counted, countUses)
  const [layout, changeLayout] = useTableLayout('sources', sourceColumns, {
    columnId: 'name',
    descending: false,
  })
  const [filter, setFilter] = useState('')
  const [selection, setSelection] = useState(NO_SELECTION)
  const [shownCount, setShownCount] = useState(0)
  const [isAdding, setAdding] = useState(false)
  const filterField = useRef<HTMLInputElement>(null)

  const rows = useMemo<SourceRow[]>(
    () => (sources ?? []).map((source) => ({ source, use: uses?.get(source.id) ?? UNUSED })),
    [sources, uses],
  )
  const takeOrder = useCallback((ids: readonly string[]) => setShownCount(ids.length), [])
  const choose = useCallback((id: SourceId) => {
    setChosenId(id)
    setSelection({ ids: new Set([id]), activeId: id, anchorId: id })
  }, [])
  useEffect(() => {
    if (sourceId !== undefined) choose(sourceId)
  }, [sourceId, choose])
  /** The pane follows the row that the keyboard or the mouse is on. */
  const select = useCallback((next: RowSelection) => {
    setSelection(next)
    if (next.activeId !== null && next.ids.size === 1) setChosenId(next.activeId as SourceId)
  }, [])
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'source/create',
        label: 'New source',
        group: 'Source',
        shortcut: 'N',
        isHinted: true,
        run: () => setAdding(true),
      },
      {
        id: 'sources/focus-filter',
        label: 'Filter',
        group: 'Source',
        shortcut: '/',
        isHinted: true,
        run: () => filterField.current?.focus(),
      },
    ],
    [],
  )
  useCommands(commands)

  const chosen = sources?.find((source) => source.id === chosenId)
  const form = (
    <NewSourceDialog
      isOpen={isAdding}
      onAdded={(source) => choose(source.id)}
      onClose={() => setAdding(false)}
    />
  )
  if (sources === undefined) return null
  if (sources.length === 0)
    return (
      <>
        <EmptyState
          title="No sources yet"
          actions={
            <>
              <Button variant="primary" onPress={() => navigation.go({ view: 'library' })}>
                Go to the library
              </Button>
              <Button onPress={() => setAdding(true)}>New source…</Button>
            </>
          }
        >
          Sources are whoever says or carries something. They are added while you read: name who is quoted on
          an excerpt, and grade them here from A to F, with a reason.
        </EmptyState>
        {form}
      </>
    )
  return (
    <>
      <TableToolbar
        title="Sources"
        columns={sourceColumns}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={filter}
        onGlobalFilterChange={setFilter}
        filterRef={filterField}
        shownCount={shownCount}
        totalCount={rows.length}
      >
        <Button onPress={() => setAdding(true)}>New source…</Button>
      </TableToolbar>
      <div className={styles.split}>
        <DataTable
          label="Sources"
          columns={sourceColumns}
          rows={rows}
          getRowId={rowId}
          layout={layout}
          onLayoutChange={changeLayout}
          globalFilter={filter}
          selection={selection}
          onSelectionChange={select}
          onOpen={(row) => choose(row.source.id)}
          onOrderChange={takeOrder}
          nothingFound="No source passes the filter."
          autoFocus
        />
        {chosen !== undefined && (
          <SourcePane
            source={chosen}
            onClose={() => setChosenId(undefined)}
            onChoose={(source) => choose(source.id)}
          />
        )}
      </div>
      {form}
    </>
  )
}
