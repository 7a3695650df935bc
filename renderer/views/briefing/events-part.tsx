/** The events that the briefing tells, in order; of each the evidence can be looked through and single quotes left out. */
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import type { EventId, EventRecord } from '../../../shared/domain/event-record.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { EventPicker } from '../link/event-picker.tsx'
import type { PartProps } from './briefing-acts.ts'
import { EventEvidence } from './event-evidence.tsx'
import styles from './composer.module.css'

export function EventsPart({ live, change }: PartProps) {
  const { session } = useWorkbench()
  const { briefing, tables } = live
  const { eventIds } = briefing
  const [unfolded, setUnfolded] = useState<EventId | null>(null)
  const chosen = eventIds.flatMap((id) => session.events.get(id) ?? [])
  const all = session.events.rows.get() ?? []
  const move = (index: number, by: -1 | 1) => {
    const next = [...eventIds]
    const [moved] = next.splice(index, 1)
    next.splice(index + by, 0, moved!)
    void change({ eventIds: next }, 'order of events')
  }
  const add = (event: EventRecord | null) =>
    event !== null && void change({ eventIds: [...eventIds, event.id] }, 'events')
  return (
    <section className={styles.part} aria-labelledby="events-heading">
      <h2 id="events-heading">Events</h2>
      {chosen.length === 0 && (
        <p className={styles.hint}>
          Choose the events that it tells; their claims and quotes come with them.
        </p>
      )}
      <ol className={styles.cards}>
        {chosen.map((event, index) => (
          <li key={event.id} className={styles.card} data-anchor={`event-${index + 1}`}>
            <div className={styles.cardHead}>
              <h3 dir="auto">
                {event.title} <small>{event.date}</small>
              </h3>
              <Button
                variant="quiet"
                aria-expanded={unfolded === event.id}
                onPress={() => setUnfolded(unfolded === event.id ? null : event.id)}
              >
                Evidence
              </Button>
              <Button
                variant="icon"
                aria-label={`Move ${event.title} up`}
                isDisabled={index === 0}
                onPress={() => move(index, -1)}
              >
                <ChevronUp size={15} aria-hidden />
              </Button>
              <Button
                variant="icon"
                aria-label={`Move ${event.title} down`}
                isDisabled={index === chosen.length - 1}
                onPress={() => move(index, 1)}
              >
                <ChevronDown size={15} aria-hidden />
              </Button>
              <Button
                variant="icon"
                aria-label={`Leave ${event.title} out`}
                onPress={() => void change({ eventIds: eventIds.filter((id) => id !== event.id) }, 'events')}
              >
                <X size={15} aria-hidden />
              </Button>
            </div>
            {unfolded === event.id && (
              <EventEvidence
                event={event}
                tables={tables}
                excluded={briefing.excludedEvidenceIds}
                onChange={(excludedEvidenceIds) => void change({ excludedEvidenceIds }, 'evidence')}
              />
            )}
          </li>
        ))}
      </ol>
      {chosen.length < all.length && (
        <div className={styles.adding}>
          <EventPicker
            label="Add event"
            event={null}
            isEmptiedOnChoice
            isExcluded={(event) => eventIds.includes(event.id)}
            onChange={add}
          />
          <Button
            variant="quiet"
            onPress={() =>
              void change(
                {
                  eventIds: [
                    ...eventIds,
                    ...byDate(all).flatMap(({ id }) => (eventIds.includes(id) ? [] : [id])),
                  ],
                },
                'events',
              )
            }
          >
            Add all
          </Button>
        </div>
      )}
    </section>
  )
}

function byDate(events: readonly EventRecord[]): readonly EventRecord[] {
  return events.toSorted((a, b) => (a.date ?? '~').localeCompare(b.date ?? '~'))
}
