/** Opening a case folder that is somewhere else. */
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { openCase } from '../../workflows/open-case.ts'
import type { AppInfo } from '../../../shared/bridge/app-calls.ts'
import type { BeginCase } from '../app/begin-case.ts'
import { FolderField } from './folder-field.tsx'

interface DialogProps {
  isOpen: boolean
  onClose: () => void
  appInfo: AppInfo
  begin: BeginCase
}

export function OpenCaseDialog({ isOpen, onClose, appInfo, begin }: DialogProps) {
  const [path, setPath] = useState('')
  const open = () => {
    onClose()
    void begin((onProgress) => openCase(path.trim(), onProgress))
  }
  return (
    <Dialog
      title="Open a case folder"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={path.trim() === ''} onPress={open}>
            Open
          </Button>
        </>
      }
    >
      <FolderField label="Case folder" value={path} onChange={setPath} appInfo={appInfo} isForCase />
      <p>A case folder's name ends in .attest and holds a file case.sqlite.</p>
    </Dialog>
  )
}
