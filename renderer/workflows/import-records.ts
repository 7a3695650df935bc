/**
 * An extraction as the records of a case: one source file, and for each article in it an article with its first revision, or the next
 * revision of an article that is here already.
 */
import type { PackedArticle, PackedExtraction } from '../extraction/extractor-client.ts'
import { MAX_UPLOAD_BYTES } from '../../shared/bridge/bulk-routes.ts'
import { createArticleRevision, type ArticleRevision } from '../../shared/domain/article-revision.ts'
import { createArticle, type Article } from '../../shared/domain/article.ts'
import type { RefusalCode } from '../../shared/domain/extraction.ts'
import { newId } from '../../shared/domain/id.ts'
import { createSourceFile, type SourceFile } from '../../shared/domain/source-file.ts'
import { insertion, update } from '../../shared/journal/change.ts'
import type { RecordChange } from '../../shared/journal/entry.ts'
import { isLaterVersion, type KnownState } from './import-known.ts'

type ReadExtraction = Extract<PackedExtraction, { ok: true }>

export interface ImportDraft {
  readonly ok: true
  readonly sourceFile: SourceFile
  readonly articles: readonly DraftedArticle[]
  readonly changes: readonly RecordChange[]
}

export interface DraftedArticle {
  readonly article: Article
  readonly revision: ArticleRevision
  /** It is the next state of an article that was here. */
  readonly isRevision: boolean
  /** The text to be stored before the entry is written. */
  readonly body: Blob
  readonly changes: readonly RecordChange[]
}

export interface DraftDeps {
  hash(bytes: Blob): Promise<string>
  findKnownState(article: PackedArticle): Promise<KnownState | null>
}

export async function draftImport(
  { derivation, articles: packed }: ReadExtraction,
  file: Parameters<typeof createSourceFile>[0],
  deps: DraftDeps,
  now: Date = new Date(),
): Promise<ImportDraft | { readonly ok: false; readonly code: RefusalCode; readonly reason: string }> {
  const tooLarge = packed.find(({ body }) => body.size > MAX_UPLOAD_BYTES.body)
  if (tooLarge !== undefined)
    return { ok: false, code: 'too-large', reason: `The text takes ${tooLarge.body.size} bytes.` }
  const originalName = file.originalName.slice(0, 1000).toWellFormed()
  const sourceFile = createSourceFile({ ...file, originalName }, now)
  const articles = await Promise.all(
    packed.map((article) => draftArticle(article, derivation, sourceFile, deps, now)),
  )
  return {
    ok: true,
    sourceFile,
    articles,
    changes: [insertion('sourceFiles', sourceFile), ...articles.flatMap(({ changes }) => changes)],
  }
}

async function draftArticle(
  packed: PackedArticle,
  derivation: ReadExtraction['derivation'],
  sourceFile: SourceFile,
  { hash, findKnownState }: DraftDeps,
  now: Date,
): Promise<DraftedArticle> {
  const { body, text, textLength, wordCount, blockCount: _blockCount, warnings, candidates, ...told } = packed
  const facts = { ...told, url: told.url ?? webAddress(sourceFile.collectedFrom) }
  const { encodingFormat: _format, ...extraction } = derivation
  const [bodySha256, textSha256] = await Promise.all([hash(body), hash(text)])
  const known = await findKnownState(packed)
  const articleId = known?.article.id ?? newId('article')
  const revision = createArticleRevision(
    {
      articleId,
      revisionNumber: (known?.revisionNumber ?? 0) + 1,
      sourceFileId: sourceFile.id,
      bodySha256,
      textSha256,
      textLength,
      wordCount,
      extraction,
      candidates,
      warnings,
    },
    now,
  )
  if (known === null) {
    const article = createArticle({ id: articleId, ...facts, currentRevisionId: revision.id }, now)
    const changes = [insertion('articles', article), insertion('revisions', revision)]
    return { article, revision, isRevision: false, body, changes }
  }
  const { article } = known
  const isLater = isLaterVersion(article.identifierVersion ?? '', facts.identifierVersion ?? '')
  const { identifierVersion, status, issued } = facts
  // What the analyst may have corrected stays; an older state that comes late is kept beside the current one.
  const change = isLater
    ? update('articles', article, { currentRevisionId: revision.id, identifierVersion, status, issued })
    : null
  const changes = [insertion('revisions', revision), ...(change === null ? [] : [change])]
  return { article, revision, isRevision: true, body, changes }
}

/** A page that doesn't name its own address was where it was captured. */
function webAddress(collectedFrom: string | null): string | null {
  return collectedFrom !== null && /^https?:\/\//i.test(collectedFrom) ? collectedFrom : null
}
