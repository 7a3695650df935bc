/** Choosing a folder: in the system's own dialog where the host has one, otherwise in ours. */
import { useCallback, useState, type ReactNode } from 'react'
import { FolderChooser, type ListedFolder } from '../../components/folder-chooser/folder-chooser.tsx'
import { showNotice } from '../../components/notices/notices.tsx'
import { callDesk } from '../../desktop/desktop-client.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { AppInfo } from '../../../shared/bridge/app-calls.ts'
import { describeError } from './describe-error.ts'

interface FolderPickOptions {
  title: string
  appInfo: AppInfo
  /** Where our own chooser begins; null is where cases are kept. */
  start: string | null
  isChoosable?: ((folder: ListedFolder) => boolean) | undefined
  onChoose: (path: string) => void
}

export interface FolderPick {
  readonly choose: () => void
  /** To be drawn somewhere; nothing while nobody chooses. */
  readonly chooser: ReactNode
}

export function useFolderPick({ title, appInfo, start, isChoosable, onChoose }: FolderPickOptions): FolderPick {
  const [isChoosing, setChoosing] = useState(false)
  const { hasNativeDialogs } = appInfo
  const choose = useCallback(() => {
    if (!hasNativeDialogs) return setChoosing(true)
    callDesk('app/pick-folder', { title }).then(
      ({ path }) => onChoose(path),
      (error: unknown) => {
        if (error instanceof AttestError && error.code === 'cancelled') return
        showNotice({ message: describeError(error).message, tone: 'problem' })
      },
    )
  }, [hasNativeDialogs, title, onChoose])
  const chooser = (
    <FolderChooser
      title={title}
      isOpen={isChoosing}
      start={start}
      listFolders={(path) => callDesk('app/list-folders', { path })}
      isChoosable={isChoosable}
      onChoose={(path) => {
        setChoosing(false)
        onChoose(path)
      }}
      onClose={() => setChoosing(false)}
    />
  )
  return { choose, chooser }
}
