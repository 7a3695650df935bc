/**
 * What the analyst has chosen so far while linking an excerpt: an event and a claim, each either known or still to be written, the stance and a
 * note. Pure, so that the rules for "can this be linked" stand in one place.
 */
import { createClaim, type Claim, type ClaimField, type ClaimId } from '../../../shared/domain/claim.ts'
import { createEventRecord, type EventRecord } from '../../../shared/domain/event-record.ts'
import type { Stance } from '../../../shared/domain/evidence.ts'

export interface LinkDraft {
  /** Null while none is chosen. A new event exists only here until the link is written. */
  readonly event: EventRecord | null
  readonly isNewEvent: boolean
  /** `new` while a claim is being written. */
  readonly claimId: ClaimId | 'new' | null
  readonly field: ClaimField
  readonly value: string
  readonly stance: Stance
  readonly note: string
}

export const EMPTY_DRAFT: LinkDraft = {
  event: null,
  isNewEvent: false,
  claimId: null,
  field: 'occurrence',
  value: '',
  stance: 'supports',
  note: '',
}

/** A new event has no claims, so its first one is written at once; of a known event one is picked. */
export function withEvent(draft: LinkDraft, event: EventRecord | null, isNewEvent: boolean): LinkDraft {
  return { ...draft, event, isNewEvent, claimId: isNewEvent ? 'new' : null, field: 'occurrence' }
}

export function withNewEvent(draft: LinkDraft, title: string): LinkDraft {
  return withEvent(draft, createEventRecord({ title }), true)
}

/** Ready for the next link to the same event. */
export function afterLinking(draft: LinkDraft): LinkDraft {
  return { ...draft, isNewEvent: false, claimId: null, value: '', stance: 'supports', note: '' }
}

/** The event and the claim to link to, or the sentence that says what is missing. */
export function completeDraft(
  draft: LinkDraft,
  claims: readonly Claim[],
): { readonly event: EventRecord; readonly claim: Claim } | { readonly missing: string } {
  const { event, claimId, field } = draft
  if (event === null) return { missing: 'Choose an event, or type the title of a new one.' }
  if (claimId === null) return { missing: 'Choose a claim, or write a new one.' }
  if (claimId !== 'new') {
    const claim = claims.find((each) => each.id === claimId)
    return claim === undefined ? { missing: 'That claim is gone. Choose another.' } : { event, claim }
  }
  const value = draft.value.trim()
  if (value === '') return { missing: 'Write what is claimed, as one proposition.' }
  // The same words in the same field are the same claim.
  const same = claims.find((each) => each.field === field && each.value === value)
  return { event, claim: same ?? createClaim({ eventId: event.id, field, value }) }
}
