/**
 * The files in a `winmail.dat`: Outlook's own wrapper for what is sent along (MS-OXTNEF). Each attribute has a level, a tag, a length, its
 * data and a checksum; an attachment begins with how it is drawn. Only names and contents are read.
 */
import { decodeText } from '../decode-text.ts'

export interface WrappedFile {
  readonly name: string | null
  readonly bytes: Uint8Array<ArrayBuffer>
}

const SIGNATURE = 0x223e9f78
const HEAD_LENGTH = 6

const ATTACHMENT_BEGINS = 0x00069002
const TITLE = 0x00018010
const CONTENT = 0x0006800f
const PROPERTIES = 0x00069005

/** Attributes of a message with hundreds of attachments. */
const MAX_ATTRIBUTES = 20_000

/** Empty when the bytes are no wrapper. What is cut off is left out. */
export function readTnef(bytes: Uint8Array<ArrayBuffer>): readonly WrappedFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEAD_LENGTH || view.getUint32(0, true) !== SIGNATURE) return []
  const files: { title: string | null; longName: string | null; bytes: Uint8Array<ArrayBuffer> | null }[] = []
  let at = HEAD_LENGTH
  for (let count = 0; count < MAX_ATTRIBUTES && at + 11 <= bytes.length; count++) {
    const tag = view.getUint32(at + 1, true)
    const start = at + 9
    const end = start + view.getUint32(at + 5, true)
    if (end > bytes.length) break
    const data = bytes.subarray(start, end)
    const file = files.at(-1)
    if (tag === ATTACHMENT_BEGINS) files.push({ title: null, longName: null, bytes: null })
    else if (file !== undefined && tag === TITLE) file.title = readName(data)
    else if (file !== undefined && tag === CONTENT) file.bytes = data
    else if (file !== undefined && tag === PROPERTIES) file.longName = findLongName(data)
    at = end + 2
  }
  return files.flatMap(({ title, longName, bytes: content }) =>
    content === null ? [] : [{ name: longName ?? title, bytes: content }],
  )
}

/** The property "long file name" (0x3707) in Unicode or in the sender's code page; its title may be cut to eight letters. */
function findLongName(properties: Uint8Array): string | null {
  for (let at = 0; at + 12 <= properties.length; at++) {
    const [type, zero, low, high] = properties.subarray(at, at + 4)
    if ((type !== 0x1e && type !== 0x1f) || zero !== 0 || low !== 0x07 || high !== 0x37) continue
    const view = new DataView(properties.buffer, properties.byteOffset + at)
    const data = properties.subarray(at + 12, at + 12 + Math.min(2000, view.getUint32(8, true)))
    const name = type === 0x1f ? new TextDecoder('utf-16le').decode(data) : null
    return name === null ? readName(data) : withoutEnd(name)
  }
  return null
}

function readName(data: Uint8Array): string | null {
  const end = data.indexOf(0)
  return withoutEnd(decodeText(data.subarray(0, end < 0 ? undefined : end), null).text)
}

function withoutEnd(name: string): string | null {
  const text = name.replace(/\u0000[^]*$/, '').trim()
  return text === '' ? null : text
}
