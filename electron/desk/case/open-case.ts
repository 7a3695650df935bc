/** A case that this desk has open: its folder, the thread that writes it, its originals, and bodies on their way in. */
import os from 'node:os'
import type { CaseRecord } from '../../../shared/domain/case.ts'
import { createBodyUploads, type BodyUploads } from '../files/body-uploads.ts'
import { createOutgoingText, type OutgoingText } from '../export/outgoing-text.ts'
import { createFileStore, type FileStore } from '../files/file-store.ts'
import { startJournalThread, type JournalClient } from '../journal/journal-client.ts'
import type { JournalMethod } from '../journal/journal-methods.ts'
import { takeInSentences } from '../novelty/take-in-sentences.ts'
import { layOut, type CaseFolder } from './case-folder.ts'

export interface OpenedCase {
  readonly folder: CaseFolder
  readonly journal: JournalClient
  readonly files: FileStore
  readonly bodies: BodyUploads
  /** A text on its way to an export. */
  readonly outgoing: OutgoingText
  /** False when its thread has died: then only opening it again helps. */
  isAlive(): boolean
  close(): Promise<void>
}

export interface OpenCaseOptions {
  /** Who is at work, for the lock and the journal. */
  readonly analyst: string
  readonly device: string
  /** Given to found a case in a folder that was just made. */
  readonly newCase: CaseRecord | null
  onDeath(reason: string): void
  onUnexpected(method: JournalMethod, stack: string): void
}

export async function openCase(folder: CaseFolder, options: OpenCaseOptions): Promise<OpenedCase> {
  let isAlive = true
  const holder = {
    who: options.analyst,
    host: os.hostname(),
    pid: process.pid,
    since: new Date().toISOString(),
  }
  const journal = startJournalThread(
    { folder, holder, device: options.device },
    {
      onUnexpected: options.onUnexpected,
      onDeath(reason) {
        isAlive = false
        options.onDeath(reason)
      },
    },
  )
  const files = createFileStore(folder)
  try {
    // First the lock: until it is ours, nothing in the folder may be touched.
    await journal.ask('open', { newCase: options.newCase, actor: options.analyst })
    await layOut(folder)
    await files.cleanIncoming()
  } catch (error) {
    await journal.close()
    throw error
  }
  takeInSentences(journal)
  return {
    folder,
    journal,
    files,
    bodies: createBodyUploads(journal),
    outgoing: createOutgoingText(),
    isAlive: () => isAlive,
    close: () => journal.close(),
  }
}
