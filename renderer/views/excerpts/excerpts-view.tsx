/** Every excerpt of the case in one table. Enter goes to the words in their article. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { NO_SELECTION } from '../../components/data-table/selection.ts'
import { TableToolbar } from '../../components/data-table/table-toolbar.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { counted } from '../../workflows/act-label.ts'
import { deleteExcerpts } from '../../workflows/delete-excerpt.ts'
import type { ExcerptId } from '../../../shared/domain/excerpt.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { runAct } from '../app/run-act.ts'
import { useTableLayout } from '../app/use-table-layout.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { LinkDialog } from '../link/link-dialog.tsx'
import { excerptColumns, type ExcerptRow } from './excerpt-columns.tsx'
import { useExcerptRows } from './use-excerpt-rows.ts'
import styles from './excerpts.module.css'

const rowId = (row: ExcerptRow) => row.excerpt.id

export function ExcerptsView() {
  const { session, navigation } = useWorkbench()
  const rows = useExcerptRows()
  const [layout, changeLayout] = useTableLayout('excerpts', excerptColumns, {
    columnId: 'issued',
    descending: true,
  })
  const [filter, setFilter] = useState('')
  const [selection, setSelection] = useState(NO_SELECTION)
  const [shownCount, setShownCount] = useState(0)
  const [linkingId, setLinkingId] = useState<ExcerptId | null>(null)
  const filterField = useRef<HTMLInputElement>(null)

  const takeOrder = useCallback((ids: readonly string[]) => setShownCount(ids.length), [])
  const open = useCallback(
    ({ excerpt }: ExcerptRow) =>
      navigation.go({ view: 'reader', articleId: excerpt.articleId, excerptId: excerpt.id }),
    [navigation],
  )
  const selected = useMemo(
    () => (rows ?? []).filter((row) => selection.ids.has(rowId(row))).map((row) => row.excerpt),
    [rows, selection],
  )
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'excerpts/focus-filter',
        label: 'Filter',
        group: 'Excerpt',
        shortcut: '/',
        isHinted: true,
        run: () => filterField.current?.focus(),
      },
      {
        id: 'excerpt/link',
        label: 'Link to claim',
        group: 'Excerpt',
        shortcut: 'L',
        isHinted: true,
        isDisabled: selected.length !== 1,
        run: () => setLinkingId(selected[0]?.id ?? null),
      },
      {
        id: 'excerpt/delete',
        label: 'Delete',
        group: 'Excerpt',
        shortcut: 'Delete',
        isDisabled: selected.length === 0,
        run: () =>
          void runAct(session, () => deleteExcerpts(session, selected), {
            done: `${counted(selected.length, 'excerpt')} deleted`,
          }),
      },
    ],
    [session, selected],
  )
  useCommands(commands)

  if (rows === undefined)
    return (
      <p className={styles.reading} role="status">
        Reading the excerpts…
      </p>
    )
  if (rows.length === 0)
    return (
      <EmptyState
        title="No excerpts yet"
        actions={
          <Button variant="primary" onPress={() => navigation.go({ view: 'library' })}>
            Go to the library
          </Button>
        }
      >
        Open an article, select the words that matter and press E. Every excerpt is kept with its place in the
        hashed file.
      </EmptyState>
    )
  return (
    <>
      <TableToolbar
        title="Excerpts"
        columns={excerptColumns}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={filter}
        onGlobalFilterChange={setFilter}
        filterRef={filterField}
        shownCount={shownCount}
        totalCount={rows.length}
      />
      <DataTable
        label="Excerpts"
        columns={excerptColumns}
        rows={rows}
        getRowId={rowId}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={filter}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={open}
        onOrderChange={takeOrder}
        nothingFound="No excerpt passes the filter."
        autoFocus
      />
      {linkingId !== null && <LinkDialog excerptId={linkingId} isOpen onClose={() => setLinkingId(null)} />}
    </>
  )
}
