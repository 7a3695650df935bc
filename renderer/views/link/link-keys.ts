/** The keys of the link dialog: a stance by its number or first letter, Enter to link, Shift Enter to link and stay. */
import type { Stance } from '../../../shared/domain/evidence.ts'

export type LinkKey =
  { readonly act: 'stance'; readonly stance: Stance } | { readonly act: 'link'; readonly isStaying: boolean }

const stanceKeys: Readonly<Record<string, Stance>> = {
  '1': 'supports',
  '2': 'contradicts',
  '3': 'mentions',
  s: 'supports',
  c: 'contradicts',
  m: 'mentions',
}

type PressedKey = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** What a key does in a part of the dialog; null leaves the key to that part. */
export function readLinkKey(
  event: PressedKey,
  place: 'combobox' | 'text' | 'button' | 'other',
): LinkKey | null {
  const isTyping = place === 'combobox' || place === 'text'
  const stance = stanceKeys[event.key.toLowerCase()]
  // While text is typed a digit with Alt still sets the stance; letters with Alt write signs on some keyboards.
  if (
    stance !== undefined &&
    !event.ctrlKey &&
    !event.metaKey &&
    (isTyping ? event.altKey && /\d/.test(event.key) : !event.altKey)
  )
    return { act: 'stance', stance }
  if (event.key !== 'Enter') return null
  const isAsked = event.ctrlKey || event.metaKey || event.shiftKey
  if (place === 'button' && !isAsked) return null
  if (place === 'combobox' && !isAsked) return null
  return { act: 'link', isStaying: event.shiftKey }
}

export function placeOf(target: Element): 'combobox' | 'text' | 'button' | 'other' {
  if (target.closest('[role="combobox"]') !== null) return 'combobox'
  if (target.closest('input, textarea') !== null) return 'text'
  return target.closest('button') === null ? 'other' : 'button'
}
