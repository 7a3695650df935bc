/** The library's button for importing. */
import { Plus } from 'lucide-react'
import { Menu } from '../../components/menu/menu.tsx'
import { useImport } from './import-context.tsx'
import { shortcutLabel } from '../app/commands.ts'

export function ImportMenu() {
  const importing = useImport()
  return (
    <Menu
      label="Import"
      trigger={
        <>
          <Plus size={15} aria-hidden /> Import
        </>
      }
      sections={[
        {
          entries: [
            { id: 'files', label: 'Files…', shortcut: shortcutLabel('Ctrl+I'), run: importing.chooseFiles },
            { id: 'folder', label: 'A folder…', shortcut: shortcutLabel('Ctrl+Shift+I'), run: importing.chooseFolder },
            { id: 'watch', label: 'Watch a folder…', run: importing.chooseWatchedFolder },
            { id: 'text', label: 'Pasted text…', shortcut: shortcutLabel('Ctrl+Shift+V'), run: importing.pasteText },
          ],
        },
      ]}
    />
  )
}
