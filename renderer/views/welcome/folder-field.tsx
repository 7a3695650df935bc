/** A folder's path, to be typed or chosen. */
import { Button } from '../../components/button/button.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import type { AppInfo } from '../../../shared/bridge/app-calls.ts'
import { useFolderPick } from '../app/use-folder-pick.tsx'
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
  const { choose, chooser } = useFolderPick({
    title: label,
    appInfo,
    start: value === '' ? null : value,
    isChoosable: isForCase ? (folder) => folder.isCase : undefined,
    onChoose: onChange,
  })
  return (
    <>
      <div className={styles.row}>
        <TextField label={label} value={value} onChange={onChange} direction="ltr" />
        <Button onPress={choose}>Choose…</Button>
      </div>
      {chooser}
    </>
  )
}
