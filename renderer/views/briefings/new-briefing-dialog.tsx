/** Starts a briefing: its title; marking and cut-off come from the case and can be changed at once. */
import { useEffect, useState, type KeyboardEvent } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { draftBriefing, startBriefing } from '../../workflows/start-briefing.ts'
import type { CaseRecord } from '../../../shared/domain/case.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

interface NewBriefingDialogProps {
  caseRecord: CaseRecord
  isOpen: boolean
  onClose: () => void
}

export function NewBriefingDialog({ caseRecord, isOpen, onClose }: NewBriefingDialogProps) {
  const { session, navigation } = useWorkbench()
  const [title, setTitle] = useState('')
  const [isTried, setTried] = useState(false)
  useEffect(() => {
    setTitle('')
    setTried(false)
  }, [isOpen])
  const start = async () => {
    setTried(true)
    if (title.trim() === '') return
    const briefing = draftBriefing(title.trim(), caseRecord)
    if (!(await runAct(session, () => startBriefing(session, briefing), { done: 'Briefing started.' })))
      return
    onClose()
    navigation.go({ view: 'briefing', briefingId: briefing.id })
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    void start()
  }
  return (
    <Dialog
      title="New briefing"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void start()}>
            Start briefing
          </Button>
        </>
      }
    >
      <div onKeyDownCapture={onKeyDownCapture}>
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          placeholder={`${caseRecord.title}: what the reader must know`}
          maxLength={500}
          errorMessage={isTried && title.trim() === '' ? 'A briefing needs a title.' : null}
          description={`Marked ${caseRecord.defaultMarking}, the case’s marking${caseRecord.informationCutOff === null ? '' : `, cut-off ${caseRecord.informationCutOff}`}.`}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
