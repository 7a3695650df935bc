/** A new case: a title, the question, and where its folder goes. */
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { createCase } from '../../workflows/open-case.ts'
import type { AppInfo } from '../../../shared/bridge/app-calls.ts'
import type { BeginCase } from '../app/begin-case.ts'
import { FolderField } from './folder-field.tsx'

interface DialogProps {
  isOpen: boolean
  onClose: () => void
  appInfo: AppInfo
  begin: BeginCase
}

export function NewCaseDialog({ isOpen, onClose, appInfo, begin }: DialogProps) {
  const [title, setTitle] = useState('')
  const [question, setQuestion] = useState('')
  const [folder, setFolder] = useState(appInfo.casesFolder)
  const isReady = title.trim() !== ''
  const create = () => {
    if (!isReady) return
    onClose()
    // The usual place is made when it is not there yet; any other must exist.
    const parentFolder = folder.trim() === appInfo.casesFolder ? null : folder.trim()
    void begin((onProgress) => createCase({ title: title.trim(), question, parentFolder }, onProgress))
  }
  return (
    <Dialog
      title="New case"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={create}>
            Create case
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        autoFocus
        isRequired
        maxLength={200}
        onKeyDown={(event) => event.key === 'Enter' && create()}
      />
      <TextField label="Question" isMultiline value={question} onChange={setQuestion} description="What the reader of the briefing wants to know. Can be changed later." />
      <FolderField label="Make the case folder in" value={folder} onChange={setFolder} appInfo={appInfo} />
    </Dialog>
  )
}
