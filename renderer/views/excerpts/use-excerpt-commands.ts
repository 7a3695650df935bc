/** What can be done in the excerpts table, each with its key: on the selected excerpts, and on what the table shows. */
import { useMemo } from 'react'
import { ALL_FOLDED, NONE_FOLDED, type GroupFold } from '../../components/data-table/group-rows.ts'
import type { DataGrouping, TableLayout } from '../../components/data-table/data-column.ts'
import { counted } from '../../workflows/act-label.ts'
import { deleteExcerpts } from '../../workflows/delete-excerpt.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import type { ExcerptRow } from './excerpt-row.ts'

/** What is asked for in a dialog. */
export type ExcerptDialog = 'tag' | 'grade' | 'link' | 'export'

interface CommandsInput {
  readonly selected: readonly ExcerptRow[]
  readonly groupings: readonly DataGrouping<ExcerptRow>[]
  readonly groupBy: string | null
  changeLayout(change: (layout: TableLayout) => TableLayout): void
  onFoldChange(fold: GroupFold): void
  onFocusFilter(): void
  onAddFilter(): void
  onClearFilter(): void
  onAsk(dialog: ExcerptDialog): void
}

/** The acts on the selection, for the bar that shows them. All stay the same functions from drawing to drawing. */
export function useExcerptCommands(input: CommandsInput): readonly Command[] {
  const { session } = useWorkbench()
  const { selected, groupings, groupBy, changeLayout, onFoldChange, onAsk } = input
  const { onFocusFilter, onAddFilter, onClearFilter } = input
  const acts = useMemo<Command[]>(() => {
    const isDisabled = selected.length === 0
    const ask = (id: ExcerptDialog, label: string, shortcut: string): Command => ({
      id: `excerpts/${id}`,
      label,
      group: 'Excerpt',
      shortcut,
      isHinted: true,
      isDisabled,
      run: () => onAsk(id),
    })
    return [
      ask('tag', 'Tag…', 'T'),
      ask('grade', 'Grade…', 'G'),
      { ...ask('link', 'Link to claim', 'L'), id: 'excerpt/link' },
      {
        id: 'excerpt/delete',
        label: 'Delete',
        group: 'Excerpt',
        shortcut: 'Delete',
        isDisabled,
        run: () =>
          void runAct(
            session,
            () =>
              deleteExcerpts(
                session,
                selected.map(({ excerpt }) => excerpt),
              ),
            { done: `${counted(selected.length, 'excerpt')} deleted` },
          ),
      },
    ]
  }, [session, selected, onAsk])
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'excerpts/focus-filter',
        label: 'Filter',
        group: 'Excerpt',
        shortcut: '/',
        isHinted: true,
        run: onFocusFilter,
      },
      {
        id: 'excerpts/add-filter',
        label: 'Add filter…',
        group: 'Excerpt',
        shortcut: 'F',
        isHinted: true,
        run: onAddFilter,
      },
      {
        id: 'excerpts/clear-filter',
        label: 'Clear the filter',
        group: 'Excerpt',
        shortcut: 'Shift+F',
        run: onClearFilter,
      },
      ...acts,
      {
        id: 'excerpts/export',
        label: 'Export as CSV…',
        group: 'Excerpt',
        shortcut: 'Shift+E',
        run: () => onAsk('export'),
      },
      ...groupings.map(({ id, label }): Command => ({
        id: `excerpts/group-${id}`,
        label: `Group excerpts by ${label.toLowerCase()}`,
        group: 'Excerpt',
        run: () => changeLayout((was) => ({ ...was, groupBy: id })),
      })),
      {
        id: 'excerpts/group-none',
        label: 'Show excerpts without groups',
        group: 'Excerpt',
        isDisabled: groupBy === null,
        run: () => changeLayout((was) => ({ ...was, groupBy: null })),
      },
      {
        id: 'excerpts/fold-all',
        label: 'Fold all groups',
        group: 'Excerpt',
        shortcut: 'Shift+ArrowLeft',
        isDisabled: groupBy === null,
        run: () => onFoldChange(ALL_FOLDED),
      },
      {
        id: 'excerpts/unfold-all',
        label: 'Unfold all groups',
        group: 'Excerpt',
        shortcut: 'Shift+ArrowRight',
        isDisabled: groupBy === null,
        run: () => onFoldChange(NONE_FOLDED),
      },
    ],
    [acts, groupings, groupBy, changeLayout, onFoldChange, onAsk, onFocusFilter, onAddFilter, onClearFilter],
  )
  useCommands(commands)
  return acts
}
