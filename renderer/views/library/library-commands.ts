/** The library's keys: its filter, and what is done with the selected articles. */
import type { Article } from '../../../shared/domain/article.ts'
import type { Command } from '../app/commands.ts'
import type { StateFilter } from './library-filter.ts'

interface LibraryActs {
  readonly focusFilter: () => void
  readonly mark: (state: Article['readingState'], done: string) => void
  readonly show: (state: StateFilter) => void
  readonly correct: () => void
  readonly takeOut: () => void
}

export function listLibraryCommands(acts: LibraryActs, hasSelection: boolean): Command[] {
  const onSelected = { group: 'Library', isDisabled: !hasSelection } as const
  const show = (state: StateFilter, label: string): Command => ({
    id: `library/show-${state}`,
    label,
    group: 'Library',
    run: () => acts.show(state),
  })
  return [
    {
      id: 'library/focus-filter',
      label: 'Filter',
      group: 'Library',
      shortcut: '/',
      isHinted: true,
      run: acts.focusFilter,
    },
    {
      id: 'library/mark-read',
      label: 'Mark as read',
      ...onSelected,
      shortcut: 'R',
      isHinted: true,
      run: () => acts.mark('read', 'marked as read'),
    },
    {
      id: 'library/mark-to-do',
      label: 'Mark as to do',
      ...onSelected,
      shortcut: 'T',
      isHinted: true,
      run: () => acts.mark('to-do', 'marked as to do'),
    },
    {
      id: 'library/mark-unread',
      label: 'Mark as unread',
      ...onSelected,
      shortcut: 'U',
      run: () => acts.mark('unread', 'marked as unread'),
    },
    show('all', 'Show articles of every reading state'),
    show('unread', 'Show unread articles'),
    show('to-do', 'Show articles to do'),
    show('read', 'Show read articles'),
    { id: 'library/correct', label: 'Correct facts…', ...onSelected, shortcut: 'C', run: acts.correct },
    {
      id: 'library/delete-articles',
      label: 'Take out of the case',
      ...onSelected,
      shortcut: 'Delete',
      run: acts.takeOut,
    },
  ]
}
