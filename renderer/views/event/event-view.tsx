/** The place of one event: its page, or what to do when the event is gone. */
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { useObservable } from '../../session/observable.ts'
import type { EventId } from '../../../shared/domain/event-record.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { EventPage } from './event-page.tsx'

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
