/** What fields of a header say, looked up by name: words in any charset, people and their addresses, dates in the zone they were written in. */
import { addressParser } from 'postal-mime'
import { parseDate } from '../metadata/dates.ts'
import { decodeRaw, decodeWords, quoteWords } from './encoded-words.ts'
import type { HeaderField } from './header-block.ts'

/** Headers are looked up by name; the first of several counts, because that is the one that mail programs show. */
export class HeaderFields {
  readonly all: readonly HeaderField[]
  readonly #first = new Map<string, string>()

  constructor(fields: readonly HeaderField[]) {
    this.all = fields
    for (const { name, value } of fields) {
      const key = name.toLowerCase()
      if (value !== '' && !this.#first.has(key)) this.#first.set(key, value)
    }
  }

  /** As it came, one character a byte; null when it is absent or empty. */
  raw(name: string): string | null {
    return this.#first.get(name) ?? null
  }

  /** In letters. */
  text(name: string): string | null {
    const raw = this.raw(name)
    return raw === null ? null : decodeHeader(raw)
  }
}

/** Longer values are no text that anybody reads. */
const MAX_VALUE_LENGTH = 64 * 1024

export function decodeHeader(raw: string): string | null {
  const text = decodeWords(raw.slice(0, MAX_VALUE_LENGTH))
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .toWellFormed()
  return text === '' ? null : text
}

export interface Mailbox {
  readonly name: string | null
  readonly address: string | null
}

/** The people of a From or Sender field. */
export function readMailboxes(raw: string | null): readonly Mailbox[] {
  if (raw === null) return []
  const value = raw.slice(0, MAX_VALUE_LENGTH)
  // Behind an address without angle brackets a comment is the name; beside brackets it is only a comment.
  return addressParser(quoteWords(value.includes('<') ? withoutComments(value) : value), { flatten: true })
    .map(({ name, address = '' }) => ({
      name: cleanName(name),
      address: address.replace(/^[<\s]+|[>\s]+$/g, '') || null,
    }))
    .filter(({ name, address }) => name !== null || address !== null)
}

function cleanName(name: string): string | null {
  const clean = name
    .replace(/\s+/g, ' ')
    .replace(/^['"\s]+|['"\s]+$/g, '')
    .toWellFormed()
  return clean === '' ? null : clean
}

const ZONES: Readonly<Record<string, string>> = {
  ...{ UT: 'Z', UTC: 'Z', GMT: 'Z', Z: 'Z', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00' },
  ...{
    MST: '-07:00',
    MDT: '-06:00',
    PST: '-08:00',
    PDT: '-07:00',
    CET: '+01:00',
    CEST: '+02:00',
    MSK: '+03:00',
  },
  ...{ EET: '+02:00', EEST: '+03:00', BST: '+01:00', IST: '+05:30', JST: '+09:00', KST: '+09:00' },
}
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** A Date field as ISO 8601, in the zone that it names; a time without a zone stays without one. */
export function readMailDate(raw: string | null): string | null {
  if (raw === null) return null
  const text = withoutComments(decodeRaw(raw.slice(0, 200)))
  const match =
    /(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?,?[\s-]+(\d{2,4}),?\s+(\d{1,2})\s*[:.]\s*(\d{2})(?:\s*[:.]\s*(\d{2}))?\s*(?:([+-]\d{2}):?(\d{2})|([A-Z]{1,4}))?/.exec(
      text,
    )
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1
  if (match === null || month === 0) return parseDate(text)
  const [, day = '', , written = '', hour = '', minute = '', second = '00', hours, minutes, zone = ''] = match
  const year = written.length === 4 ? written : String(Number(written) + (Number(written) < 50 ? 2000 : 1900))
  const date = parseDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (date === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return date
  const offset = hours === undefined ? (ZONES[zone] ?? '') : `${hours}:${minutes}`
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`
}

/** Comments stand in brackets, also within each other (RFC 5322). Within quotes a bracket is a bracket. */
function withoutComments(text: string): string {
  let kept = ''
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (char === '"' && depth === 0) isQuoted = !isQuoted
    if (char === '(' && !isQuoted) depth++
    if (depth === 0) kept += char === '\\' ? char + (text[++at] ?? '') : char
    else if (char === '\\') at++
    else if (char === ')') depth--
  }
  // A bracket that nobody closed is no comment.
  return depth === 0 ? kept : text
}
