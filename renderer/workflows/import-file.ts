/**
 * One file on its way into the case: hash, is it here already, read it in the extractor, store the original and the text, enter it into the
 * journal. In that order, so that no entry ever speaks of bytes that are not on the disk.
 */
import type { PackedArticle, PackedContainedFile, PackedExtraction } from '../extraction/extractor-client.ts'
import type { ArticleId } from '../../shared/domain/article.ts'
import { MAX_CONTAINER_DEPTH, MAX_SOURCE_FILE_BYTES, type RefusalCode } from '../../shared/domain/extraction.ts'
import { sourceFileId, type SourceFileId } from '../../shared/domain/source-file.ts'
import type { UploadKind } from '../../shared/bridge/bulk-routes.ts'
import type { Act } from './commit.ts'
import type { ImportItem } from './import-items.ts'
import type { ImportJournal } from './import-journal.ts'
import type { KnownState } from './import-known.ts'
import { draftImport, type ImportDraft } from './import-records.ts'
import type { ArticleTwin, ImportOutcome } from './import-report.ts'
import { describeRefusal, explainRefusal } from './refusal-sentences.ts'

/** What an import needs of the rest of the house. */
export interface ImportDeps {
  /** How many files the extractor reads at the same time. */
  readonly slots: number
  /** SHA-256. Rejects when the bytes can't be read. */
  hash(bytes: Blob): Promise<string>
  /** Never rejects. */
  extract(file: Blob, name: string): Promise<PackedExtraction>
  /** The article that was made of a file, if the case has the file, and whether files may have been inside it. */
  findImported(id: SourceFileId): Promise<ImportedFile | null>
  findKnownState(article: PackedArticle): Promise<KnownState | null>
  findTwins(article: { readonly url: string | null; readonly textSha256: string }): Promise<readonly ArticleTwin[]>
  upload(kind: UploadKind, sha256: string, bytes: Blob): Promise<unknown>
  commit(act: Act): Promise<unknown>
}

export interface ImportedFile {
  readonly articleId: ArticleId | null
  readonly isContainer: boolean
}

/** What storing needs: the rest of the house, the journal of this import, and the outcomes by hash for copies of a file. */
export interface Station extends ImportDeps {
  readonly journal: ImportJournal
  readonly copies: Map<string, Promise<StoredFile>>
  /** States of one article go one after the other, or two of them would both be the next. */
  readonly arriving: Map<string, Promise<unknown>>
}

export interface StoredFile {
  readonly outcome: ImportOutcome
  /** What was inside it, to be imported in its turn. */
  readonly contained: readonly ImportItem[]
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
): { isStored: Promise<unknown>; stored: Promise<StoredFile> } {
  const { copies } = station
  const first = copies.get(read.sha256)
  if (first !== undefined)
    return {
      isStored: Promise.resolve(),
      stored: first.then(({ outcome }) => ({ outcome: asCopy(outcome), contained: [] })),
    }
  let markStored = () => {}
  const isStored = new Promise<void>((resolve) => (markStored = resolve))
  const stored = store(read, station, markStored).finally(markStored)
  copies.set(read.sha256, stored)
  return { isStored, stored }
}

async function store(read: ReadItem, station: Station, markStored: () => void): Promise<StoredFile> {
  const { item, blob, sha256 } = read
  const id = sourceFileId(sha256)
  const known = await station.findImported(id)
  if (known !== null && !known.isContainer) return alone({ outcome: 'already-here', articleId: known.articleId })
  const extraction = await station.extract(blob, item.name)
  if (known !== null) {
    // An import that was cut short may have stored the container and not all that is in it.
    const contained = extraction.ok ? itemsInside(extraction.contained, item, id) : []
    return { outcome: { outcome: 'already-here', articleId: known.articleId }, contained }
  }
  if (!extraction.ok) return alone(refused(extraction.code, extraction.reason))
  if (extraction.contained.length > 0 && (item.origin?.depth ?? 0) >= MAX_CONTAINER_DEPTH)
    return alone(refused('unsafe-archive', 'It lies in archives within archives.'))
  return oneAfterTheOther(extraction.articles, station, async () => {
    const { path, collectedAt = null, collectedFrom = null, containerId = null } = item.origin ?? {}
    const { encodingFormat } = extraction.derivation
    const place = { collectedAt, collectedFrom, containerId, pathInContainer: path ?? null }
    const file = { sha256, sizeBytes: blob.size, originalName: item.name, encodingFormat, ...place }
    const draft = await draftImport(extraction, file, station)
    if (!draft.ok) return alone(refused(draft.code, draft.reason))
    const outcome = await describeDraft(draft, extraction, station)
    await station.upload('file', sha256, blob)
    for (const { revision, body } of draft.articles) await station.upload('body', revision.bodySha256, body)
    const entered = station.journal.enter({ titles: draft.articles.map(({ article }) => article.title), changes: draft.changes })
    markStored()
    await entered
    return { outcome, contained: itemsInside(extraction.contained, item, id) }
  })
}

/** Waits for other states of the same articles that are on their way. */
async function oneAfterTheOther<T>(
  articles: readonly PackedArticle[],
  { arriving }: Station,
  work: () => Promise<T>,
): Promise<T> {
  const names = articles.map(({ identifier }) => identifier).filter((name) => name !== null)
  const before = names.map((name) => arriving.get(name))
  const done = Promise.allSettled(before).then(work)
  const settled = done.then(
    () => undefined,
    () => undefined,
  )
  for (const name of names) arriving.set(name, settled)
  return done
}

async function describeDraft(
  { articles }: ImportDraft,
  { contained, articles: packed, warnings }: Extract<PackedExtraction, { ok: true }>,
  { findTwins }: Station,
): Promise<ImportOutcome> {
  const [first] = articles
  if (first === undefined) return { outcome: 'unpacked', files: contained.length, warnings }
  const twins = await Promise.all(
    articles
      .filter(({ isRevision }) => !isRevision)
      .map(({ article, revision }) => findTwins({ url: article.url, textSha256: revision.textSha256 })),
  )
  return {
    outcome: 'imported',
    articleId: first.article.id,
    articleIds: articles.map(({ article }) => article.id),
    title: first.article.title,
    warnings: [...new Set(packed.flatMap((article) => article.warnings))],
    isRevision: first.isRevision,
    twins: twins.flat(),
  }
}

function itemsInside(
  contained: readonly PackedContainedFile[],
  container: ImportItem,
  containerId: SourceFileId,
): readonly ImportItem[] {
  const depth = (container.origin?.depth ?? 0) + 1
  return contained.map(({ name, path, mediaType, collectedAt, collectedFrom, bytes }) => ({
    name,
    path: `${container.path ?? container.name} › ${path}`,
    size: bytes.size,
    origin: { containerId, depth, path, collectedAt, collectedFrom },
    open: () => Promise.resolve(mediaType === null ? bytes : new Blob([bytes], { type: mediaType })),
  }))
}

const alone = (outcome: ImportOutcome): StoredFile => ({ outcome, contained: [] })

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
