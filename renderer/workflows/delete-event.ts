/**
 * Removes an event with its claims and their evidence in one entry, so that one undo brings all of it back. Excerpts stay; parts of the event
 * stand on their own; briefings and judgements forget what is gone.
 */
import { readEventDependents, type EventDependents } from '../database/repositories/events.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { EventRecord } from '../../shared/domain/event-record.ts'
import { removal, update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { counted, quoted } from './act-label.ts'
import { commit } from './commit.ts'
import { forgetClaims } from './delete-claim.ts'
import { readPresent } from './read-present.ts'

export async function deleteEvent(session: CaseSession, event: EventRecord): Promise<JournalEntry | null> {
  const present = await readPresent(session, 'events', event.id)
  if (present === undefined) return null
  const dependents = await readEventDependents(session.store, event.id)
  return commit(session, {
    verb: 'event/delete',
    label: `Delete event ${quoted(event.title)}`,
    changes: [
      ...forgetClaims(dependents.claims, dependents, event.id),
      ...dependents.subEvents.map((part) => update('events', part, { parentEventId: null })),
      removal('events', present),
    ],
  })
}

/** What goes with an event, in words for the question before it; empty when nothing does. */
export function describeEventLoss({
  claims,
  evidence,
  subEvents,
  briefings,
  judgements,
}: EventDependents): string[] {
  const lines: string[] = []
  if (claims.length > 0)
    lines.push(
      `${counted(claims.length, 'claim')} and ${counted(evidence.length, 'link')} to excerpts go with it; the excerpts stay.`,
    )
  if (judgements.length > 0)
    lines.push(`${counted(judgements.length, 'judgement loses', 'judgements lose')} claims to rest on.`)
  if (briefings.length > 0)
    lines.push(`${counted(briefings.length, 'briefing no longer tells', 'briefings no longer tell')} it.`)
  if (subEvents.length > 0)
    lines.push(`${counted(subEvents.length, 'part of it stands', 'parts of it stand')} on their own.`)
  return lines
}
