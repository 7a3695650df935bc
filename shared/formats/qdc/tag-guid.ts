/**
 * A tag's id as the GUID that REFI-QDA asks for, and back. A ULID is a number of 128 bits, as a GUID is; the id of a tag that came from a file
 * is its GUID without hyphens. So a codebook that went out and came back is recognised.
 */
import type { TagId } from '../../domain/tag.ts'

/** https://github.com/ulid/spec: Crockford's base 32. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 32 hexadecimal digits, lower case. */
export function guidDigitsOf(id: TagId): string {
  const name = id.slice('tag:'.length)
  if (/^[0-9a-f]{32}$/.test(name)) return name
  if (/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(name)) {
    let value = 0n
    for (const letter of name) value = value * 32n + BigInt(LETTERS.indexOf(letter))
    return value.toString(16).padStart(32, '0')
  }
  return [1, 2, 3, 4].map((seed) => fnv1a(`${seed}${name}`)).join('')
}

/** As it is written: `01234567-89AB-CDEF-0123-456789ABCDEF`. */
export function guidOf(id: TagId): string {
  const digits = guidDigitsOf(id).toUpperCase()
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
}

export function tagIdOf(guidDigits: string): TagId {
  return `tag:${guidDigits}`
}

/** For ids that are neither: the same digits for the same id. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
