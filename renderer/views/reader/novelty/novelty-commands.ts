/** The commands about what was read before. */
import type { Command } from '../../app/commands.ts'

export interface NoveltyActs {
  readonly isDimming: boolean
  /** Whether it is known which sentences are new. */
  readonly isCompared: boolean
  readonly hasKnown: boolean
  readonly toggle: () => void
  readonly step: (direction: 'forward' | 'backward') => void
  readonly showWhere: () => void
}

export function listNoveltyCommands({ isDimming, isCompared, hasKnown, ...acts }: NoveltyActs): Command[] {
  const inReader = { group: 'Reader' } as const
  return [
    {
      id: 'novelty/toggle',
      ...inReader,
      label: isDimming ? 'Stop dimming sentences that you read before' : 'Dim sentences that you read before',
      shortcut: 'D',
      run: acts.toggle,
    },
    {
      id: 'novelty/next',
      ...inReader,
      label: 'Next new sentence',
      shortcut: '.',
      isHinted: hasKnown,
      isDisabled: !isCompared,
      run: () => acts.step('forward'),
    },
    {
      id: 'novelty/previous',
      ...inReader,
      label: 'Previous new sentence',
      shortcut: ',',
      isDisabled: !isCompared,
      run: () => acts.step('backward'),
    },
    {
      id: 'novelty/show-where',
      ...inReader,
      label: 'Where this sentence stood before',
      shortcut: 'Shift+D',
      isDisabled: !hasKnown,
      run: acts.showWhere,
    },
  ]
}
