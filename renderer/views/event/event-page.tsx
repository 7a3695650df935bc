/** An event: what it is called, what its sourcing comes to, and the ledger of competing claims where the work of weighing is done. */
import { useCallback, useMemo, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { readEventDependents } from '../../database/repositories/events.ts'
import { counted, quoted } from '../../workflows/act-label.ts'
import { deleteClaim } from '../../workflows/delete-claim.ts'
import { deleteEvent, describeEventLoss } from '../../workflows/delete-event.ts'
import { editEvent } from '../../workflows/edit-event.ts'
import type { ClaimId } from '../../../shared/domain/claim.ts'
import type { EventRecord } from '../../../shared/domain/event-record.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { EventDialogs, type Asked } from './event-dialogs.tsx'
import { EventFacts } from './event-facts.tsx'
import { EventTitle } from './event-title.tsx'
import { claimsInOrder } from './ledger.ts'
import { LedgerTable, type ClaimActs } from './ledger-table.tsx'
import { SourcingNotice } from './sourcing-notice.tsx'
import { SubEvents } from './sub-events.tsx'
import { useEventCommands } from './use-event-commands.ts'
import { useLedger } from './use-ledger.ts'
import styles from './event.module.css'

const NO_CLAIMS: ReadonlySet<ClaimId> = new Set()

export function EventPage({ event, events }: { event: EventRecord; events: readonly EventRecord[] }) {
  const { session, navigation } = useWorkbench()
  const live = useLedger(event.id)
  const [unfolded, setUnfolded] = useState(NO_CLAIMS)
  const [activeClaimId, setActiveClaimId] = useState<ClaimId | null>(null)
  const [isRenaming, setRenaming] = useState(false)
  const [asked, ask] = useState<Asked | null>(null)

  const claims = useMemo(() => (live === undefined ? [] : claimsInOrder(live.ledger)), [live])
  const active = claims.find((each) => each.claim.id === activeClaimId) ?? claims[0]
  const acts = useMemo<ClaimActs>(
    () => ({
      onActivate: setActiveClaimId,
      onToggle: (claimId) => setUnfolded((was) => toggled(was, claimId)),
      onSettle: (claim, standing) => ask({ about: 'standing', claim, standing }),
      onCompare: (field) => ask({ about: 'competing', field }),
      onAddEvidence: (claim) => ask({ about: 'evidence', claim }),
      onEdit: (claim) => ask({ about: 'wording', claim }),
      onDelete: ({ claim, reports }) =>
        void runAct(session, () => deleteClaim(session, claim), {
          done: `Deleted ${quoted(claim.value)}${reports === 0 ? '' : ` and its evidence from ${counted(reports, 'report')}`}. The excerpts stay.`,
        }),
    }),
    [session],
  )
  const remove = useCallback(async () => {
    const done = `Deleted event ${quoted(event.title)}.`
    if (await runAct(session, () => deleteEvent(session, event), { done })) navigation.go({ view: 'events' })
  }, [session, navigation, event])
  const pageActs = useMemo(
    () => ({
      onWrite: () => ask({ about: 'new-claim', field: 'occurrence' }),
      onEdit: (part: Extract<Asked, { about: 'facts' }>['part']) => ask({ about: 'facts', part }),
      onRename: () => setRenaming(true),
      onDelete: async () => {
        const loss = describeEventLoss(await readEventDependents(session.store, event.id))
        if (loss.length === 0) await remove()
        else ask({ about: 'deleting', loss })
      },
    }),
    [session, event.id, remove],
  )
  useEventCommands({ eventId: event.id, active, acts, ...pageActs })

  if (live === undefined) return null
  const { ledger, note, sources } = live
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
        onEdit={pageActs.onEdit}
      />
      {event.summary !== '' && (
        <p className={styles.summary} dir="auto">
          {event.summary}
        </p>
      )}
      {note !== null && <SourcingNotice note={note} />}
      {claims.length === 0 ? (
        <NoClaims onWrite={pageActs.onWrite} />
      ) : (
        <LedgerTable
          ledger={ledger}
          sources={sources}
          unfolded={unfolded}
          activeClaimId={active?.claim.id ?? null}
          acts={acts}
          onWrite={(field) => ask({ about: 'new-claim', field })}
        />
      )}
      <div className={styles.foot}>
        {active !== undefined && (
          <>
            <Button variant="primary" onPress={() => ask({ about: 'evidence', claim: active.claim })}>
              Add evidence
            </Button>
            <Button onPress={pageActs.onWrite}>New claim</Button>
            <Button
              onPress={() =>
                setUnfolded(unfolded.size > 0 ? NO_CLAIMS : new Set(claims.map((each) => each.claim.id)))
              }
            >
              {unfolded.size > 0 ? 'Fold all' : 'Unfold all'}
            </Button>
          </>
        )}
        <Button variant="quiet" onPress={() => void pageActs.onDelete()}>
          Delete event
        </Button>
      </div>
      <SubEvents events={events.filter((each) => each.parentEventId === event.id)} />
      <EventDialogs
        event={event}
        ledger={ledger}
        asked={asked}
        onDelete={() => void remove()}
        onClose={() => ask(null)}
      />
    </div>
  )
}

function NoClaims({ onWrite }: { onWrite: () => void }) {
  const { navigation } = useWorkbench()
  return (
    <EmptyState
      title="No claims yet"
      level={2}
      actions={
        <>
          <Button variant="primary" onPress={() => navigation.go({ view: 'library' })}>
            Go to the library
          </Button>
          <Button onPress={onWrite}>Write a claim…</Button>
        </>
      }
    >
      Claims are what is said about this event. Take an excerpt in the reader and link it here, or write the
      claim first.
    </EmptyState>
  )
}

function toggled(unfolded: ReadonlySet<ClaimId>, claimId: ClaimId): ReadonlySet<ClaimId> {
  const next = new Set(unfolded)
  if (!next.delete(claimId)) next.add(claimId)
  return next
}
