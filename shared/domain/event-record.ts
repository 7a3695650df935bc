/** Something that happened. What is said about it stands in claims; these fields are what the analyst calls it. */
import { z } from 'zod'
import { acledEventTypeSchema } from './acled.ts'
import { idSchema, instantSchema, newId, type Id } from './id.ts'

export type EventId = Id<'event'>

export const precisionSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

export const eventRecordSchema = z.strictObject({
  id: idSchema('event'),
  title: z.string().min(1).max(500),
  /** EDTF (ISO 8601-2), for example `2021-08-12`, `2021-08~`, `2021-07/2021-08-12`; null when undated. */
  date: z.string().max(100).nullable(),
  /** The wording of the report that the date was read from. */
  dateAsReported: z.string().max(500),
  place: z.string().max(500),
  /** WGS 84 decimal degrees. */
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  geoPrecision: precisionSchema.nullable(),
  timePrecision: precisionSchema.nullable(),
  actors: z.array(z.strictObject({ name: z.string().min(1).max(500), role: z.string().max(200) })).max(100),
  eventType: acledEventTypeSchema.nullable(),
  subEventType: z.string().max(100).nullable(),
  parentEventId: idSchema('event').nullable(),
  summary: z.string().max(20_000),
  createdAt: instantSchema,
})
export type EventRecord = z.infer<typeof eventRecordSchema>

export function createEventRecord(
  fields: Pick<EventRecord, 'title'> & Partial<Omit<EventRecord, 'id' | 'createdAt'>>,
  now: Date = new Date(),
): EventRecord {
  return {
    id: newId('event'),
    date: null,
    dateAsReported: '',
    place: '',
    latitude: null,
    longitude: null,
    geoPrecision: null,
    timePrecision: null,
    actors: [],
    eventType: null,
    subEventType: null,
    parentEventId: null,
    summary: '',
    ...fields,
    createdAt: now.toISOString(),
  }
}
