/** The codebook's commands with their keys. Every one of them can also be done with the mouse. */
import type { Command } from '../app/commands.ts'

interface CodebookCommandActs {
  readonly create: (isBelow: boolean) => void
  readonly rename: () => void
  readonly merge: () => void
  readonly move: () => void
  readonly indent: (by: 1 | -1) => void
  readonly addWords: () => void
  readonly remove: () => void
  readonly showExcerpts: () => void
  readonly filter: () => void
  readonly importFile: () => void
  readonly exportFile: () => void
}

export interface Chosen {
  readonly count: number
  readonly hasRecord: boolean
  readonly hasWord: boolean
  /** The codebook has no tag. */
  readonly isEmpty: boolean
}

export function listCodebookCommands(acts: CodebookCommandActs, { count, hasRecord, hasWord, isEmpty }: Chosen): Command[] {
  const inCodebook = { group: 'Codebook' } as const
  const onRecords = { ...inCodebook, isDisabled: !hasRecord } as const
  const onAny = { ...inCodebook, isDisabled: count === 0 } as const
  return [
    { id: 'tag/create', label: 'New tag', ...inCodebook, shortcut: 'N', isHinted: true, run: () => acts.create(false) },
    { id: 'tag/create-below', label: 'New tag under this one', ...onRecords, shortcut: 'Shift+N', run: () => acts.create(true) },
    { id: 'tag/rename', label: 'Rename', ...inCodebook, isDisabled: count !== 1, shortcut: 'F2', isHinted: count === 1, run: acts.rename },
    { id: 'tag/move', label: 'Move', ...onRecords, shortcut: 'M', isHinted: hasRecord, run: acts.move },
    { id: 'tag/indent', label: 'Put under the tag before it', ...onRecords, shortcut: '>', run: () => acts.indent(1) },
    { id: 'tag/outdent', label: 'Take out of the tag above it', ...onRecords, shortcut: '<', run: () => acts.indent(-1) },
    { id: 'tag/merge', label: 'Merge', ...onAny, shortcut: 'Shift+M', isHinted: count > 1, run: acts.merge },
    { id: 'tag/add-words', label: 'Add to the codebook', ...inCodebook, isDisabled: !hasWord, shortcut: 'Insert', isHinted: hasWord, run: acts.addWords },
    { id: 'tag/delete', label: 'Delete tag', ...onAny, shortcut: 'Delete', run: acts.remove },
    { id: 'tag/show-excerpts', label: 'Show its excerpts', ...inCodebook, isDisabled: count !== 1, shortcut: 'E', isHinted: count === 1, run: acts.showExcerpts },
    { id: 'codebook/focus-filter', label: 'Filter', ...inCodebook, shortcut: '/', run: acts.filter },
    { id: 'codebook/import', label: 'Import a codebook (.qdc)', ...inCodebook, run: acts.importFile },
    { id: 'codebook/export', label: 'Export the codebook (.qdc)', ...inCodebook, isDisabled: isEmpty, run: acts.exportFile },
  ]
}
