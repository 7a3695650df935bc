/** Completes an entry with its place in the chain. The hash covers everything else, the hash of the entry before included. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../shared/journal/canonical-json.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'

export function sealEntry(entry: Omit<JournalEntry, 'hash'>): JournalEntry {
  return { ...entry, hash: hashEntry(entry) }
}

/** SHA-256 of the canonical JSON of an entry, whether or not it carries its hash already. */
export function hashEntry(entry: Omit<JournalEntry, 'hash'>): string {
  return createHash('sha256')
    .update(canonicalJson({ ...entry, hash: undefined }), 'utf8')
    .digest('hex')
}
