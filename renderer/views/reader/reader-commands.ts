/** What can be done in the reader with excerpts and with the article as a whole, with its keys. All of it can also be done with the mouse. */
import type { ExcerptPart } from '../../workflows/edit-excerpt.ts'
import type { Command } from '../app/commands.ts'

interface ExcerptActs {
  readonly capture: () => void
  readonly step: (by: 1 | -1) => void
  readonly edit: (part: ExcerptPart) => void
  readonly link: () => void
  readonly remove: () => void
  readonly leave: () => void
}

export function listExcerptCommands(acts: ExcerptActs, hasActive: boolean): Command[] {
  const onExcerpt = { group: 'Excerpt', isDisabled: !hasActive } as const
  return [
    {
      id: 'excerpt/capture',
      label: 'Excerpt',
      group: 'Reader',
      shortcut: 'E',
      isHinted: true,
      run: acts.capture,
    },
    {
      id: 'excerpt/next',
      label: 'Next excerpt',
      group: 'Reader',
      shortcut: ']',
      isHinted: true,
      run: () => acts.step(1),
    },
    {
      id: 'excerpt/previous',
      label: 'Previous excerpt',
      group: 'Reader',
      shortcut: '[',
      run: () => acts.step(-1),
    },
    {
      id: 'excerpt/link',
      label: 'Link to claim',
      ...onExcerpt,
      shortcut: 'L',
      isHinted: hasActive,
      run: acts.link,
    },
    {
      id: 'excerpt/grade',
      label: 'Grade',
      ...onExcerpt,
      shortcut: 'G',
      isHinted: hasActive,
      run: () => acts.edit('grade'),
    },
    {
      id: 'excerpt/write-note',
      label: 'Note',
      ...onExcerpt,
      shortcut: 'N',
      isHinted: hasActive,
      run: () => acts.edit('note'),
    },
    {
      id: 'excerpt/tag',
      label: 'Tag',
      ...onExcerpt,
      shortcut: 'T',
      isHinted: hasActive,
      run: () => acts.edit('tags'),
    },
    {
      id: 'excerpt/attribute',
      label: 'Attribution',
      ...onExcerpt,
      shortcut: 'A',
      isHinted: hasActive,
      run: () => acts.edit('attribution'),
    },
    {
      id: 'excerpt/translate',
      label: 'Translation',
      ...onExcerpt,
      shortcut: 'X',
      run: () => acts.edit('translation'),
    },
    { id: 'excerpt/delete', label: 'Delete excerpt', ...onExcerpt, shortcut: 'Delete', run: acts.remove },
    {
      id: 'reader/leave',
      label: 'Leave the selection or the excerpt',
      group: 'Reader',
      shortcut: 'Escape',
      run: acts.leave,
    },
  ]
}

interface ArticleActs {
  readonly toggleReadingState: () => void
  readonly toggleFacts: () => void
  readonly stepArticle: (by: 1 | -1) => void
  readonly copyHash: () => void
}

export function listArticleCommands(acts: ArticleActs): Command[] {
  return [
    {
      id: 'reader/toggle-reading-state',
      label: 'Reading state',
      group: 'Reader',
      shortcut: 'R',
      isHinted: true,
      run: acts.toggleReadingState,
    },
    {
      id: 'reader/toggle-facts',
      label: 'Facts',
      group: 'Reader',
      shortcut: 'F',
      isHinted: true,
      run: acts.toggleFacts,
    },
    {
      id: 'reader/next-article',
      label: 'Next article',
      group: 'Reader',
      shortcut: 'Ctrl+ArrowDown',
      run: () => acts.stepArticle(1),
    },
    {
      id: 'reader/previous-article',
      label: 'Previous article',
      group: 'Reader',
      shortcut: 'Ctrl+ArrowUp',
      run: () => acts.stepArticle(-1),
    },
    {
      id: 'reader/copy-hash',
      label: 'Copy the SHA-256 of the source file',
      group: 'Reader',
      run: acts.copyHash,
    },
  ]
}
