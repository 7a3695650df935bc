/**
 * The header of a message, or of one of its parts: fields from a given byte up to the empty line. Values stay as they came, one character for
 * each byte, because which letters the bytes mean is only known later. What is no field is passed over; a header without end is cut.
 */

/** A header of a message that was sent on for years has some 200 fields and 100 KB. */
const MAX_FIELDS = 2_000
const MAX_HEADER_BYTES = 1024 * 1024

export interface HeaderField {
  /** As written. */
  readonly name: string
  /** Unfolded; each character stands for one byte. */
  readonly value: string
}

export interface HeaderBlock {
  readonly fields: readonly HeaderField[]
  /** Where the body begins. */
  readonly bodyStart: number
  /** There was more of it than anybody writes. */
  readonly isCut: boolean
}

const FIELD = /^([!-9;-~]{1,200})[ \t]*:[ \t]*/

/**
 * Reads from `start`. `isBoundary` tells lines that end a part of a message, whatever its header says. Before the header of a whole message
 * empty lines are passed over; a part that begins with one has no header.
 */
export function readHeaderBlock(
  bytes: Uint8Array,
  start: number,
  isBoundary: ((line: string) => boolean) | null = null,
): HeaderBlock {
  const fields: { name: string; value: string[] }[] = []
  // Some editors leave a byte order mark before the first field.
  let at = start === 0 && toBinary(bytes, 0, 3) === '\u00ef\u00bb\u00bf' ? 3 : start
  let isCut = false
  let last: string[] | null = null
  while (at < bytes.length) {
    const end = lineEnd(bytes, at)
    const line = toBinary(bytes, at, Math.min(end, at + MAX_HEADER_BYTES)).replace(/[\r\n]+$/, '')
    if (isBoundary?.(line) === true) break
    if (line === '') {
      at = end
      if (fields.length > 0 || isBoundary !== null || at - start > 16) break
      continue
    }
    const match = FIELD.exec(line)
    if (/^[ \t]/.test(line) && last !== null) last.push(line)
    else if (match !== null) {
      last = [line.slice(match[0].length)]
      if (fields.length < MAX_FIELDS && at - start < MAX_HEADER_BYTES)
        fields.push({ name: match[1]!, value: last })
      else isCut = true
    } else if (isBodyWithoutEmptyLine(bytes, at, fields.length)) break
    else last = null
    at = end
  }
  return {
    fields: fields.map(({ name, value }) => ({
      name,
      value: value.join('').slice(0, MAX_HEADER_BYTES).trim(),
    })),
    bodyStart: at,
    isCut,
  }
}

/** True when no field follows before the next empty line: somebody forgot that line, and this is the text. */
function isBodyWithoutEmptyLine(bytes: Uint8Array, start: number, fieldsBefore: number): boolean {
  if (fieldsBefore === 0 && /^>?From /.test(toBinary(bytes, start, start + 8))) return false
  const ahead = toBinary(bytes, start, start + 4096).split(/\r?\n/)
  const blank = ahead.indexOf('')
  return !ahead.slice(1, blank < 0 ? undefined : blank).some((line) => FIELD.test(line))
}

/** The offset behind the next line feed. */
export function lineEnd(bytes: Uint8Array, start: number): number {
  const feed = bytes.indexOf(0x0a, start)
  return feed < 0 ? bytes.length : feed + 1
}

/** Bytes as characters of the same number. */
export function toBinary(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < Math.min(end, bytes.length); at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 4096)))
  return text
}

export function fromBinary(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}
