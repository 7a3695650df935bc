/** Changes what the analyst calls an event: its title, when, where, who, coding, what it is part of. */
import type { CaseSession } from '../session/case-session.ts'
import { isAcledPair } from '../../shared/domain/acled.ts'
import type { EventId, EventRecord } from '../../shared/domain/event-record.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import { commit } from './commit.ts'

export type EventFields = Partial<Omit<EventRecord, 'id' | 'createdAt'>>

/** `what` names the part for undo: "when", "place". */
export async function editEvent(
  session: CaseSession,
  event: EventRecord,
  fields: EventFields,
  what: string,
): Promise<JournalEntry | null> {
  const next = { ...event, ...fields }
  if (!isAcledPair(next.eventType, next.subEventType))
    throw new AttestError(
      'invalid-record',
      `“${next.subEventType}” is not a sub-event type of ${next.eventType ?? 'no event type'}.`,
    )
  if (isInsideItself(next.id, next.parentEventId, session.events))
    throw new AttestError('invalid-record', 'An event cannot be part of itself or of one of its own parts.')
  return commit(session, {
    verb: 'event/edit',
    label: `Change ${what} of event`,
    changes: [update('events', event, fields)],
  })
}

/** True when going up from `parentId` leads back to the event. */
export function isInsideItself(
  eventId: EventId,
  parentId: EventId | null,
  events: { get(id: string): EventRecord | undefined },
): boolean {
  const seen = new Set<string>()
  for (let id = parentId; id !== null && !seen.has(id); id = events.get(id)?.parentEventId ?? null) {
    if (id === eventId) return true
    seen.add(id)
  }
  return false
}
