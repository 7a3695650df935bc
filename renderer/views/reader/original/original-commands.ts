/** The commands about the file behind an article. They wait in the palette even while the facts are closed. */
import type { Command } from '../../app/commands.ts'
import type { OriginalActs } from './use-original.tsx'

export const againLabels = {
  extractAgain: 'Extract again',
  decodeAgain: 'Decode again as…',
  takeWholePage: 'Take the whole page',
} as const

export function listOriginalCommands(acts: OriginalActs): Command[] {
  const again = (Object.keys(againLabels) as (keyof typeof againLabels)[]).map((name): Command => ({
    id: `reader/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    label: againLabels[name],
    group: 'Reader',
    isDisabled: acts[name] === null,
    run: () => acts[name]?.(),
  }))
  return [
    {
      id: 'reader/show-original',
      label: 'Original',
      group: 'Reader',
      shortcut: 'O',
      isHinted: true,
      run: acts.show,
    },
    ...again,
  ]
}
