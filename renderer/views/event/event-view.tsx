/** An event: what it is called, what its sourcing comes to, and the ledger of competing claims where the work of weighing is done. */
import { useCallback, useMemo, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { readEventDependents } from '../../database/repositories/events.ts'
import { useObservable } from '../../session/observable.ts'
import { counted, quoted } from '../../workflows/act-label.ts'
import { deleteClaim } from '../../workflows/delete-claim.ts'
import { deleteEvent, describeEventLoss } from '../../workflows/delete-event.ts'
import { editEvent } from '../../workflows/edit-event.ts'
import type { Claim, ClaimField, ClaimId } from '../../../shared/domain/claim.ts'
import type { EventId, EventRecord } from '../../../shared/domain/event-record.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { AddEvidenceDialog } from './add-evidence-dialog.tsx'
import { ClaimDialog, type Writing } from './claim-dialog.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { DeleteEventDialog } from './delete-event-dialog.tsx'
import { EventFacts } from './event-facts.tsx'
import { EventTitle } from './event-title.tsx'
import { describeChange } from './form/event-form.ts'
import { EventFormDialog, type EventPart } from './form/event-form-dialog.tsx'
import { claimsInOrder } from './ledger.ts'
import { LedgerTable, type ClaimActs } from './ledger-table.tsx'
import { SettleDialog, type Settling } from './settle-dialog.tsx'
import { SourcingNotice } from './sourcing-notice.tsx'
import { SubEvents } from './sub-events.tsx'
import { useEventCommands } from './use-event-commands.ts'
import { useLedger } from './use-ledger.ts'
import styles from './event.module.css'

export function EventView({ eventId }: { eventId: EventId }) {
  const { session, navigation } = useWorkbench()
  const events = useObservable(session.events.rows)
  const event = events?.find((each) => each.id === eventId)
  if (events === undefined) return null
  if (event === undefined)
    return (
      <EmptyState
        title="This event is not in the case any more"
        actions={<Button onPress={() => navigation.go({ view: 'events' })}>All events</Button>}
      >
        It was deleted, or the act that made it was undone. Undo and redo bring it back.
      </EmptyState>
    )
  return <EventPage event={event} events={events} />
}

const NO_CLAIMS: ReadonlySet<ClaimId> = new Set()

function EventPage({ event, events }: { event: EventRecord; events: readonly EventRecord[] }) {
  const { session, navigation } = useWorkbench()
  const live = useLedger(event.id)
  const [unfolded, setUnfolded] = useState(NO_CLAIMS)
  const [activeClaimId, setActiveClaimId] = useState<ClaimId | null>(null)
  const [part, setPart] = useState<EventPart | null>(null)
  const [isRenaming, setRenaming] = useState(false)
  const [settling, setSettling] = useState<Settling | null>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const [compared, setCompared] = useState<ClaimField | null>(null)
  const [taking, setTaking] = useState<Claim | null>(null)
  const [loss, setLoss] = useState<readonly string[] | null>(null)

  const claims = useMemo(() => (live === undefined ? [] : claimsInOrder(live.ledger)), [live])
  const active = claims.find((each) => each.claim.id === activeClaimId) ?? claims[0]
  const acts = useMemo<ClaimActs>(
    () => ({
      onActivate: setActiveClaimId,
      onToggle: (claimId) => setUnfolded((was) => toggled(was, claimId)),
      onSettle: (claim, standing) => setSettling({ claim, standing }),
      onCompare: setCompared,
      onAddEvidence: setTaking,
      onEdit: (claim) => setWriting({ claim }),
      onDelete: ({ claim, reports }) =>
        void runAct(session, () => deleteClaim(session, claim), {
          done: `Deleted ${quoted(claim.value)}${reports === 0 ? '' : ` and its evidence from ${counted(reports, 'report')}`}. The excerpts stay.`,
        }),
    }),
    [session],
  )
  const write = useCallback(() => setWriting({ field: 'occurrence' }), [])
  const rename = useCallback(() => setRenaming(true), [])
  const remove = useCallback(async () => {
    await runAct(session, () => deleteEvent(session, event), {
      done: `Deleted event ${quoted(event.title)}.`,
    })
    navigation.go({ view: 'events' })
  }, [session, navigation, event])
  const askToDelete = useCallback(async () => {
    const lines = describeEventLoss(await readEventDependents(session.store, event.id))
    if (lines.length === 0) await remove()
    else setLoss(lines)
  }, [session, event.id, remove])
  useEventCommands({
    eventId: event.id,
    active,
    acts,
    onWrite: write,
    onEdit: setPart,
    onRename: rename,
    onDelete: askToDelete,
  })

  if (live === undefined) return null
  const { ledger, note, sources } = live
  const rivals = claims.filter(
    (each) => each.claim.field === settling?.claim.field && each.claim.id !== settling.claim.id,
  )
  return (
    <div className={styles.page}>
      <EventTitle
        title={event.title}
        isEditing={isRenaming}
        onEditingChange={setRenaming}
        onRename={(title) => void runAct(session, () => editEvent(session, event, { title }, 'title'))}
      />
      <EventFacts
        event={event}
        parent={events.find((each) => each.id === event.parentEventId)}
        onEdit={setPart}
      />
      {event.summary !== '' && (
        <p className={styles.summary} dir="auto">
          {event.summary}
        </p>
      )}
      {note !== null && <SourcingNotice note={note} />}
      {claims.length === 0 ? (
        <EmptyState
          title="No claims yet"
          level={2}
          actions={
            <>
              <Button variant="primary" onPress={() => navigation.go({ view: 'library' })}>
                Go to the library
              </Button>
              <Button onPress={write}>Write a claim…</Button>
            </>
          }
        >
          Claims are what is said about this event. Take an excerpt in the reader and link it here, or write
          the claim first.
        </EmptyState>
      ) : (
        <>
          <LedgerTable
            ledger={ledger}
            sources={sources}
            unfolded={unfolded}
            activeClaimId={active?.claim.id ?? null}
            acts={acts}
            onWrite={(field) => setWriting({ field })}
          />
          <div className={styles.foot}>
            <Button
              variant="primary"
              isDisabled={active === undefined}
              onPress={() => active !== undefined && setTaking(active.claim)}
            >
              Add evidence
            </Button>
            <Button onPress={write}>New claim</Button>
            <Button
              onPress={() =>
                setUnfolded(unfolded.size > 0 ? NO_CLAIMS : new Set(claims.map((each) => each.claim.id)))
              }
            >
              {unfolded.size > 0 ? 'Fold all' : 'Unfold all'}
            </Button>
            <Button variant="quiet" onPress={() => void askToDelete()}>
              Delete event
            </Button>
          </div>
        </>
      )}
      <SubEvents events={events.filter((each) => each.parentEventId === event.id)} />
      <EventFormDialog
        title="Event facts"
        event={event}
        part={part}
        saveLabel="Save"
        onSave={(fields) =>
          runAct(session, () => editEvent(session, event, fields, describeChange(event, fields)), {
            done: 'Event changed.',
          })
        }
        onClose={() => setPart(null)}
      />
      <SettleDialog settling={settling} rivals={rivals} onClose={() => setSettling(null)} />
      <ClaimDialog writing={writing} eventId={event.id} onClose={() => setWriting(null)} />
      <CompareDialog
        group={ledger.fields.find((group) => group.field === compared) ?? null}
        onClose={() => setCompared(null)}
      />
      <AddEvidenceDialog event={event} claim={taking} onClose={() => setTaking(null)} />
      <DeleteEventDialog
        event={event}
        loss={loss}
        onConfirm={() => void remove()}
        onClose={() => setLoss(null)}
      />
    </div>
  )
}

function toggled(unfolded: ReadonlySet<ClaimId>, claimId: ClaimId): ReadonlySet<ClaimId> {
  const next = new Set(unfolded)
  if (!next.delete(claimId)) next.add(claimId)
  return next
}
