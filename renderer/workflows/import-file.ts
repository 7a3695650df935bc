/**
 * One file on its way into the case: hash, is it here already, read it in the extractor, store the original and the text, enter it into the
 * journal. In that order, so that no entry ever speaks of bytes that are not on the disk.
 */
import type { PackedExtraction } from '../extraction/extractor-client.ts'
import type { ArticleId } from '../../shared/domain/article.ts'
import { MAX_SOURCE_FILE_BYTES, type RefusalCode } from '../../shared/domain/extraction.ts'
import { sourceFileId, type SourceFileId } from '../../shared/domain/source-file.ts'
import type { UploadKind } from '../../shared/bridge/bulk-routes.ts'
import type { Act } from './commit.ts'
import type { ImportItem } from './import-items.ts'
import type { ImportJournal } from './import-journal.ts'
import { draftImport } from './import-records.ts'
import type { ImportOutcome } from './import-report.ts'
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

/** What storing needs: the rest of the house, the journal of this import, and the outcomes by hash for copies of a file. */
export interface Station extends ImportDeps {
  readonly journal: ImportJournal
  readonly copies: Map<string, Promise<ImportOutcome>>
}

export interface ReadItem {
  readonly item: ImportItem
  /** A file on the disk may change or go; then reading it fails, because the browser remembers when it was written. */
  readonly blob: Blob
  readonly sha256: string
}

export async function readItem(item: ImportItem, { hash }: ImportDeps): Promise<ReadItem | ImportOutcome> {
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
export function storeOnce(
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

export function refused(code: RefusalCode, detail: string): ImportOutcome {
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
