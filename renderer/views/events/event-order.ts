/** The order in which the events table last showed its events: "previous" and "next" on an event's page go through the same order. */
import type { CaseSession } from '../../session/case-session.ts'
import type { EventId } from '../../../shared/domain/event-record.ts'

const shownOrder = new WeakMap<CaseSession, readonly string[]>()

export function rememberEventOrder(session: CaseSession, ids: readonly string[]): void {
  shownOrder.set(session, ids)
}

/** The event before (-1) or after (+1); null at either end. Events that the table did not show follow by date. */
export function neighbourOf(session: CaseSession, eventId: EventId, by: -1 | 1): EventId | null {
  const all = session.events.rows.get() ?? []
  const byDate = all.toSorted((a, b) => (a.date ?? '~').localeCompare(b.date ?? '~')).map((event) => event.id)
  const known = new Set<string>(byDate)
  const shown = (shownOrder.get(session) ?? []).filter((id) => known.has(id))
  const order = shown.includes(eventId) ? shown : byDate
  return (order[order.indexOf(eventId) + by] as EventId | undefined) ?? null
}
