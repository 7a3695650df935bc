/**
 * Names inside an archive. They are labels and never become paths: absolute ones, `..`, drives and control characters are taken out, and
 * that they were there is told.
 */
import { decodeText } from '../decode-text.ts'
import type { ZipRecord } from './zip-directory.ts'

export interface EntryName {
  /** Folders and name, parted by `/`: where it lies in the archive, for showing. */
  readonly path: string
  readonly isFolder: boolean
  /** The name as stored would have led out of the folder it is unpacked to. */
  readonly isUnsafe: boolean
}

/** All names of an archive at once: those that are not marked as UTF-8 share a charset, which has to be found. */
export function readEntryNames(records: readonly ZipRecord[]): EntryName[] {
  const charset = findCharset(records.filter((record) => !record.isUtf8))
  return records.map(({ nameBytes, isUtf8 }) =>
    cleanEntryName(new TextDecoder(isUtf8 ? 'utf-8' : charset).decode(nameBytes)),
  )
}

/** Enough of the names to know their charset by. */
const SAMPLE_BYTES = 64 * 1024

function findCharset(records: readonly ZipRecord[]): string {
  const sample: number[] = []
  for (const { nameBytes } of records) {
    if (nameBytes.every((byte) => byte < 0x80)) continue
    sample.push(...nameBytes, 0x0a)
    if (sample.length > SAMPLE_BYTES) break
  }
  return sample.length === 0 ? 'utf-8' : decodeText(Uint8Array.from(sample), null).charset
}

const MAX_PATH_LENGTH = 1000

export function cleanEntryName(stored: string): EntryName {
  const name = stored.replaceAll('\\', '/')
  const folders = name.split('/')
  const safe = folders
    .map((part) => part.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ''))
    .filter(
      (part, index) => part !== '' && part !== '.' && part !== '..' && !(index === 0 && DRIVE.test(part)),
    )
  const path = safe.join('/')
  return {
    path: path === '' ? 'unnamed' : path.slice(-MAX_PATH_LENGTH).toWellFormed(),
    isFolder: name.endsWith('/'),
    isUnsafe: name.startsWith('/') || folders.includes('..') || DRIVE.test(name) || name.includes('\u0000'),
  }
}

const DRIVE = /^[a-z]:/i
