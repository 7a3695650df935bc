/** The events that are part of this one, in the order of their dates. */
import { Button } from '../../components/button/button.tsx'
import type { EventRecord } from '../../../shared/domain/event-record.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './event.module.css'

export function SubEvents({ events }: { events: readonly EventRecord[] }) {
  const { navigation } = useWorkbench()
  if (events.length === 0) return null
  return (
    <section className={styles.parts}>
      <h2>Parts</h2>
      <ul>
        {events
          .toSorted((a, b) => (a.date ?? '~').localeCompare(b.date ?? '~'))
          .map((event) => (
            <li key={event.id}>
              <span>{event.date ?? 'undated'}</span>
              <Button variant="quiet" onPress={() => navigation.go({ view: 'event', eventId: event.id })}>
                {event.title}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  )
}
