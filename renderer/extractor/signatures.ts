/**
 * What the first bytes of a file say about it, for formats that are known by a signature. Also names what nobody reads yet:
 * "this is a spreadsheet" helps an analyst, "unsupported" does not. What is inside a packed file is told by archive/packed-kinds.ts.
 */
import type { FileKind } from './detect-format.ts'

type Signature = FileKind & {
  readonly at?: number
  /** Latin-1, so that any byte can be written. */
  readonly magic: string
}

const signatures: readonly Signature[] = [
  { magic: '%PDF-', kind: 'pdf', encodingFormat: 'application/pdf', label: 'a PDF document' },
  { magic: '{\\rtf', kind: 'rtf', encodingFormat: 'application/rtf', label: 'a rich text (RTF) document' },
  { magic: 'PK\x03\x04', kind: 'zip', encodingFormat: 'application/zip', label: 'a ZIP archive' },
  { magic: 'PK\x05\x06', kind: 'zip', encodingFormat: 'application/zip', label: 'a ZIP archive' },
  { magic: 'WARC/', kind: 'warc', encodingFormat: 'application/warc', label: 'a web archive (WARC)' },
  { magic: '\x1f\x8b', kind: 'gzip', encodingFormat: 'application/gzip', label: 'a gzip archive' },
  {
    magic: 'filedesc://',
    kind: 'archive',
    encodingFormat: 'application/x-ia-arc',
    label: 'a web archive of the old kind (ARC)',
  },
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
    kind: 'office',
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

/** The format that the first bytes sign for, or null. */
export function findSignature(bytes: Uint8Array): FileKind | null {
  const match = signatures.find(({ magic, at = 0 }) => startsWith(bytes, magic, at))
  if (match === undefined) return null
  const { kind, encodingFormat, label } = match
  return { kind, encodingFormat, label }
}

/** Where the signature of a PDF may stand at the latest (Adobe's own reader looks that far). */
const PDF_HEAD_BYTES = 1024

/** Formats whose signature may stand a little later: behind white space, or in binary files behind what a server wrote. */
export function findLateSignature(bytes: Uint8Array, isBinary: boolean): FileKind | null {
  const head = latin1(bytes.subarray(0, PDF_HEAD_BYTES))
  const start =
    isBinary && head.includes('%PDF-') ? head.indexOf('%PDF-') : head.search(/[^\s\u00ef\u00bb\u00bf]/)
  const late = start > 0 ? findSignature(bytes.subarray(start)) : null
  return late?.kind === 'pdf' || late?.kind === 'rtf' ? late : null
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
