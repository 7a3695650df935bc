/** Whether a capture takes whole sentences, whatever part of them is selected. Remembered between starts. */
import { useMemo, useState } from 'react'
import { showNotice } from '../../../components/notices/notices.tsx'
import { useCommands, type Command } from '../../app/commands.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'

const PREFERENCE = 'reader/whole-sentences'

export function useWholeSentences(): boolean {
  const { preferences } = useWorkbench()
  const [isOn, setOn] = useState(() => preferences.get<boolean>(PREFERENCE, false))
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'reader/toggle-whole-sentences',
        label: isOn ? 'Excerpt just the selected words' : 'Excerpt whole sentences always',
        group: 'Reader',
        run: () => {
          setOn(!isOn)
          preferences.set(PREFERENCE, !isOn)
          showNotice({
            message: isOn ? 'Excerpts take just the selected words' : 'Excerpts take whole sentences',
          })
        },
      },
    ],
    [isOn, preferences],
  )
  useCommands(commands)
  return isOn
}
