/**
 * Is an archive what it claims to be, before anything of it is unpacked? Refused are bombs: too much in all, too much out of too little, and
 * members that share their bytes (one packed block named a thousand times).
 */
import { MAX_CONTAINED_BYTES } from '../../../shared/domain/extraction.ts'
import { Refusal } from '../refusal.ts'
import type { ZipDirectory, ZipRecord } from './zip-directory.ts'

/** Text of this world packs to a tenth, XML of an office program at times to a hundredth; deflate itself ends at 1,032. */
const MAX_RATIO = 250
/** Below this many bytes a high ratio hurts nobody: a blank page, an empty table. */
const HARMLESS_BYTES = 16 * 1024 * 1024

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_LENGTH = 30

/** Throws a `Refusal`; returns where each member's packed data begins, in the order of the directory. */
export function checkZip(bytes: Uint8Array, { records, start: directoryStart }: ZipDirectory): number[] {
  const packed = records.reduce((sum, record) => sum + record.compressedBytes, 0)
  const unpacked = records.reduce((sum, record) => sum + record.sizeBytes, 0)
  if (unpacked > MAX_CONTAINED_BYTES)
    throw new Refusal('unsafe-archive', `The archive unpacks to ${unpacked} bytes.`)
  checkRatio(packed, unpacked)
  for (const record of records) checkRatio(record.compressedBytes, record.sizeBytes)
  const dataStarts = records.map((record) => findData(bytes, record))
  const stretches = records
    .map((record, index) => ({ start: record.start, end: dataStarts[index]! + record.compressedBytes }))
    .sort((a, b) => a.start - b.start)
  let taken = 0
  for (const { start, end } of stretches) {
    if (start < taken) throw new Refusal('unsafe-archive', 'Files in the archive share the same bytes.')
    if (end > directoryStart) throw new Refusal('damaged', 'A file in the archive is cut off.')
    taken = end
  }
  return dataStarts
}

function checkRatio(packed: number, unpacked: number): void {
  if (unpacked <= HARMLESS_BYTES || unpacked <= packed * MAX_RATIO) return
  throw new Refusal('unsafe-archive', `The archive makes ${unpacked} bytes out of ${packed}.`)
}

function findData(bytes: Uint8Array, { start }: ZipRecord): number {
  if (start + LOCAL_HEADER_LENGTH > bytes.length)
    throw new Refusal('damaged', 'A file in the archive is cut off.')
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, LOCAL_HEADER_LENGTH)
  if (view.getUint32(0, true) !== LOCAL_HEADER)
    throw new Refusal('damaged', 'A file in the archive is not where its directory says.')
  return start + LOCAL_HEADER_LENGTH + view.getUint16(26, true) + view.getUint16(28, true)
}
