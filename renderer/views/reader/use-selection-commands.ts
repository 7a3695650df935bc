/** Selecting with the keyboard, as commands. */
import { useMemo } from 'react'
import { useCommands } from '../app/commands.ts'
import { listSelectionCommands } from './reader-commands.ts'
import type { Reading } from './use-reading.ts'

export function useSelectionCommands({ keys }: Reading): void {
  const commands = useMemo(
    () =>
      listSelectionCommands({
        step: (direction) => keys.step(direction),
        extend: (direction) => keys.extend(direction),
      }),
    [keys],
  )
  useCommands(commands)
}
