/** Offers the commands that select with the keyboard. */
import { useMemo } from 'react'
import { useCommands } from '../app/commands.ts'
import type { Reading } from './use-reading.ts'
import { listSelectionCommands } from './selection-commands.ts'

export function useSelectionCommands({ keys }: Reading): void {
  useCommands(useMemo(() => listSelectionCommands(keys), [keys]))
}
