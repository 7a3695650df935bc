/** A folder's path, to be typed or chosen: in the system's own dialog where the host has one, otherwise in ours. */
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { FolderChooser } from '../../components/folder-chooser/folder-chooser.tsx'
import { showNotice } from '../../components/notices/notices.tsx'
import { callDesk } from '../../desktop/desktop-client.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { AppInfo } from '../../../shared/bridge/app-calls.ts'
import { describeError } from '../app/describe-error.ts'
import styles from './folder-field.module.css'

interface FolderFieldProps {
  label: string
  value: string
  onChange: (path: string) => void
  appInfo: AppInfo
  /** Case folders themselves are chosen, not the folders around them. */
  isForCase?: boolean
}

export function FolderField({ label, value, onChange, appInfo, isForCase = false }: FolderFieldProps) {
  const [isChoosing, setChoosing] = useState(false)
  const choose = async () => {
    if (!appInfo.hasNativeDialogs) return setChoosing(true)
    try {
      onChange((await callDesk('app/pick-folder', { title: label })).path)
    } catch (error) {
      if (error instanceof AttestError && error.code === 'cancelled') return
      showNotice({ message: describeError(error).message, tone: 'problem' })
    }
  }
  return (
    <>
      <div className={styles.row}>
        <TextField label={label} value={value} onChange={onChange} direction="ltr" />
        <Button onPress={() => void choose()}>Choose…</Button>
      </div>
      <FolderChooser
        title={label}
        isOpen={isChoosing}
        start={value === '' ? null : value}
        listFolders={(path) => callDesk('app/list-folders', { path })}
        isChoosable={isForCase ? (folder) => folder.isCase : undefined}
        onChoose={(path) => {
          setChoosing(false)
          onChange(path)
        }}
        onClose={() => setChoosing(false)}
      />
    </>
  )
}
