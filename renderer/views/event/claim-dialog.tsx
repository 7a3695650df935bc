/** Writes a claim before any excerpt speaks for it, or rewords one. Its evidence stays with it. */
import { useEffect, useState, type KeyboardEvent } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { editClaim } from '../../workflows/edit-claim.ts'
import { writeClaim } from '../../workflows/write-claim.ts'
import { createClaim, type Claim, type ClaimField } from '../../../shared/domain/claim.ts'
import type { EventId } from '../../../shared/domain/event-record.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { ClaimForm } from '../link/claim-form.tsx'

/** A claim to reword, or the field of a new one. */
export type Writing = { readonly claim: Claim } | { readonly field: ClaimField }

interface ClaimDialogProps {
  writing: Writing | null
  eventId: EventId
  onClose: () => void
}

export function ClaimDialog({ writing, eventId, onClose }: ClaimDialogProps) {
  const { session } = useWorkbench()
  const [field, setField] = useState<ClaimField>('occurrence')
  const [value, setValue] = useState('')
  const [isTried, setTried] = useState(false)
  useEffect(() => {
    if (writing === null) return
    setField('claim' in writing ? writing.claim.field : writing.field)
    setValue('claim' in writing ? writing.claim.value : '')
    setTried(false)
  }, [writing])

  const known = writing !== null && 'claim' in writing ? writing.claim : null
  const save = async () => {
    setTried(true)
    const text = value.trim()
    if (text === '') return
    const isDone =
      known === null
        ? await runAct(session, () => writeClaim(session, createClaim({ eventId, field, value: text })), {
            done: 'Claim written.',
          })
        : await runAct(session, () => editClaim(session, known, { field, value: text }), {
            done: 'Claim changed.',
          })
    if (isDone) onClose()
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    void save()
  }
  return (
    <Dialog
      title={known === null ? 'Write a claim' : 'Edit claim'}
      isOpen={writing !== null}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void save()}>
            {known === null ? 'Write claim' : 'Save'}
          </Button>
        </>
      }
    >
      <div onKeyDownCapture={onKeyDownCapture}>
        <ClaimForm
          field={field}
          value={value}
          onFieldChange={setField}
          onValueChange={setValue}
          errorMessage={isTried && value.trim() === '' ? 'Write what is claimed, as one proposition.' : null}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
