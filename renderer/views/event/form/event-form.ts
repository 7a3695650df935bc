/**
 * The event form: an event's fields as text that is being typed, and back. Pure. What cannot be saved is said per field; nothing typed is ever
 * thrown away or bent into shape silently.
 */
import { formatCoordinates, parseCoordinates } from '../../../../shared/domain/coordinates.ts'
import { readEdtf } from '../../../../shared/domain/edtf.ts'
import type { AcledEventType } from '../../../../shared/domain/acled.ts'
import type { EventId, EventRecord } from '../../../../shared/domain/event-record.ts'
import type { EventFields } from '../../../workflows/edit-event.ts'

export interface EventForm {
  readonly title: string
  readonly date: string
  readonly dateAsReported: string
  readonly timePrecision: '' | '1' | '2' | '3'
  /** False until the analyst chooses a precision: then it no longer follows the date. */
  readonly isTimePrecisionChosen: boolean
  readonly place: string
  readonly coordinates: string
  readonly geoPrecision: '' | '1' | '2' | '3'
  readonly actors: EventRecord['actors']
  readonly eventType: AcledEventType | ''
  readonly subEventType: string
  readonly parentEventId: EventId | null
  readonly summary: string
}

export type FormProblems = Partial<Record<'title' | 'date' | 'coordinates' | 'actors', string>>

export function formOf(event: EventRecord): EventForm {
  const { latitude, longitude } = event
  return {
    title: event.title,
    date: event.date ?? '',
    dateAsReported: event.dateAsReported,
    timePrecision: precisionText(event.timePrecision),
    isTimePrecisionChosen: event.timePrecision !== null,
    place: event.place,
    coordinates: latitude === null || longitude === null ? '' : formatCoordinates({ latitude, longitude }),
    geoPrecision: precisionText(event.geoPrecision),
    actors: event.actors,
    eventType: event.eventType ?? '',
    subEventType: event.subEventType ?? '',
    parentEventId: event.parentEventId,
    summary: event.summary,
  }
}

/** A new date brings the precision that it implies, unless the analyst has set one. */
export function withDate(form: EventForm, date: string): EventForm {
  const result = readEdtf(date)
  if (form.isTimePrecisionChosen) return { ...form, date }
  return { ...form, date, timePrecision: result.ok ? precisionText(result.reading.timePrecision) : '' }
}

/** A sub-event type belongs to its type: another type empties it. */
export function withEventType(form: EventForm, eventType: AcledEventType | ''): EventForm {
  return eventType === form.eventType ? form : { ...form, eventType, subEventType: '' }
}

export function findFormProblems(form: EventForm): FormProblems {
  const problems: FormProblems = {}
  if (form.title.trim() === '') problems.title = 'An event needs a title.'
  const date = form.date.trim()
  if (date !== '') {
    const result = readEdtf(date)
    if (!result.ok) problems.date = result.problem
    else if (date.length > 100) problems.date = 'The date is too long.'
  }
  if (form.coordinates.trim() !== '' && parseCoordinates(form.coordinates) === null)
    problems.coordinates = 'Paste one latitude and one longitude, for example 34.3482, 62.1997.'
  if (form.actors.some((actor) => actor.name.trim() === '' && actor.role.trim() !== ''))
    problems.actors = 'Name each actor, or remove the line.'
  return problems
}

/** The record's fields. Only for a form without problems. */
export function fieldsOf(form: EventForm): EventFields & { title: string } {
  const coordinates = form.coordinates.trim() === '' ? null : parseCoordinates(form.coordinates)
  return {
    title: form.title.trim(),
    date: form.date.trim() === '' ? null : form.date.trim(),
    dateAsReported: form.dateAsReported.trim(),
    timePrecision: precisionNumber(form.timePrecision),
    place: form.place.trim(),
    latitude: coordinates?.latitude ?? null,
    longitude: coordinates?.longitude ?? null,
    geoPrecision: precisionNumber(form.geoPrecision),
    actors: form.actors
      .map((actor) => ({ name: actor.name.trim(), role: actor.role.trim() }))
      .filter((actor) => actor.name !== ''),
    eventType: form.eventType === '' ? null : form.eventType,
    subEventType: form.subEventType === '' ? null : form.subEventType,
    parentEventId: form.parentEventId,
    summary: form.summary.trim(),
  }
}

const partNames = {
  title: 'title',
  date: 'date',
  dateAsReported: 'date',
  timePrecision: 'date',
  place: 'place',
  latitude: 'place',
  longitude: 'place',
  geoPrecision: 'place',
  actors: 'actors',
  eventType: 'coding',
  subEventType: 'coding',
  parentEventId: 'parent',
  summary: 'summary',
} as const satisfies Record<keyof EventFields, string>

/** Which parts differ, as undo names them: "date and place". */
export function describeChange(event: EventRecord, fields: EventFields): string {
  const changed = (Object.keys(partNames) as (keyof EventFields)[]).filter(
    (key) => key in fields && JSON.stringify(fields[key]) !== JSON.stringify(event[key]),
  )
  const parts = [...new Set(changed.map((key) => partNames[key]))]
  if (parts.length > 3) return 'facts'
  return parts.join(' and ') || 'facts'
}

function precisionText(precision: 1 | 2 | 3 | null): '' | '1' | '2' | '3' {
  return precision === null ? '' : (String(precision) as '1' | '2' | '3')
}

function precisionNumber(text: '' | '1' | '2' | '3'): 1 | 2 | 3 | null {
  return text === '' ? null : (Number(text) as 1 | 2 | 3)
}
