/** Every excerpt of the case in one table: filtered, grouped, and acted on many at a time. Enter goes to the words in their article. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { NONE_FOLDED } from '../../components/data-table/group-rows.ts'
import { NO_SELECTION } from '../../components/data-table/selection.ts'
import { TableToolbar } from '../../components/data-table/table-toolbar.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Progress } from '../../components/progress/progress.tsx'
import { counted } from '../../workflows/act-label.ts'
import type { Command } from '../app/commands.ts'
import { useTableLayout } from '../app/use-table-layout.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { excerptColumns } from './excerpt-columns.tsx'
import { ExcerptDialogs } from './excerpt-dialogs.tsx'
import { facetTest, toggleFacet } from './excerpt-facets.ts'
import { useExcerptFilter } from './excerpt-filter.ts'
import { rowId, type ExcerptRow } from './excerpt-row.ts'
import { FacetChooser } from './facet-chooser.tsx'
import { FilterBar } from './filter-bar.tsx'
import { useExcerptCommands, type ExcerptDialog } from './use-excerpt-commands.ts'
import { useExcerptRows } from './use-excerpt-rows.ts'
import { useFacetsAndGroupings } from './use-facets.ts'
import styles from './excerpts.module.css'

const NO_ROWS: readonly ExcerptRow[] = []

export function ExcerptsView() {
  const { session, navigation } = useWorkbench()
  const [layout, changeLayout] = useTableLayout('excerpts', excerptColumns, {
    columnId: 'issued',
    descending: true,
  })
  const { rows: read, readCount } = useExcerptRows(!layout.hidden.includes('page'))
  const rows = read ?? NO_ROWS
  const { facets, groupings } = useFacetsAndGroupings()
  const [filter, changeFilter] = useExcerptFilter()
  const [selection, setSelection] = useState(NO_SELECTION)
  const [shownIds, setShownIds] = useState<readonly string[]>([])
  const [fold, setFold] = useState(NONE_FOLDED)
  const [asked, setAsked] = useState<ExcerptDialog | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const filterField = useRef<HTMLInputElement>(null)

  const test = useMemo(() => facetTest(facets, filter.facets), [facets, filter.facets])
  const selected = useMemo(
    () => (selection.ids.size === 0 ? NO_ROWS : rows.filter((row) => selection.ids.has(rowId(row)))),
    [rows, selection.ids],
  )
  const listShown = useCallback(() => {
    const byId = new Map(rows.map((row) => [rowId(row) as string, row]))
    return shownIds.flatMap((id) => byId.get(id) ?? [])
  }, [rows, shownIds])
  const open = useCallback(
    ({ excerpt }: ExcerptRow) =>
      navigation.go({ view: 'reader', articleId: excerpt.articleId, excerptId: excerpt.id }),
    [navigation],
  )
  const toggle = useCallback(
    (facetId: string, value: string) => changeFilter({ facets: toggleFacet(filter.facets, facetId, value) }),
    [filter.facets, changeFilter],
  )
  const grouping = groupings.find(({ id }) => id === layout.groupBy)
  const acts = useExcerptCommands({
    selected,
    groupings,
    groupBy: grouping?.id ?? null,
    changeLayout,
    onFoldChange: setFold,
    onFocusFilter: useCallback(() => filterField.current?.focus(), []),
    onAddFilter: useCallback(() => setChoosing(true), []),
    onClearFilter: useCallback(() => changeFilter({ words: '', facets: {} }), [changeFilter]),
    onAsk: setAsked,
  })

  if (read === undefined)
    return (
      <div className={styles.reading}>
        <Progress
          label="Reading the excerpts"
          done={readCount}
          total={session.openCase.recordCounts['excerpts'] ?? 0}
        />
      </div>
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
        groupings={groupings}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={filter.words}
        onGlobalFilterChange={(words) => changeFilter({ words })}
        filterRef={filterField}
        shownCount={shownIds.length}
        totalCount={rows.length}
      >
        <Button onPress={() => setAsked('export')}>Export CSV…</Button>
      </TableToolbar>
      <FilterBar
        facets={facets}
        filter={filter.facets}
        onToggle={toggle}
        onClear={() => changeFilter({ facets: {} })}
        chooser={
          <FacetChooser
            rows={rows}
            facets={facets}
            filter={filter.facets}
            onToggle={toggle}
            isOpen={isChoosing}
            onOpenChange={setChoosing}
          />
        }
        hint={
          grouping?.isManifold === true
            ? `An excerpt with several ${grouping.label.toLowerCase()}s stands in each of their groups.`
            : null
        }
      />
      <DataTable
        label="Excerpts"
        columns={excerptColumns}
        rows={rows}
        getRowId={rowId}
        layout={layout}
        onLayoutChange={changeLayout}
        globalFilter={filter.words}
        rowTest={test}
        groupings={groupings}
        fold={fold}
        onFoldChange={setFold}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={open}
        onOrderChange={setShownIds}
        nothingFound="No excerpt passes the filter."
        autoFocus
      />
      {/* Behind the table: above it, it would push the rows away from under the pointer between two clicks. */}
      {selected.length > 1 && <SelectionBar count={selected.length} acts={acts} />}
      <ExcerptDialogs
        asked={asked}
        selected={selected}
        listShown={listShown}
        onClose={() => setAsked(null)}
      />
    </>
  )
}

/** What can be done with several at once. */
function SelectionBar({ count, acts }: { count: number; acts: readonly Command[] }) {
  return (
    <div className={styles.selectionBar} role="toolbar" aria-label="Selected excerpts">
      <span>{counted(count, 'excerpt')} selected</span>
      {acts.map(({ id, label, run }) => (
        <Button key={id} variant="quiet" onPress={run}>
          {label}
        </Button>
      ))}
    </div>
  )
}
