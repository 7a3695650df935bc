/**
 * What a ZIP says about itself: its central directory, as APPNOTE.TXT of PKWARE (6.3.10) lays it out, with the wide fields of Zip64. Only
 * the directory counts, never what stands between the members, so that two programs can't be shown two archives.
 */
import { Refusal } from '../refusal.ts'

export interface ZipRecord {
  /** As stored; in which charset is open unless `isUtf8`. */
  readonly nameBytes: Uint8Array
  readonly isUtf8: boolean
  readonly isEncrypted: boolean
  /** 0 is stored, 8 is deflated; nothing else is read. */
  readonly method: number
  readonly crc32: number
  readonly compressedBytes: number
  readonly sizeBytes: number
  /** Where the member's local header begins. */
  readonly start: number
}

export interface ZipDirectory {
  readonly records: readonly ZipRecord[]
  /** Where the directory begins: no member reaches beyond. */
  readonly start: number
}

const END = 0x06054b50
const WIDE_END = 0x06064b50
const WIDE_LOCATOR = 0x07064b50
const RECORD = 0x02014b50

const END_LENGTH = 22
const LOCATOR_LENGTH = 20
const RECORD_LENGTH = 46
/** The comment behind the directory is no longer than this. */
const MAX_COMMENT = 0xffff

/** Throws a `Refusal` when there is no whole directory or it names more than `maxRecords`. */
export function readZipDirectory(bytes: Uint8Array, maxRecords: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readDirectory(view, bytes, maxRecords)
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('damaged', 'The directory of the archive is cut off.')
    throw error
  }
}

function readDirectory(view: DataView, bytes: Uint8Array, maxRecords: number): ZipDirectory {
  const { count, size, offset, end } = findEnd(view)
  if (count > maxRecords) throw new Refusal('unsafe-archive', `The archive holds ${count} files.`)
  const start = end - size
  // What stands before the archive, as in one that unpacks itself, moves every place in it by as much.
  const shift = start - offset
  if (start < 0 || shift < 0)
    throw new Refusal('damaged', 'The directory of the archive is not where it should be.')
  const records: ZipRecord[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== RECORD)
      throw new Refusal('damaged', 'The directory of the archive is broken.')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + RECORD_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > end) throw new Refusal('damaged', 'The directory of the archive is cut off.')
    const flags = view.getUint16(at + 8, true)
    const extraAt = at + RECORD_LENGTH + nameLength
    records.push({
      nameBytes: bytes.subarray(at + RECORD_LENGTH, extraAt),
      isUtf8: (flags & 0x800) !== 0,
      isEncrypted: (flags & 0x2041) !== 0,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      ...readPlace(view, at, extraAt, extraLength, shift),
    })
    at = next
  }
  return { records, start }
}

/** Sizes and place of a member; each that doesn't fit into its field stands, in this order, in the extra field of Zip64. */
function readPlace(view: DataView, at: number, extraAt: number, extraLength: number, shift: number) {
  let wideAt = findExtra(view, extraAt, extraLength, 1)
  const wide = (narrow: number): number => {
    if (narrow !== 0xffffffff || wideAt === null) return narrow
    wideAt += 8
    return readWide(view, wideAt - 8)
  }
  const sizeBytes = wide(view.getUint32(at + 24, true))
  const compressedBytes = wide(view.getUint32(at + 20, true))
  return { sizeBytes, compressedBytes, start: wide(view.getUint32(at + 42, true)) + shift }
}

function findExtra(view: DataView, start: number, length: number, id: number): number | null {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === id) return at + 4
  return null
}

function findEnd(view: DataView): { count: number; size: number; offset: number; end: number } {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue
    if (view.getUint16(at + 4, true) !== view.getUint16(at + 6, true))
      throw new Refusal('damaged', 'This is one part of an archive in several files.')
    const narrow = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      end: at,
    }
    return findWideEnd(view, at) ?? narrow
  }
  throw new Refusal('damaged', 'The archive has no directory: it is cut off or its end is broken.')
}

function findWideEnd(view: DataView, endAt: number) {
  const locatorAt = endAt - LOCATOR_LENGTH
  if (locatorAt < 0 || view.getUint32(locatorAt, true) !== WIDE_LOCATOR) return null
  // Its own offset is wrong when something stands before the archive; then it stands right before its locator.
  const at = [readWide(view, locatorAt + 8), locatorAt - 56].find(
    (place) => place >= 0 && place + 56 <= locatorAt && view.getUint32(place, true) === WIDE_END,
  )
  if (at === undefined) throw new Refusal('damaged', 'The directory of the archive is broken.')
  return {
    count: readWide(view, at + 32),
    size: readWide(view, at + 40),
    offset: readWide(view, at + 48),
    end: at,
  }
}

/** Eight bytes as a number. Beyond 2^53 it is inexact, and far beyond any file that is read. */
function readWide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000
}
