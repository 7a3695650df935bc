/**
 * The import itself, without the window around it: a queue of files, a few in hand at a time. One bad file never stops the rest; a case that
 * can no longer be written does.
 */
import { newId } from '../../shared/domain/id.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import { readItem, refused, storeOnce, type ImportDeps, type Station } from './import-file.ts'
import { isLeftBehind, type ImportItem } from './import-items.ts'
import { createImportJournal } from './import-journal.ts'
import {
  createImportReport,
  type ImportLine,
  type ImportOutcome,
  type ImportReport,
} from './import-report.ts'

export interface ImportProgress {
  readonly done: number
  readonly total: number
  /** What was finished last; null before the first. */
  readonly currentName: string | null
}

export interface ImportOptions {
  /** Ends the import after the files that are in hand. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ImportProgress) => void
  /** Called for each line as it is finished, which is not the order of the report. */
  readonly onLine?: (line: ImportLine) => void
}

/** While the extractor reads two files, as many others are being hashed and stored. */
const STORED_BESIDE = 2

/** After these nothing can be stored any more, and going on would only refuse every file. */
const FATAL_CODES: readonly string[] = ['no-case-open', 'disk-full', 'disk-error', 'case-damaged']

export async function runImport(
  given: readonly ImportItem[],
  deps: ImportDeps,
  { signal, onProgress, onLine }: ImportOptions = {},
): Promise<ImportReport> {
  const items = given.filter((item) => !isLeftBehind(item))
  const lines = new Map<number, ImportLine>()
  const copies = new Map<string, Promise<ImportOutcome>>()
  let stoppedBecause: string | null = null
  let next = 0
  const journal = createImportJournal(deps.commit, newId('import'))
  const station: Station = { ...deps, journal, copies }

  function finish(index: number, outcome: ImportOutcome): void {
    const item = items[index]!
    const line: ImportLine = { name: item.path ?? item.name, ...outcome }
    lines.set(index, line)
    onLine?.(line)
    onProgress?.({ done: lines.size, total: items.length, currentName: line.name })
  }

  function describeFailure(error: unknown): ImportOutcome {
    if (error instanceof AttestError && FATAL_CODES.includes(error.code)) stoppedBecause ??= error.message
    return refused('could-not-store', error instanceof Error ? error.message : String(error))
  }

  const written: Promise<void>[] = []
  async function work(): Promise<void> {
    while (next < items.length && stoppedBecause === null && signal?.aborted !== true) {
      const index = next++
      const read = await readItem(items[index]!, deps)
      if ('outcome' in read) {
        finish(index, read)
        continue
      }
      // The line is finished when the journal has it; meanwhile the next file is read.
      const stored = storeOnce(read, station)
      written.push(stored.outcome.catch(describeFailure).then((outcome) => finish(index, outcome)))
      await stored.isStored
      await journal.hasRoom()
    }
  }

  onProgress?.({ done: 0, total: items.length, currentName: null })
  await Promise.all(Array.from({ length: deps.slots + STORED_BESIDE }, work))
  await Promise.all(written)
  const inOrder = [...lines.keys()].sort((a, b) => a - b).map((index) => lines.get(index)!)
  return createImportReport(inOrder, {
    notReached: items.length - lines.size,
    skipped: given.length - items.length,
    wasCancelled: signal?.aborted === true && lines.size < items.length,
    stoppedBecause,
  })
}
