/** The event form: text in, fields out, and nothing saved that is not meant. */
import { describe, expect, it } from 'vitest'
import {
  describeChange,
  fieldsOf,
  findFormProblems,
  formOf,
  withDate,
  withEventType,
} from '../../../../../../renderer/views/event/form/event-form.ts'
import { createEventRecord } from '../../../../../../shared/domain/event-record.ts'

const event = createEventRecord({
  title: 'Garrison leaves',
  date: '2031-03-04',
  timePrecision: 1,
  latitude: -19.15,
  longitude: 12.58,
  actors: [{ name: 'Garrison', role: 'actor1' }],
  eventType: 'Strategic developments',
  subEventType: 'Other',
})

describe('the event form', () => {
  it('gives back what it was made of', () => {
    const fields = fieldsOf(formOf(event))
    expect({ ...event, ...fields }).toEqual(event)
    expect(describeChange(event, fields)).toBe('facts')
  })

  it('sets the time precision from the date until one is chosen', () => {
    const blank = formOf(createEventRecord({ title: 'New' }))
    expect(withDate(blank, '2031-03-04').timePrecision).toBe('1')
    expect(withDate(blank, '2031-03').timePrecision).toBe('3')
    expect(withDate(blank, '2031').timePrecision).toBe('')
    expect(
      withDate({ ...blank, timePrecision: '2', isTimePrecisionChosen: true }, '2031-03-04').timePrecision,
    ).toBe('2')
  })

  it('empties the sub-event type when the type changes', () => {
    expect(withEventType(formOf(event), 'Battles').subEventType).toBe('')
    expect(withEventType(formOf(event), 'Strategic developments').subEventType).toBe('Other')
  })

  it('refuses a missing title, a date that is none, and half a place', () => {
    expect(
      findFormProblems({
        ...formOf(event),
        title: ' ',
        date: 'Tuesday',
        coordinates: '34.3',
        actors: [{ name: '', role: 'actor1' }],
      }),
    ).toEqual({
      title: expect.any(String),
      date: expect.any(String),
      coordinates: expect.any(String),
      actors: expect.any(String),
    })
    expect(findFormProblems(formOf(event))).toEqual({})
  })

  it('drops empty lines of actors and reads pasted coordinates', () => {
    const fields = fieldsOf({
      ...formOf(event),
      coordinates: '34°20′53″N 62°11′59″E',
      actors: [{ name: ' ', role: '' }],
    })
    expect(fields).toMatchObject({ latitude: 34.348056, longitude: 62.199722, actors: [] })
  })

  it('names what changed, as undo will', () => {
    expect(describeChange(event, { ...fieldsOf(formOf(event)), date: '2031-03-05', place: 'Marenza' })).toBe(
      'date and place',
    )
  })
})
