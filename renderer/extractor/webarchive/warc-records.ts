/**
 * The records of a WARC (ISO 28500), one at a time. Lengths that are wrong are found out: a record ends where another begins, and what no
 * record explains is passed over.
 */
import { MAX_SOURCE_FILE_BYTES } from '../../../shared/domain/extraction.ts'
import { joinBytes } from '../join-bytes.ts'
import { lineEnd, readHeaderBlock } from '../mail/header-block.ts'
import { HeaderFields } from '../mail/header-values.ts'
import { ByteSource } from './byte-source.ts'

export interface WarcRecord {
  readonly headers: HeaderFields
  /** `response`, `resource`, `revisit`, …; lower case. */
  readonly type: string
  /** Null when it is larger than any file that is read. */
  readonly content: Uint8Array<ArrayBuffer> | null
  /** It should have been longer. */
  readonly isCut: boolean
}

const MAX_HEADER_BYTES = 64 * 1024

/** From the bytes of an archive, unpacked, in stretches of any length. */
export function* readWarcRecords(stretches: Iterable<Uint8Array<ArrayBuffer>>): Generator<WarcRecord> {
  const source = new ByteSource(stretches)
  while (seekRecord(source)) {
    const head = source.peek(MAX_HEADER_BYTES)
    const { fields, bodyStart } = readHeaderBlock(head, lineEnd(head, 0))
    source.take(bodyStart)
    const headers = new HeaderFields(fields)
    const length = Number(/^\d{1,15}$/.exec(headers.raw('content-length') ?? '')?.[0] ?? 0)
    const isTooLarge = length > MAX_SOURCE_FILE_BYTES
    const pieces: Uint8Array<ArrayBuffer>[] = []
    const taken = source.take(length, (piece) => void (isTooLarge || pieces.push(piece)))
    const whole = joinBytes(pieces)
    const next = findNextRecord(whole)
    if (next >= 0) source.giveBack(whole.subarray(next))
    yield {
      headers,
      type: headers.raw('warc-type')?.toLowerCase() ?? '',
      content: isTooLarge ? null : whole.subarray(0, next < 0 ? undefined : next),
      isCut: taken < length || next >= 0,
    }
  }
}

/** Goes on to the next line that begins a record; false when there is none. */
function seekRecord(source: ByteSource): boolean {
  for (;;) {
    const ahead = source.peek(MAX_HEADER_BYTES)
    const at = findVersion(ahead)
    if (at >= 0) source.take(at)
    if (at >= 0) return true
    // The last bytes may be the beginning of a version that goes on in the next stretch.
    const passed = ahead.length < MAX_HEADER_BYTES ? ahead.length : ahead.length - VERSION.length
    if (passed === 0) return false
    source.take(passed)
  }
}

const VERSION = 'WARC/1.0'

function isVersion(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === 0x57 &&
    /^WARC\/\d\.\d/.test(String.fromCharCode(...bytes.subarray(at, at + VERSION.length)))
  )
}

/** Where a line begins with a version. */
function findVersion(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x57); at >= 0; at = bytes.indexOf(0x57, at + 1))
    if ((at === 0 || bytes[at - 1] === 0x0a) && isVersion(bytes, at)) return at
  return -1
}

/** A record inside another one's content: on a line of its own, and with fields that only records have. */
function findNextRecord(content: Uint8Array): number {
  for (let at = content.indexOf(0x57, 1); at >= 0; at = content.indexOf(0x57, at + 1)) {
    if (content[at - 1] !== 0x0a || !isVersion(content, at)) continue
    const { fields } = readHeaderBlock(content, lineEnd(content, at))
    if (fields.some(({ name }) => /^warc-type$/i.test(name))) return at
  }
  return -1
}
