/**
 * The import itself, without the window around it: a few files at a time and each on its own: hash, is it here already, read it in the
 * extractor, store the original and the text, write it into the journal. The bytes are on the disk before the entry that speaks of them.
 * One bad file never stops the rest; a case that can no longer be written does.
 */
import type { PackedExtraction } from '../extraction/extractor-client.ts'
import type { ArticleId } from '../../shared/domain/article.ts'
import { MAX_SOURCE_FILE_BYTES, type RefusalCode } from '../../shared/domain/extraction.ts'
import { newId } from '../../shared/domain/id.ts'
import { sourceFileId, type SourceFileId } from '../../shared/domain/source-file.ts'
import type { UploadKind } from '../../shared/bridge/bulk-routes.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import type { Act } from './commit.ts'
import { isLeftBehind, type ImportItem } from './import-items.ts'
import { createImportJournal, type ImportJournal } from './import-journal.ts'
import { draftImport } from './import-records.ts'
import {
  createImportReport,
  type ImportLine,
  type ImportOutcome,
  type ImportReport,
} from './import-report.ts'
import { describeRefusal, explainRefusal } from './refusal-sentences.ts'

/** What an import needs of the rest of the house. */
export interface ImportDeps {
  /** How many files the extractor reads at the same time. */
  readonly slots: number
  /** SHA-256. Rejects when the bytes can't be read. */
  hash(bytes: Blob): Promise<string>
  /** Never rejects. */
  extract(file: Blob, name: string): Promise<PackedExtraction>
  /** The article that was made of a file, if the case has the file. */
  findImported(id: SourceFileId): Promise<{ readonly articleId: ArticleId | null } | null>
  upload(kind: UploadKind, sha256: string, bytes: Blob): Promise<unknown>
  commit(act: Act): Promise<unknown>
}

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

/** What storing needs: the rest of the house, the journal of this import, and the outcomes by hash for copies of a file. */
interface Station extends ImportDeps {
  readonly journal: ImportJournal
  readonly copies: Map<string, Promise<ImportOutcome>>
}

interface ReadItem {
  readonly item: ImportItem
  /** A file on the disk may change or go; then reading it fails, because the browser remembers when it was written. */
  readonly blob: Blob
  readonly sha256: string
}

async function readItem(item: ImportItem, { hash }: ImportDeps): Promise<ReadItem | ImportOutcome> {
  if (item.size === 0) return refused('empty-file', '')
  if (item.size > MAX_SOURCE_FILE_BYTES) return refused('too-large', `It has ${describeSize(item.size)}.`)
  try {
    const blob = await item.open()
    return { item, blob, sha256: await hash(blob) }
  } catch {
    return refused('unreadable-file', '')
  }
}

/** Stores a file, unless a copy of it is on its way: then the copy's outcome is waited for. */
function storeOnce(
  read: ReadItem,
  station: Station,
): { isStored: Promise<unknown>; outcome: Promise<ImportOutcome> } {
  const { copies } = station
  const first = copies.get(read.sha256)
  if (first !== undefined) return { isStored: Promise.resolve(), outcome: first.then(asCopy) }
  let markStored = () => {}
  const isStored = new Promise<void>((resolve) => (markStored = resolve))
  const outcome = store(read, station, markStored).finally(markStored)
  copies.set(read.sha256, outcome)
  return { isStored, outcome }
}

async function store(
  { item, blob, sha256 }: ReadItem,
  station: Station,
  markStored: () => void,
): Promise<ImportOutcome> {
  const known = await station.findImported(sourceFileId(sha256))
  if (known !== null) return { outcome: 'already-here', articleId: known.articleId }
  const extraction = await station.extract(blob, item.name)
  if (!extraction.ok) return refused(extraction.code, extraction.reason)
  const file = { sha256, sizeBytes: blob.size, originalName: item.name }
  const draft = await draftImport(extraction, file, station.hash)
  if (!draft.ok) return refused(draft.code, draft.reason)
  await station.upload('file', sha256, blob)
  for (const body of draft.bodies) await station.upload('body', body.sha256, body.bytes)
  const entered = station.journal.enter(draft)
  markStored()
  await entered
  const [{ id: articleId, title }] = draft.articles
  const warnings = [...new Set(extraction.articles.flatMap((article) => article.warnings))]
  return { outcome: 'imported', articleId, articleIds: draft.articles.map(({ id }) => id), title, warnings }
}

/** What is said about the second copy of a file in one import. */
function asCopy(first: ImportOutcome): ImportOutcome {
  return first.outcome === 'imported' ? { outcome: 'already-here', articleId: first.articleId } : first
}

function refused(code: RefusalCode, detail: string): ImportOutcome {
  return {
    outcome: 'refused',
    code,
    reason: explainRefusal(code, detail),
    nextStep: describeRefusal(code).nextStep,
  }
}

/** "100 MB"; the limits are round numbers of these. */
function describeSize(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024)).toLocaleString('en')} MB`
}
