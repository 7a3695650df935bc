/** Folder and name of the file that an export is written to: typed, or chosen in the host's own dialog, or in ours where the host has none. */
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { FolderChooser } from '../../components/folder-chooser/folder-chooser.tsx'
import { callDesk } from '../../desktop/desktop-client.ts'
import { pickExportTarget } from '../../workflows/export-briefing.ts'
import type { ExportFormat, TextFormat } from '../../../shared/bridge/export-calls.ts'
import { describeError } from '../app/describe-error.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { folderOf, joinPath, nameOf } from './export-path.ts'
import styles from './export-dialog.module.css'

interface ExportTargetProps {
  path: string
  format: ExportFormat | TextFormat
  onChange: (path: string) => void
  onProblem: (message: string) => void
}

export function ExportTarget({ path, format, onChange, onProblem }: ExportTargetProps) {
  const { appInfo } = useWorkbench()
  const [isChoosing, setChoosing] = useState(false)
  const choose = async () => {
    if (!appInfo.hasNativeDialogs) return setChoosing(true)
    try {
      const target = await pickExportTarget(path, format)
      if (target !== null) onChange(target)
    } catch (error) {
      onProblem(describeError(error).message)
    }
  }
  return (
    <>
      <div className={styles.path}>
        <TextField
          label="Folder"
          value={folderOf(path)}
          onChange={(folder) => onChange(joinPath(folder, nameOf(path)))}
          direction="ltr"
          maxLength={3800}
        />
        <Button onPress={() => void choose()}>Choose…</Button>
      </div>
      <TextField
        label="Name"
        value={nameOf(path)}
        onChange={(name) => onChange(joinPath(folderOf(path), name.replace(/[\\/]/g, '')))}
        direction="ltr"
        maxLength={250}
      />
      <FolderChooser
        title="Folder for the export"
        isOpen={isChoosing}
        start={folderOf(path)}
        listFolders={(folder) => callDesk('app/list-folders', { path: folder })}
        onChoose={(folder) => {
          setChoosing(false)
          onChange(joinPath(folder, nameOf(path)))
        }}
        onClose={() => setChoosing(false)}
      />
    </>
  )
}
