/** Writes ZIP archives for tests: honest ones, and with each lie that a hostile one could tell. */
import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../../../../renderer/extractor/archive/crc32.ts'

export interface MemberToWrite {
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  readonly isStored?: boolean
  /** What the directory says instead of the truth. */
  readonly claims?: {
    readonly sizeBytes?: number
    readonly crc32?: number
    readonly method?: number
    readonly isEncrypted?: boolean
    readonly isUtf8?: boolean
    /** Points to the data of the member with this index. */
    readonly sharesDataOf?: number
  }
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

export function writeZip(members: readonly MemberToWrite[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const starts: number[] = []
  let length = 0
  const add = (part: Uint8Array) => {
    parts.push(part)
    length += part.length
  }
  const records = members.map(({ name, content, isStored = false, claims = {} }) => {
    const plain = bytesOf(content)
    const packed = isStored ? plain : deflateRawSync(plain)
    const nameBytes = bytesOf(name)
    const shared = claims.sharesDataOf === undefined ? undefined : starts[claims.sharesDataOf]
    const start = shared ?? length
    starts.push(start)
    const common = new DataView(new ArrayBuffer(26))
    common.setUint16(0, 20, true)
    common.setUint16(2, ((claims.isUtf8 ?? true) ? 0x800 : 0) | (claims.isEncrypted === true ? 1 : 0), true)
    common.setUint16(4, claims.method ?? (isStored ? 0 : 8), true)
    common.setUint32(10, claims.crc32 ?? crc32(plain), true)
    common.setUint32(14, packed.length, true)
    common.setUint32(18, claims.sizeBytes ?? plain.length, true)
    common.setUint16(22, nameBytes.length, true)
    const fields = new Uint8Array(common.buffer)
    if (shared === undefined) [Uint8Array.of(0x50, 0x4b, 3, 4), fields, nameBytes, packed].forEach(add)
    const place = new Uint8Array(14)
    new DataView(place.buffer).setUint32(10, start, true)
    return [Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), fields, place, nameBytes]
  })
  const directoryStart = length
  records.flat().forEach(add)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, members.length, true)
  end.setUint16(10, members.length, true)
  end.setUint32(12, length - directoryStart, true)
  end.setUint32(16, directoryStart, true)
  add(new Uint8Array(end.buffer))
  return Uint8Array.from(Buffer.concat(parts))
}
