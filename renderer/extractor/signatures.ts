/**
 * What the first bytes of a file say about it, for formats that are known by a signature. Also names what nobody reads yet:
 * "this is a spreadsheet" helps an analyst, "unsupported" does not.
 */
import type { DetectedFormat } from './detect-format.ts'

type Signature = Pick<DetectedFormat, 'kind' | 'encodingFormat' | 'label'> & {
  readonly at?: number
  /** Latin-1, so that any byte can be written. */
  readonly magic: string
}

const signatures: readonly Signature[] = [
  { magic: '%PDF-', kind: 'pdf', encodingFormat: 'application/pdf', label: 'a PDF document' },
  { magic: '{\\rtf', kind: 'rtf', encodingFormat: 'application/rtf', label: 'a rich text (RTF) document' },
  { magic: 'PK\x03\x04', kind: 'zip', encodingFormat: 'application/zip', label: 'a ZIP archive' },
  { magic: 'PK\x05\x06', kind: 'zip', encodingFormat: 'application/zip', label: 'an empty ZIP archive' },
  { magic: 'WARC/', kind: 'warc', encodingFormat: 'application/warc', label: 'a web archive (WARC)' },
  { magic: '\x1f\x8b', kind: 'archive', encodingFormat: 'application/gzip', label: 'a gzip archive' },
  {
    magic: "7z\xbc\xaf'\x1c",
    kind: 'archive',
    encodingFormat: 'application/x-7z-compressed',
    label: 'a 7-Zip archive',
  },
  { magic: 'Rar!\x1a\x07', kind: 'archive', encodingFormat: 'application/vnd.rar', label: 'a RAR archive' },
  { magic: 'BZh', kind: 'archive', encodingFormat: 'application/x-bzip2', label: 'a bzip2 archive' },
  { magic: '\xfd7zXZ\x00', kind: 'archive', encodingFormat: 'application/x-xz', label: 'an XZ archive' },
  { magic: 'ustar', at: 257, kind: 'archive', encodingFormat: 'application/x-tar', label: 'a TAR archive' },
  {
    magic: '\xd0\xcf\x11\xe0',
    kind: 'old-office',
    encodingFormat: 'application/x-ole-storage',
    label: 'an old Office document',
  },
  { magic: '\x89PNG', kind: 'image', encodingFormat: 'image/png', label: 'a picture (PNG)' },
  { magic: '\xff\xd8\xff', kind: 'image', encodingFormat: 'image/jpeg', label: 'a picture (JPEG)' },
  { magic: 'GIF8', kind: 'image', encodingFormat: 'image/gif', label: 'a picture (GIF)' },
  { magic: 'II*\x00', kind: 'image', encodingFormat: 'image/tiff', label: 'a picture (TIFF)' },
  { magic: 'MM\x00*', kind: 'image', encodingFormat: 'image/tiff', label: 'a picture (TIFF)' },
  { magic: 'WEBP', at: 8, kind: 'image', encodingFormat: 'image/webp', label: 'a picture (WebP)' },
  { magic: 'ftyp', at: 4, kind: 'media', encodingFormat: 'video/mp4', label: 'a video or sound recording' },
  { magic: 'ID3', kind: 'media', encodingFormat: 'audio/mpeg', label: 'a sound recording' },
  { magic: 'OggS', kind: 'media', encodingFormat: 'application/ogg', label: 'a sound recording' },
  { magic: '\x1a\x45\xdf\xa3', kind: 'media', encodingFormat: 'video/webm', label: 'a video' },
  { magic: 'WAVE', at: 8, kind: 'media', encodingFormat: 'audio/wav', label: 'a sound recording' },
  {
    magic: 'SQLite format 3\x00',
    kind: 'program',
    encodingFormat: 'application/vnd.sqlite3',
    label: 'a database',
  },
  { magic: '\x7fELF', kind: 'program', encodingFormat: 'application/x-executable', label: 'a program' },
  { magic: 'MZ\x90\x00', kind: 'program', encodingFormat: 'application/x-msdownload', label: 'a program' },
]

/** Names inside a ZIP's first kilobytes tell what kind of document the archive is. */
const zipKinds: readonly (Pick<DetectedFormat, 'kind' | 'encodingFormat' | 'label'> & {
  readonly inside: string
})[] = [
  {
    inside: 'application/epub+zip',
    kind: 'epub',
    encodingFormat: 'application/epub+zip',
    label: 'an e-book (EPUB)',
  },
  {
    inside: 'application/vnd.oasis.opendocument.text',
    kind: 'odt',
    encodingFormat: 'application/vnd.oasis.opendocument.text',
    label: 'an OpenDocument text',
  },
  {
    inside: 'word/',
    kind: 'docx',
    encodingFormat: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'a Word document',
  },
  {
    inside: 'xl/',
    kind: 'zip',
    encodingFormat: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'a spreadsheet',
  },
  {
    inside: 'ppt/',
    kind: 'zip',
    encodingFormat: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    label: 'a presentation',
  },
]

/** The format that the first bytes sign for, or null. */
export function findSignature(bytes: Uint8Array): Omit<DetectedFormat, 'decoded'> | null {
  const match = signatures.find(({ magic, at = 0 }) => startsWith(bytes, magic, at))
  if (match === undefined) return null
  const { kind, encodingFormat, label } = match
  if (kind !== 'zip') return { kind, encodingFormat, label }
  const head = latin1(bytes.subarray(0, 8192))
  const inner = zipKinds.find(({ inside }) => head.includes(inside))
  return inner === undefined
    ? { kind, encodingFormat, label }
    : { kind: inner.kind, encodingFormat: inner.encodingFormat, label: inner.label }
}

function startsWith(bytes: Uint8Array, magic: string, at: number): boolean {
  if (bytes.length < at + magic.length) return false
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== magic.charCodeAt(i)) return false
  return true
}

/** Bytes as characters of the same number; never fails. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return text
}
