/** Says in the library that a folder is watched, and ends it. */
import { Eye, EyeOff } from 'lucide-react'
import { Menu } from '../../components/menu/menu.tsx'
import { useImport } from './import-context.tsx'

export function WatchChip() {
  const { watched, chooseWatchedFolder } = useImport()
  if (watched.path === null) return null
  const name = watched.path.split(/[/\\]/).filter(Boolean).at(-1) ?? watched.path
  const Icon = watched.problem === null ? Eye : EyeOff
  return (
    <Menu
      label={watched.problem === null ? `Watching ${watched.path}` : `Can’t look into ${watched.path}`}
      trigger={
        <>
          <Icon size={15} aria-hidden /> <bdi>{name}</bdi>
        </>
      }
      sections={[
        {
          title: watched.problem ?? watched.path,
          entries: [
            { id: 'other', label: 'Watch another folder…', run: chooseWatchedFolder },
            { id: 'stop', label: 'Stop watching', run: watched.stop },
          ],
        },
      ]}
    />
  )
}
