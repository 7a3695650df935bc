/** The dialogs of an event's page. One question is asked at a time. */
import { editEvent } from '../../workflows/edit-event.ts'
import type { Claim, ClaimField, Standing } from '../../../shared/domain/claim.ts'
import type { EventRecord } from '../../../shared/domain/event-record.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { AddEvidenceDialog } from './add-evidence-dialog.tsx'
import { ClaimDialog } from './claim-dialog.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { DeleteEventDialog } from './delete-event-dialog.tsx'
import { describeChange } from './form/event-form.ts'
import { EventFormDialog, type EventPart } from './form/event-form-dialog.tsx'
import { claimsInOrder, type Ledger } from './ledger.ts'
import { SettleDialog } from './settle-dialog.tsx'

export type Asked =
  | { readonly about: 'facts'; readonly part: EventPart }
  | { readonly about: 'standing'; readonly claim: Claim; readonly standing: Standing }
  | { readonly about: 'new-claim'; readonly field: ClaimField }
  | { readonly about: 'wording'; readonly claim: Claim }
  | { readonly about: 'competing'; readonly field: ClaimField }
  | { readonly about: 'evidence'; readonly claim: Claim }
  | { readonly about: 'deleting'; readonly loss: readonly string[] }

interface EventDialogsProps {
  event: EventRecord
  ledger: Ledger
  asked: Asked | null
  onDelete: () => void
  onClose: () => void
}

export function EventDialogs({ event, ledger, asked, onDelete, onClose }: EventDialogsProps) {
  const { session } = useWorkbench()
  const settling = asked?.about === 'standing' ? asked : null
  const compared = asked?.about === 'competing' ? asked.field : null
  return (
    <>
      <EventFormDialog
        title="Event facts"
        event={event}
        part={asked?.about === 'facts' ? asked.part : null}
        saveLabel="Save"
        onSave={(fields) =>
          runAct(session, () => editEvent(session, event, fields, describeChange(event, fields)), {
            done: 'Event changed.',
          })
        }
        onClose={onClose}
      />
      <SettleDialog
        settling={settling}
        rivals={claimsInOrder(ledger).filter(
          ({ claim }) => claim.field === settling?.claim.field && claim.id !== settling.claim.id,
        )}
        onClose={onClose}
      />
      <ClaimDialog
        writing={asked?.about === 'new-claim' || asked?.about === 'wording' ? asked : null}
        eventId={event.id}
        onClose={onClose}
      />
      <CompareDialog
        group={ledger.fields.find((group) => group.field === compared) ?? null}
        onClose={onClose}
      />
      <AddEvidenceDialog
        event={event}
        claim={asked?.about === 'evidence' ? asked.claim : null}
        onClose={onClose}
      />
      <DeleteEventDialog
        event={event}
        loss={asked?.about === 'deleting' ? asked.loss : null}
        onConfirm={onDelete}
        onClose={onClose}
      />
    </>
  )
}
