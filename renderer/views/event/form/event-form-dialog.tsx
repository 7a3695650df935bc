/** One form for all facts of an event: a new one, or an old one with the part in focus that was pressed. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { isInsideItself } from '../../../workflows/edit-event.ts'
import type { EventRecord } from '../../../../shared/domain/event-record.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import { EventPicker } from '../../link/event-picker.tsx'
import { ActorsFields } from './actors-fields.tsx'
import { CodingFields } from './coding-fields.tsx'
import { fieldsOf, findFormProblems, formOf, type EventForm } from './event-form.ts'
import { WhenFields } from './when-fields.tsx'
import { WhereFields } from './where-fields.tsx'
import styles from './event-form.module.css'

export type EventPart = 'title' | 'when' | 'where' | 'actors' | 'coding' | 'parent' | 'summary'

interface EventFormDialogProps {
  title: string
  event: EventRecord
  /** The part that takes the focus; null while the form is closed. */
  part: EventPart | null
  saveLabel: string
  /** Answers true when the fields were saved. */
  onSave: (fields: ReturnType<typeof fieldsOf>) => Promise<boolean>
  onClose: () => void
}

export function EventFormDialog({ title, event, part, saveLabel, onSave, onClose }: EventFormDialogProps) {
  const { session } = useWorkbench()
  const [form, setForm] = useState<EventForm>(() => formOf(event))
  const [isTried, setTried] = useState(false)
  const codingRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A chooser has no autofocus of its own.
    if (part === 'coding') setTimeout(() => codingRef.current?.querySelector('button')?.focus(), 0)
    if (part === null) return
    setForm(formOf(event))
    setTried(false)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a change from elsewhere must not wipe what is being typed
  }, [part])

  const problems = findFormProblems(form)
  // A date is judged while it is typed; a missing title only when saving is tried.
  const shown = isTried ? problems : { ...problems, title: undefined, actors: undefined }
  const save = async () => {
    setTried(true)
    if (Object.keys(problems).length === 0 && (await onSave(fieldsOf(form)))) onClose()
  }
  const onKeyDownCapture = (key: KeyboardEvent) => {
    if (key.key !== 'Enter' || !(key.target instanceof HTMLElement)) return
    const isPlainInput = key.target instanceof HTMLInputElement && key.target.role !== 'combobox'
    if (!isPlainInput && !key.ctrlKey && !key.metaKey) return
    key.preventDefault()
    key.stopPropagation()
    void save()
  }
  const parent = form.parentEventId === null ? null : (session.events.get(form.parentEventId) ?? null)
  const isExcluded = useMemo(
    () => (each: EventRecord) => each.id === event.id || isInsideItself(event.id, each.id, session.events),
    [event.id, session.events],
  )

  return (
    <Dialog
      title={title}
      isOpen={part !== null}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void save()}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <div className={styles.form} onKeyDownCapture={onKeyDownCapture}>
        <TextField
          label="Title"
          value={form.title}
          onChange={(next) => setForm({ ...form, title: next })}
          errorMessage={shown.title ?? null}
          maxLength={500}
          autoFocus={part === 'title'}
        />
        <WhenFields form={form} onChange={setForm} problem={shown.date} autoFocus={part === 'when'} />
        <WhereFields
          form={form}
          onChange={setForm}
          problem={shown.coordinates}
          autoFocus={part === 'where'}
        />
        <ActorsFields form={form} onChange={setForm} problem={shown.actors} autoFocus={part === 'actors'} />
        <div ref={codingRef} className={styles.group}>
          <CodingFields form={form} onChange={setForm} />
        </div>
        <EventPicker
          label="Part of"
          event={parent}
          onChange={(next) => setForm({ ...form, parentEventId: next?.id ?? null })}
          isExcluded={isExcluded}
          autoFocus={part === 'parent'}
        />
        <TextField
          label="Summary"
          value={form.summary}
          onChange={(summary) => setForm({ ...form, summary })}
          isMultiline
          maxLength={20_000}
          autoFocus={part === 'summary'}
        />
      </div>
    </Dialog>
  )
}
