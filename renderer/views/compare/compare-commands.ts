/** The keys of a comparison. */
import type { Command } from '../app/commands.ts'

export interface CompareActs {
  readonly step: (by: 1 | -1) => void
  readonly toggleTogether: () => void
  readonly swap: () => void
  readonly chooseOther: () => void
  readonly leave: () => void
}

export function listCompareCommands(acts: CompareActs, hasDifferences: boolean): Command[] {
  const onDifferences = { group: 'Compare', isHinted: true, isDisabled: !hasDifferences } as const
  return [
    {
      id: 'compare/next',
      label: 'Next difference',
      ...onDifferences,
      shortcut: 'N',
      run: () => acts.step(1),
    },
    {
      id: 'compare/previous',
      label: 'Previous difference',
      ...onDifferences,
      shortcut: 'P',
      run: () => acts.step(-1),
    },
    {
      id: 'compare/scroll-together',
      label: 'Scroll together',
      group: 'Compare',
      shortcut: 'S',
      isHinted: true,
      run: acts.toggleTogether,
    },
    { id: 'compare/swap', label: 'Swap the sides', group: 'Compare', shortcut: 'X', run: acts.swap },
    {
      id: 'compare/choose',
      label: 'Compare with another text',
      group: 'Compare',
      shortcut: 'W',
      isHinted: true,
      run: acts.chooseOther,
    },
    {
      id: 'compare/leave',
      label: 'Leave the comparison',
      group: 'Compare',
      shortcut: 'Escape',
      run: acts.leave,
    },
  ]
}
