/** The commands of an event's page, for the palette, the keys and the foot of the window. */
import { useMemo } from 'react'
import type { EventId } from '../../../shared/domain/event-record.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { neighbourOf } from '../events/event-order.ts'
import type { EventPart } from './form/event-form-dialog.tsx'
import type { LedgerClaim } from './ledger.ts'
import type { ClaimActs } from './ledger-table.tsx'

interface EventCommandOptions {
  eventId: EventId
  /** The claim that the keys are about. */
  active: LedgerClaim | undefined
  acts: ClaimActs
  onWrite: () => void
  onEdit: (part: EventPart) => void
  onRename: () => void
  onDelete: () => void
}

export function useEventCommands({
  eventId,
  active,
  acts,
  onWrite,
  onEdit,
  onRename,
  onDelete,
}: EventCommandOptions): void {
  const { session, navigation } = useWorkbench()
  const commands = useMemo<Command[]>(() => {
    const ofClaim = (run: (entry: LedgerClaim) => void) => ({
      group: 'Event' as const,
      isDisabled: active === undefined,
      run: () => active !== undefined && run(active),
    })
    const go = (by: -1 | 1) => () => {
      const next = neighbourOf(session, eventId, by)
      if (next !== null) navigation.go({ view: 'event', eventId: next })
    }
    return [
      {
        id: 'claim/adopt',
        label: 'Adopt',
        shortcut: 'A',
        isHinted: true,
        ...ofClaim(({ claim }) => acts.onSettle(claim, 'adopted')),
      },
      {
        id: 'claim/reject',
        label: 'Reject',
        shortcut: 'R',
        isHinted: true,
        ...ofClaim(({ claim }) => acts.onSettle(claim, 'rejected')),
      },
      {
        id: 'claim/reopen',
        label: 'Leave open',
        shortcut: 'O',
        ...ofClaim(({ claim }) => acts.onSettle(claim, 'open')),
      },
      {
        id: 'claim/unfold',
        label: 'Unfold evidence',
        shortcut: 'Enter',
        isHinted: true,
        ...ofClaim(({ claim }) => acts.onToggle(claim.id)),
      },
      {
        id: 'evidence/add',
        label: 'Add evidence',
        shortcut: 'E',
        isHinted: true,
        ...ofClaim(({ claim }) => acts.onAddEvidence(claim)),
      },
      { id: 'claim/write', label: 'New claim', group: 'Event', shortcut: 'N', isHinted: true, run: onWrite },
      {
        id: 'claim/edit',
        label: 'Edit the wording of the claim',
        ...ofClaim(({ claim }) => acts.onEdit(claim)),
      },
      { id: 'claim/delete', label: 'Delete the claim', ...ofClaim(acts.onDelete) },
      {
        id: 'claim/compare',
        label: 'Compare competing claims',
        shortcut: 'C',
        ...ofClaim(({ claim }) => acts.onCompare(claim.field)),
      },
      {
        id: 'event/previous',
        label: 'Previous event',
        group: 'Event',
        shortcut: '[',
        isHinted: true,
        run: go(-1),
      },
      { id: 'event/next', label: 'Next event', group: 'Event', shortcut: ']', isHinted: true, run: go(1) },
      { id: 'event/edit', label: 'Edit facts', group: 'Event', shortcut: 'F', run: () => onEdit('when') },
      { id: 'event/rename', label: 'Rename event', group: 'Event', shortcut: 'F2', run: onRename },
      { id: 'event/delete', label: 'Delete event', group: 'Event', run: onDelete },
      { id: 'event/list', label: 'All events', group: 'Event', run: () => navigation.go({ view: 'events' }) },
    ]
  }, [session, navigation, eventId, active, acts, onWrite, onEdit, onRename, onDelete])
  useCommands(commands)
}
