/** The choices of a link, one after the other: event, claim, stance, note. Choosing an event moves the focus on to its claims. */
import { useState } from 'react'
import { TextField } from '../../components/field/text-field.tsx'
import { ClaimForm } from './claim-form.tsx'
import { ClaimPicker } from './claim-picker.tsx'
import { EventPicker } from './event-picker.tsx'
import { withEvent, withNewEvent, type LinkDraft } from './link-draft.ts'
import { StanceField } from './stance-field.tsx'
import type { LinkRecords } from './use-link-records.ts'
import styles from './link-dialog.module.css'

interface LinkFieldsProps {
  draft: LinkDraft
  records: LinkRecords
  onChange: (draft: LinkDraft) => void
  onLink: () => void
}

export function LinkFields({ draft, records, onChange, onLink }: LinkFieldsProps) {
  const { links, nearEventIds, claims } = records
  /** False until an event was chosen here: the one from last time leaves the focus on the event. */
  const [isEventChosen, setEventChosen] = useState(false)
  const chooseEvent = (next: LinkDraft) => {
    onChange(next)
    setEventChosen(next.event !== null)
  }
  return (
    <>
      <EventPicker
        label="Event"
        event={draft.event}
        isNewEvent={draft.isNewEvent}
        nearEventIds={nearEventIds}
        onChange={(event) =>
          chooseEvent(withEvent(draft, event, draft.isNewEvent && event?.id === draft.event?.id))
        }
        onCreate={(title) => chooseEvent(withNewEvent(draft, title))}
        autoFocus
      />
      {draft.event !== null && claims !== undefined && (
        <>
          {claims.length > 0 && (
            <ClaimPicker
              key={draft.event.id}
              claims={claims}
              value={draft.claimId}
              onChange={(claimId) => onChange({ ...draft, claimId })}
              onLink={onLink}
              linkTo={(claimId) => links.find((each) => each.claim.id === claimId)?.evidence}
              autoFocus={isEventChosen}
            />
          )}
          {draft.claimId === 'new' && (
            <ClaimForm
              key={draft.event.id}
              field={draft.field}
              value={draft.value}
              onFieldChange={(field) => onChange({ ...draft, field })}
              onValueChange={(value) => onChange({ ...draft, value })}
              autoFocus={isEventChosen && claims.length === 0}
            />
          )}
          <div className={styles.weigh}>
            <StanceField value={draft.stance} onChange={(stance) => onChange({ ...draft, stance })} />
            <TextField
              label="Note (optional)"
              value={draft.note}
              onChange={(note) => onChange({ ...draft, note })}
              maxLength={4000}
            />
          </div>
        </>
      )}
    </>
  )
}
