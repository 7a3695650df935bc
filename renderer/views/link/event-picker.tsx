/** Type-ahead over the events of the case by title, date and place; what is none of them becomes a new event. */
import { useMemo } from 'react'
import { ComboField } from '../../components/field/combo-field.tsx'
import { useObservable } from '../../session/observable.ts'
import type { EventId, EventRecord } from '../../../shared/domain/event-record.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

interface EventPickerProps {
  label: string
  event: EventRecord | null
  isNewEvent?: boolean
  /** Events that this article's excerpts are linked to: they come first. */
  nearEventIds?: readonly EventId[]
  onChange: (event: EventRecord | null) => void
  onCreate?: (title: string) => void
  isExcluded?: (event: EventRecord) => boolean
  /** For adding one after the other. */
  isEmptiedOnChoice?: boolean
  autoFocus?: boolean
}

export function EventPicker({
  label,
  event,
  isNewEvent = false,
  nearEventIds = [],
  onChange,
  onCreate,
  ...rest
}: EventPickerProps) {
  const { session } = useWorkbench()
  const events = useObservable(session.events.rows)
  const { isExcluded } = rest
  const options = useMemo(() => {
    const near = new Set<string>(nearEventIds)
    const known = (events ?? [])
      .filter((each) => isExcluded?.(each) !== true)
      .toSorted(
        (a, b) =>
          Number(near.has(b.id)) - Number(near.has(a.id)) ||
          (b.date ?? '').localeCompare(a.date ?? '') ||
          a.title.localeCompare(b.title),
      )
      .map((each) => ({
        id: each.id,
        label: each.title,
        description: describeEvent(each, near.has(each.id)),
      }))
    if (event === null || !isNewEvent) return known
    return [
      { id: event.id, label: event.title, description: 'New event' },
      ...known.filter((each) => each.id !== event.id),
    ]
  }, [events, event, isNewEvent, nearEventIds, isExcluded])

  return (
    // The name of the last event is there to be typed over.
    <div onFocusCapture={(focus) => focus.target instanceof HTMLInputElement && focus.target.select()}>
      <ComboField
        label={label}
        value={event?.id ?? null}
        options={options}
        placeholder={
          onCreate === undefined ? 'Type to find an event' : 'Type to find an event, or a title for a new one'
        }
        onChange={(id) => onChange(id === null ? null : (session.events.get(id) ?? event))}
        onCreate={onCreate}
        createLabel={(title) => `New event: ${title}`}
        isEmptiedOnChoice={rest.isEmptiedOnChoice}
        autoFocus={rest.autoFocus}
      />
    </div>
  )
}

function describeEvent({ date, place }: EventRecord, isNear: boolean): string {
  const parts = [date ?? 'undated', place, isNear ? 'also in this article' : '']
  return parts.filter((part) => part !== '').join(' · ')
}
