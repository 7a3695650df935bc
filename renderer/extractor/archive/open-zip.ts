/**
 * The one way into a ZIP, for every reader of a packed format. `openZip(bytes)` reads the directory and refuses bombs and broken archives
 * before anything is unpacked; `entries` says what is inside, in the order of the directory; `find(path)` looks one up by its exact path;
 * `entry.read(maxBytes)` unpacks that one, checked against its size and checksum. All failures are `Refusal`s: `damaged`, `encrypted`,
 * `unsafe-archive`, `unsupported-format`. Paths are labels for showing and comparing; nothing is ever written to a place they name.
 */
import { MAX_CONTAINED_FILES, MAX_SOURCE_FILE_BYTES } from '../../../shared/domain/extraction.ts'
import { Refusal } from '../refusal.ts'
import { checkZip } from './check-zip.ts'
import { crc32 } from './crc32.ts'
import { readEntryNames } from './entry-names.ts'
import { inflate } from './inflate.ts'
import { readZipDirectory, type ZipRecord } from './zip-directory.ts'

export interface ZipEntry {
  /** Folders and name, parted by `/`, cleaned; never empty. */
  readonly path: string
  /** The last part of the path. */
  readonly name: string
  readonly isFolder: boolean
  readonly isEncrypted: boolean
  /** Its stored name would have led out of the folder it is unpacked to; `path` doesn't. */
  readonly hasUnsafeName: boolean
  /** Unpacked, as the directory says; reading holds it to that. */
  readonly sizeBytes: number
  /** Its bytes; a `Refusal` `unsafe-archive` when there are more than `maxBytes`. */
  read(maxBytes?: number): Promise<Uint8Array<ArrayBuffer>>
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[]
  /** The first entry of exactly this path. */
  find(path: string): ZipEntry | undefined
}

export function openZip(bytes: Uint8Array<ArrayBuffer>): ZipArchive {
  const directory = readZipDirectory(bytes, MAX_CONTAINED_FILES)
  const dataStarts = checkZip(bytes, directory)
  const names = readEntryNames(directory.records)
  const entries = directory.records.map((record, index): ZipEntry => {
    const { path, isFolder, isUnsafe } = names[index]!
    return {
      path,
      name: path.slice(path.lastIndexOf('/') + 1),
      isFolder,
      isEncrypted: record.isEncrypted,
      hasUnsafeName: isUnsafe,
      sizeBytes: record.sizeBytes,
      read: (maxBytes = MAX_SOURCE_FILE_BYTES) => readMember(bytes, record, dataStarts[index]!, maxBytes),
    }
  })
  const byPath = new Map([...entries].reverse().map((entry) => [entry.path, entry]))
  return { entries, find: (path) => byPath.get(path) }
}

async function readMember(
  bytes: Uint8Array<ArrayBuffer>,
  { method, compressedBytes, sizeBytes, isEncrypted, ...record }: ZipRecord,
  dataStart: number,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (isEncrypted) throw new Refusal('encrypted', 'The archive asks for a password.')
  if (sizeBytes > maxBytes)
    throw new Refusal('unsafe-archive', `A file in the archive has ${sizeBytes} bytes.`)
  const packed = bytes.subarray(dataStart, dataStart + compressedBytes)
  const member = await unpack(packed, method, sizeBytes)
  if (member.length !== sizeBytes || crc32(member) !== record.crc32)
    throw new Refusal('damaged', 'A file in the archive is not what its directory says.')
  return member
}

async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  method: number,
  sizeBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (method === 0) return packed.slice()
  if (method === 8) return inflate(packed, 'deflate-raw', sizeBytes)
  throw new Refusal(
    'unsupported-format',
    `A file in the archive is packed in an uncommon way (method ${method}).`,
  )
}
