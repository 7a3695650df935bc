/**
 * The import itself, without the window around it: a queue of files, a few in hand at a time. One bad file never stops the rest; a case that
 * can no longer be written does.
 */
import { newId } from '../../shared/domain/id.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import { readItem, refused, storeOnce, type ImportDeps, type Station, type StoredFile } from './import-file.ts'
import { isLeftBehind, type ImportItem } from './import-items.ts'
import { createImportJournal } from './import-journal.ts'
import type { ImportPause } from './import-pause.ts'
import {
  createImportReport,
  type ImportLine,
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
  /** Holds the import before its next file. */
  readonly pause?: ImportPause
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
  { signal, pause, onProgress, onLine }: ImportOptions = {},
): Promise<ImportReport> {
  const items = given.filter((item) => !isLeftBehind(item))
  const lines = new Map<number, ImportLine>()
  /** Which items were inside another one, by its index. */
  const inside = new Map<number, readonly number[]>()
  let stoppedBecause: string | null = null
  let next = 0
  const journal = createImportJournal(deps.commit, newId('import'))
  const station: Station = { ...deps, journal, copies: new Map(), arriving: new Map() }

  function finish(index: number, { outcome, contained }: StoredFile): void {
    const item = items[index]!
    const wanted = contained.filter((each) => !isLeftBehind(each))
    const indices = wanted.map((each) => items.push(each) - 1)
    if (indices.length > 0) inside.set(index, indices)
    const line: ImportLine = { name: item.path ?? item.name, ...outcome }
    lines.set(index, line)
    onLine?.(line)
    onProgress?.({ done: lines.size, total: items.length, currentName: line.name })
  }

  function describeFailure(error: unknown): StoredFile {
    if (error instanceof AttestError && FATAL_CODES.includes(error.code)) stoppedBecause ??= error.message
    const outcome = refused('could-not-store', error instanceof Error ? error.message : String(error))
    return { outcome, contained: [] }
  }

  let written: Promise<void>[] = []
  const isOver = () => next >= items.length || stoppedBecause !== null || signal?.aborted === true
  async function work(): Promise<void> {
    for (;;) {
      await pause?.wait()
      if (isOver()) return
      const index = next++
      const read = await readItem(items[index]!, deps)
      if ('outcome' in read) {
        finish(index, { outcome: read, contained: [] })
        continue
      }
      // The line is finished when the journal has it; meanwhile the next file is read.
      const { isStored, stored } = storeOnce(read, station)
      written.push(stored.catch(describeFailure).then((file) => finish(index, file)))
      await isStored
      await journal.hasRoom()
    }
  }

  onProgress?.({ done: 0, total: items.length, currentName: null })
  // What was inside a container joins the queue when the container is stored, so there may be another round.
  while (!isOver()) {
    await Promise.all(Array.from({ length: deps.slots + STORED_BESIDE }, work))
    await Promise.all(written)
    written = []
  }
  return createImportReport(linesInOrder(), {
    notReached: items.length - lines.size,
    skipped: given.length - given.filter((item) => !isLeftBehind(item)).length,
    wasCancelled: signal?.aborted === true && lines.size < items.length,
    stoppedBecause,
  })

  /** As the files were given, each followed by what was inside it. */
  function linesInOrder(): ImportLine[] {
    const nested = new Set([...inside.values()].flat())
    const inOrder: ImportLine[] = []
    const waiting = [...items.keys()].filter((index) => !nested.has(index)).reverse()
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const line = lines.get(index)
      if (line !== undefined) inOrder.push(line)
      waiting.push(...(inside.get(index) ?? []).toReversed())
    }
    return inOrder
  }
}
