/** Adds a tag to the codebook, at the top or under another one. */
import { useState, type KeyboardEvent } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { createTag, type Tag, type TagId } from '../../../shared/domain/tag.ts'
import { PlaceField } from './place-field.tsx'
import { useCodebook } from './use-codebook.ts'

interface NewTagDialogProps {
  /** Where it is put unless the analyst says otherwise. */
  under: TagId | null
  onAdd: (tag: Tag) => void
  onClose: () => void
}

export function NewTagDialog({ under, onAdd, onClose }: NewTagDialogProps) {
  const codebook = useCodebook()
  const [name, setName] = useState('')
  const [parentId, setParentId] = useState(under)
  const [isTried, setTried] = useState(false)
  const problem =
    name.trim() === ''
      ? 'A tag needs a name.'
      : codebook.named(name.trim()) === undefined
        ? null
        : 'The codebook has a tag of this name already.'
  const add = () => {
    setTried(true)
    if (problem === null) onAdd(createTag({ name: name.trim(), parentId }))
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    add()
  }
  return (
    <Dialog
      title="New tag"
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={add}>
            Add tag
          </Button>
        </>
      }
    >
      <div onKeyDownCapture={onKeyDownCapture}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={100}
          errorMessage={isTried ? problem : null}
          autoFocus
        />
      </div>
      <PlaceField value={parentId} onChange={setParentId} />
    </Dialog>
  )
}
