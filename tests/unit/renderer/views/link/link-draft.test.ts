/** Linking an excerpt: what must be chosen before it can be linked, and what the keys do where. */
import { describe, expect, it } from 'vitest'
import {
  afterLinking,
  completeDraft,
  EMPTY_DRAFT,
  withEvent,
  withNewEvent,
} from '../../../../../renderer/views/link/link-draft.ts'
import { readLinkKey } from '../../../../../renderer/views/link/link-keys.ts'
import { createClaim } from '../../../../../shared/domain/claim.ts'
import { createEventRecord } from '../../../../../shared/domain/event-record.ts'

const event = createEventRecord({ title: 'Garrison leaves' })
const claim = createClaim({ eventId: event.id, field: 'manner', value: 'They withdrew' })

describe('completeDraft', () => {
  it('asks for an event, then for a claim, then for its words', () => {
    expect(completeDraft(EMPTY_DRAFT, [])).toMatchObject({ missing: expect.stringContaining('event') })
    expect(completeDraft(withEvent(EMPTY_DRAFT, event, false), [claim])).toMatchObject({
      missing: expect.stringContaining('claim'),
    })
    expect(completeDraft(withNewEvent(EMPTY_DRAFT, 'Fire'), [])).toMatchObject({
      missing: expect.stringContaining('proposition'),
    })
  })

  it('writes a new claim about the event', () => {
    const draft = {
      ...withNewEvent(EMPTY_DRAFT, 'Fire'),
      value: ' The granary burned ',
      field: 'occurrence' as const,
    }
    expect(completeDraft(draft, [])).toMatchObject({
      event: { title: 'Fire' },
      claim: { value: 'The granary burned', field: 'occurrence', eventId: draft.event!.id, standing: 'open' },
    })
  })

  it('takes the same words in the same field for the same claim', () => {
    const draft = {
      ...withEvent(EMPTY_DRAFT, event, false),
      claimId: 'new' as const,
      field: 'manner' as const,
      value: 'They withdrew',
    }
    expect(completeDraft(draft, [claim])).toMatchObject({ claim })
    expect(completeDraft({ ...draft, field: 'other' }, [claim])).not.toMatchObject({
      claim: { id: claim.id },
    })
  })

  it('says when the chosen claim is gone meanwhile', () => {
    expect(completeDraft({ ...withEvent(EMPTY_DRAFT, event, false), claimId: claim.id }, [])).toMatchObject({
      missing: expect.any(String),
    })
  })

  it('keeps the event and forgets the rest for the next link', () => {
    expect(
      afterLinking({ ...withNewEvent(EMPTY_DRAFT, 'Fire'), value: 'x', stance: 'contradicts', note: 'n' }),
    ).toMatchObject({
      event: { title: 'Fire' },
      isNewEvent: false,
      claimId: null,
      value: '',
      stance: 'supports',
      note: '',
    })
  })
})

describe('readLinkKey', () => {
  const press = (key: string, modifiers: Partial<KeyboardEvent> = {}) =>
    ({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...modifiers }) as KeyboardEvent

  it.each([
    ['1', 'supports'],
    ['2', 'contradicts'],
    ['3', 'mentions'],
    ['s', 'supports'],
    ['C', 'contradicts'],
    ['m', 'mentions'],
  ])('%s sets %s outside of text', (key, stance) => {
    expect(readLinkKey(press(key), 'other')).toEqual({ act: 'stance', stance })
    expect(readLinkKey(press(key), 'text')).toBeNull()
  })

  it('sets the stance by Alt and a digit while text is typed', () => {
    expect(readLinkKey(press('2', { altKey: true }), 'combobox')).toEqual({
      act: 'stance',
      stance: 'contradicts',
    })
    expect(readLinkKey(press('s', { altKey: true }), 'text')).toBeNull()
  })

  it('links by Enter, but leaves Enter to the list of events and to buttons', () => {
    expect(readLinkKey(press('Enter'), 'text')).toEqual({ act: 'link', isStaying: false })
    expect(readLinkKey(press('Enter'), 'combobox')).toBeNull()
    expect(readLinkKey(press('Enter'), 'button')).toBeNull()
    expect(readLinkKey(press('Enter', { shiftKey: true }), 'other')).toEqual({ act: 'link', isStaying: true })
    expect(readLinkKey(press('Enter', { ctrlKey: true }), 'combobox')).toEqual({
      act: 'link',
      isStaying: false,
    })
  })
})
