/** An extraction as the records of a case: one source file, and an article with its first revision for each article that was in it. */
import type { PackedArticle, PackedExtraction } from '../extraction/extractor-client.ts'
import { MAX_UPLOAD_BYTES } from '../../shared/bridge/bulk-routes.ts'
import { createArticleRevision } from '../../shared/domain/article-revision.ts'
import { createArticle, type Article } from '../../shared/domain/article.ts'
import type { RefusalCode } from '../../shared/domain/extraction.ts'
import { newId } from '../../shared/domain/id.ts'
import { createSourceFile, type SourceFile } from '../../shared/domain/source-file.ts'
import { insertion } from '../../shared/journal/change.ts'
import type { RecordChange } from '../../shared/journal/entry.ts'

export interface ImportDraft {
  readonly ok: true
  readonly articles: readonly [Article, ...Article[]]
  /** The texts to be stored before the entry is written. */
  readonly bodies: readonly { readonly sha256: string; readonly bytes: Blob }[]
  readonly changes: readonly RecordChange[]
}

export async function draftImport(
  { derivation, articles: packed }: Extract<PackedExtraction, { ok: true }>,
  file: Pick<SourceFile, 'sha256' | 'sizeBytes' | 'originalName'>,
  hash: (bytes: Blob) => Promise<string>,
  now: Date = new Date(),
): Promise<ImportDraft | { readonly ok: false; readonly code: RefusalCode; readonly reason: string }> {
  const tooLarge = packed.find(({ body }) => body.size > MAX_UPLOAD_BYTES.body)
  if (tooLarge !== undefined)
    return { ok: false, code: 'too-large', reason: `The text takes ${tooLarge.body.size} bytes.` }
  const originalName = file.originalName.slice(0, 1000).toWellFormed()
  const sourceFile = createSourceFile(
    { ...file, originalName, encodingFormat: derivation.encodingFormat },
    now,
  )
  const drafts = await Promise.all(
    packed.map((article) => draftArticle(article, derivation, sourceFile, hash, now)),
  )
  const articles = drafts.map(({ article }) => article)
  return {
    ok: true,
    articles: articles as [Article, ...Article[]],
    bodies: drafts.map(({ body }) => body),
    changes: [
      insertion('sourceFiles', sourceFile),
      ...drafts.flatMap(({ article, revision }) => [
        insertion('articles', article),
        insertion('revisions', revision),
      ]),
    ],
  }
}

async function draftArticle(
  { body, text, textLength, wordCount, blockCount: _blockCount, warnings, ...facts }: PackedArticle,
  { reader, version, charset, charsetReason }: Extract<PackedExtraction, { ok: true }>['derivation'],
  sourceFile: SourceFile,
  hash: (bytes: Blob) => Promise<string>,
  now: Date,
) {
  const [bodySha256, textSha256] = await Promise.all([hash(body), hash(text)])
  const articleId = newId('article')
  const revision = createArticleRevision(
    {
      articleId,
      revisionNumber: 1,
      sourceFileId: sourceFile.id,
      bodySha256,
      textSha256,
      textLength,
      wordCount,
      extraction: { reader, version, charset, charsetReason },
      warnings,
    },
    now,
  )
  const article = createArticle({ id: articleId, ...facts, currentRevisionId: revision.id }, now)
  return { article, revision, body: { sha256: bodySha256, bytes: body } }
}
