/** Adds a source that no excerpt has named yet. */
import { useEffect, useState, type KeyboardEvent } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { SelectField } from '../../components/field/select-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { addSource } from '../../workflows/add-source.ts'
import {
  createSource,
  sourceKindLabel,
  sourceKindSchema,
  type Source,
  type SourceKind,
} from '../../../shared/domain/source.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

const kinds = sourceKindSchema.options.map((id) => ({ id, label: sourceKindLabel[id] }))

interface NewSourceDialogProps {
  isOpen: boolean
  onAdded: (source: Source) => void
  onClose: () => void
}

export function NewSourceDialog({ isOpen, onAdded, onClose }: NewSourceDialogProps) {
  const { session } = useWorkbench()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<SourceKind>('person')
  const [isTried, setTried] = useState(false)
  useEffect(() => {
    setName('')
    setTried(false)
  }, [isOpen])
  const add = async () => {
    setTried(true)
    if (name.trim() === '') return
    const source = createSource({ name: name.trim(), kind })
    if (
      !(await runAct(session, () => addSource(session, source), {
        done: `Added “${source.name}” to the sources.`,
      }))
    )
      return
    onClose()
    onAdded(source)
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    void add()
  }
  return (
    <Dialog
      title="New source"
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void add()}>
            Add source
          </Button>
        </>
      }
    >
      <div onKeyDownCapture={onKeyDownCapture}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={500}
          errorMessage={isTried && name.trim() === '' ? 'A source needs a name.' : null}
          autoFocus
        />
      </div>
      <SelectField label="Kind" value={kind} options={kinds} onChange={(id) => setKind(id as SourceKind)} />
    </Dialog>
  )
}
