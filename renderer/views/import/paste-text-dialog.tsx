/** Text from the clipboard as an article: kept as a file of its own in the case, like any other original. */
import { useEffect, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { TextField } from '../../components/field/text-field.tsx'

interface PasteTextDialogProps {
  isOpen: boolean
  onClose: () => void
  onImport: (text: string, name: string) => void
}

export function PasteTextDialog({ isOpen, onClose, onImport }: PasteTextDialogProps) {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  useEffect(() => {
    if (!isOpen) return
    setText('')
    setName('')
  }, [isOpen])
  return (
    <Dialog
      title="Import pasted text"
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={text.trim() === ''}
            onPress={() => {
              onClose()
              onImport(text, name.trim())
            }}
          >
            Import
          </Button>
        </>
      }
    >
      <TextField label="Text" isMultiline value={text} onChange={setText} autoFocus placeholder="Paste the article here" />
      <TextField label="Name of the file" value={name} onChange={setName} placeholder="made of the first words" />
    </Dialog>
  )
}
