/**
 * After a case was opened: has its sentences taken in, slice by slice, so that whatever the analyst does meanwhile waits for one slice at
 * most. A case of 10,000 texts whose prints are there needs some; one that is older than the prints, some hundreds.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { JournalClient } from '../journal/journal-client.ts'

const SLICE_MS = 30
const PAUSE_MS = 10

export function takeInSentences(journal: JournalClient): void {
  const goOn = async () => {
    while (!(await journal.ask('takeInSentences', { forMs: SLICE_MS }))) await pause(PAUSE_MS)
  }
  // A case that is closed meanwhile, or a disk that refuses, ends it. It is asked for again when an article is compared.
  goOn().catch(() => undefined)
}
