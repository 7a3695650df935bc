/** All articles of the case in one table. Enter reads; files dropped anywhere are imported. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { NO_SELECTION, type RowSelection } from '../../components/data-table/selection.ts'
import { TableToolbar } from '../../components/data-table/table-toolbar.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { useObservable } from '../../session/observable.ts'
import { deleteArticles } from '../../workflows/delete-articles.ts'
import { setReadingState } from '../../workflows/set-reading-state.ts'
import type { Article, ArticleId } from '../../../shared/domain/article.ts'
import { useCommands } from '../app/commands.ts'
import { runAct } from '../app/run-act.ts'
import { useTableLayout } from '../app/use-table-layout.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { useImport } from '../import/import-context.tsx'
import { ImportMenu } from '../import/import-menu.tsx'
import { WatchChip } from '../import/watch-chip.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { libraryColumns, type LibraryRow } from './library-columns.tsx'
import { listLibraryCommands } from './library-commands.ts'
import { useLibraryFilter } from './library-filter.ts'
import { useReadingQueue } from './reading-queue.ts'
import { selectBehind } from './select-behind.ts'
import { describeCount, SelectionBar } from './selection-bar.tsx'
import { StateFilterField } from './state-filter.tsx'

const rowId = (row: LibraryRow) => row.article.id

export function LibraryView() {
  const { session, navigation } = useWorkbench()
  const importing = useImport()
  const articles = useObservable(session.articles.rows)
  const counts = useLiveQuery(() => countExcerpts(session.store), [session.store])
  const [layout, changeLayout] = useTableLayout('library', libraryColumns, {
    columnId: 'issued',
    descending: true,
  })
  const [filter, changeFilter] = useLibraryFilter()
  const queue = useReadingQueue()
  // Whoever comes back from the reader finds the article again that was read last.
  const [selection, setSelection] = useState<RowSelection>(() => ({
    ...NO_SELECTION,
    activeId: queue.read().at,
  }))
  const [shownIds, setShownIds] = useState<readonly string[]>([])
  const [isCorrecting, setCorrecting] = useState(false)
  const filterField = useRef<HTMLInputElement>(null)

  const { words, state } = filter
  const rows = useMemo<LibraryRow[]>(
    () =>
      (articles ?? [])
        .filter(({ readingState }) => state === 'all' || readingState === state)
        .map((article) => ({ article, excerptCount: counts?.get(article.id) ?? 0 })),
    [articles, counts, state],
  )
  const takeOrder = useCallback(
    (ids: readonly string[]) => {
      setShownIds(ids)
      queue.take(ids as readonly ArticleId[])
    },
    [queue],
  )
  const open = useCallback(
    (row: LibraryRow) => navigation.go({ view: 'reader', articleId: row.article.id }),
    [navigation],
  )
  const selected = useMemo(
    () => rows.filter((row) => selection.ids.has(row.article.id)).map((row) => row.article),
    [rows, selection],
  )

  const commands = useMemo(() => {
    const mark = (wanted: Article['readingState'], done: string) => {
      void runAct(session, () => setReadingState(session, selected, wanted), {
        done: `${describeCount(selected.length)} ${done}`,
      })
      // What leaves the list leaves the keyboard on the row behind it.
      if (state !== 'all' && state !== wanted) setSelection(selectBehind(shownIds, selection))
    }
    const takeOut = () =>
      void runAct(session, () => deleteArticles(session, selected), {
        done: `${describeCount(selected.length)} taken out of the case`,
      })
    return listLibraryCommands(
      {
        focusFilter: () => filterField.current?.focus(),
        mark,
        show: (wanted) => changeFilter({ state: wanted }),
        correct: () => setCorrecting(true),
        takeOut,
      },
      selected.length > 0,
    )
  }, [session, selected, selection, shownIds, state, changeFilter])
  useCommands(commands)

  if (articles === undefined) return null
  if (articles.length === 0)
    return (
      <EmptyState
        title="No articles yet"
        actions={
          <>
            <Button variant="primary" onPress={importing.chooseFiles}>
              Import files…
            </Button>
            <Button onPress={importing.chooseFolder}>Import a folder…</Button>
            <Button onPress={importing.pasteText}>Paste text…</Button>
            {importing.watched.path === null ? (
              <Button onPress={importing.chooseWatchedFolder}>Watch a folder…</Button>
            ) : (
              <WatchChip />
            )}
          </>
        }
      >
        Drop saved pages, PDF, Word and other documents, e-mails, feeds, web archives or a ZIP of them here,
        or choose them. The files are copied into the case and hashed; nothing is sent anywhere and nothing in
        them runs.
      </EmptyState>
    )
  return (
    <>
      <TableToolbar
        title="Library"
        columns={libraryColumns}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={words}
        onGlobalFilterChange={(next) => changeFilter({ words: next })}
        filterRef={filterField}
        shownCount={shownIds.length}
        totalCount={articles.length}
      >
        <StateFilterField
          articles={articles}
          value={state}
          onChange={(next) => changeFilter({ state: next })}
        />
        <WatchChip />
        <ImportMenu />
      </TableToolbar>
      <DataTable
        label="Articles"
        columns={libraryColumns}
        rows={rows}
        getRowId={rowId}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={words}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={open}
        onOrderChange={takeOrder}
        nothingFound={
          state === 'all' || words !== ''
            ? 'No article passes the filter.'
            : `No article is ${nameOfState[state]}.`
        }
        autoFocus
      />
      {/* Behind the table: above it, it would push the rows away from under the pointer between two clicks. */}
      {selected.length > 1 && <SelectionBar count={selected.length} commands={commands} />}
      <CorrectDialog articles={selected} isOpen={isCorrecting} onClose={() => setCorrecting(false)} />
    </>
  )
}

const nameOfState = { unread: 'unread', 'to-do': 'marked as to do', read: 'marked as read' } as const

/** Keys of an index only: no record is read. */
async function countExcerpts(
  store: ReturnType<typeof useWorkbench>['session']['store'],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const articleId of (await store.excerpts.orderBy('articleId').keys()) as string[])
    counts.set(articleId, (counts.get(articleId) ?? 0) + 1)
  return counts
}
