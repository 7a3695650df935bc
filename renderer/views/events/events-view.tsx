/** All events of the case in one table, with how many reports and originators stand behind each and what is still disputed. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { NO_SELECTION } from '../../components/data-table/selection.ts'
import { TableToolbar } from '../../components/data-table/table-toolbar.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { readAllLedgers } from '../../database/repositories/event-tallies.ts'
import { useObservable } from '../../session/observable.ts'
import type { CaseSession } from '../../session/case-session.ts'
import { quoted } from '../../workflows/act-label.ts'
import { createEvent } from '../../workflows/create-event.ts'
import { createEventRecord, type EventRecord } from '../../../shared/domain/event-record.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { runAct } from '../app/run-act.ts'
import { useTableLayout } from '../app/use-table-layout.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { EventFormDialog } from '../event/form/event-form-dialog.tsx'
import { eventColumns } from './event-columns.tsx'
import { rememberEventOrder } from './event-order.ts'
import { buildEventRows, tallyEvents, type EventRow } from './event-rows.ts'
import { useRecount } from './use-recount.ts'

const rowId = (row: EventRow) => row.event.id
const counted = ['claims', 'evidence', 'excerpts', 'articles', 'sources'] as const
const NO_TALLIES = new Map<string, never>()

async function countEvents({ store, articles, sources }: CaseSession, signal: AbortSignal) {
  const ledgers = await readAllLedgers(store, (id) => articles.get(id), signal)
  return tallyEvents(ledgers, new Map((sources.rows.get() ?? []).map((source) => [source.id, source])))
}

export function EventsView() {
  const { session, navigation } = useWorkbench()
  const events = useObservable(session.events.rows)
  const tallies = useRecount(session, counted, countEvents)
  const [layout, changeLayout] = useTableLayout('events', eventColumns, {
    columnId: 'date',
    descending: true,
  })
  const [filter, setFilter] = useState('')
  const [selection, setSelection] = useState(NO_SELECTION)
  const [shownCount, setShownCount] = useState(0)
  const [blank, setBlank] = useState<EventRecord | null>(null)
  const filterField = useRef<HTMLInputElement>(null)

  const rows = useMemo(() => buildEventRows(events ?? [], tallies ?? NO_TALLIES), [events, tallies])
  const takeOrder = useCallback(
    (ids: readonly string[]) => {
      setShownCount(ids.length)
      rememberEventOrder(session, ids)
    },
    [session],
  )
  const open = useCallback(
    (row: EventRow) => navigation.go({ view: 'event', eventId: row.event.id }),
    [navigation],
  )
  const begin = useCallback(() => setBlank(createEventRecord({ title: 'New event' })), [])
  const commands = useMemo<Command[]>(
    () => [
      { id: 'event/create', label: 'New event', group: 'Event', shortcut: 'N', isHinted: true, run: begin },
      {
        id: 'events/focus-filter',
        label: 'Filter',
        group: 'Event',
        shortcut: '/',
        isHinted: true,
        run: () => filterField.current?.focus(),
      },
    ],
    [begin],
  )
  useCommands(commands)

  const form = blank !== null && (
    <EventFormDialog
      title="New event"
      event={{ ...blank, title: '' }}
      part="title"
      saveLabel="Add event"
      onSave={async (fields) => {
        const event: EventRecord = { ...blank, ...fields }
        const isDone = await runAct(session, () => createEvent(session, event), {
          done: `Added event ${quoted(event.title)}.`,
        })
        if (isDone) navigation.go({ view: 'event', eventId: event.id })
        return isDone
      }}
      onClose={() => setBlank(null)}
    />
  )
  if (events === undefined) return null
  if (events.length === 0)
    return (
      <>
        <EmptyState
          title="No events yet"
          actions={
            <>
              <Button variant="primary" onPress={() => navigation.go({ view: 'library' })}>
                Go to the library
              </Button>
              <Button onPress={begin}>New event…</Button>
            </>
          }
        >
          Events come from excerpts: select words in an article, press E to take them, then L to link them to
          an event as evidence for or against a claim. An event can also be made first.
        </EmptyState>
        {form}
      </>
    )
  return (
    <>
      <TableToolbar
        title="Events"
        columns={eventColumns}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={filter}
        onGlobalFilterChange={setFilter}
        filterRef={filterField}
        shownCount={shownCount}
        totalCount={rows.length}
      >
        <Button onPress={begin}>New event…</Button>
      </TableToolbar>
      <DataTable
        label="Events"
        columns={eventColumns}
        rows={rows}
        getRowId={rowId}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={filter}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={open}
        onOrderChange={takeOrder}
        nothingFound="No event passes the filter."
        autoFocus
      />
      {form}
    </>
  )
}
