/** The columns of the events table. */
import { ToneBadge } from '../../components/badge/badge.tsx'
import type { DataColumn } from '../../components/data-table/data-column.ts'
import { dateKey, type EventRow } from './event-rows.ts'
import styles from './events.module.css'

export const eventColumns: readonly DataColumn<EventRow>[] = [
  {
    id: 'title',
    header: 'Title',
    size: 320,
    value: ({ event }) => event.title,
    cell: ({ event }) => (
      <span dir="auto" className={styles.title}>
        {event.title}
      </span>
    ),
  },
  {
    id: 'date',
    header: 'Date',
    size: 168,
    value: ({ event }) => dateKey(event),
    cell: ({ event }) => <span>{event.date}</span>,
  },
  {
    id: 'place',
    header: 'Place',
    size: 160,
    value: ({ event }) => event.place || null,
    cell: ({ event }) => <span dir="auto">{event.place}</span>,
  },
  {
    id: 'type',
    header: 'Type',
    size: 200,
    value: ({ event }) => event.subEventType ?? event.eventType,
    cell: ({ event }) => (
      <span title={event.eventType ?? undefined}>{event.subEventType ?? event.eventType}</span>
    ),
  },
  { id: 'claims', header: 'Claims', size: 72, align: 'end', value: (row) => row.claims },
  { id: 'reports', header: 'Reports', size: 76, align: 'end', value: (row) => row.reports },
  { id: 'originators', header: 'Originators', size: 92, align: 'end', value: (row) => row.originators },
  {
    id: 'disputed',
    header: 'Disputed',
    size: 96,
    value: (row) => row.disputed,
    cell: ({ disputed }) =>
      disputed > 0 && (
        <ToneBadge tone="contradicts">{disputed === 1 ? '1 field' : `${disputed} fields`}</ToneBadge>
      ),
  },
  {
    id: 'parent',
    header: 'Part of',
    size: 200,
    isHiddenAtFirst: true,
    value: ({ parent }) => parent?.title ?? null,
    cell: ({ parent }) => <span dir="auto">{parent?.title}</span>,
  },
  {
    id: 'actors',
    header: 'Actors',
    size: 220,
    isHiddenAtFirst: true,
    value: ({ event }) => event.actors.map((actor) => actor.name).join('; ') || null,
  },
]
