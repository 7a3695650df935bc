/** Fills a new case with given texts through the desk's own door, many records to an entry. All articles share one original. */
import { createHash } from 'node:crypto'
import type { Desk } from '../../electron/desk/desk.ts'
import { bulkRoutes, type UploadKind } from '../../shared/bridge/bulk-routes.ts'
import { unwrap, type Result } from '../../shared/bridge/result.ts'
import { createArticleRevision, type RevisionId } from '../../shared/domain/article-revision.ts'
import { createArticle, type Article } from '../../shared/domain/article.ts'
import type { ArticleBody } from '../../shared/domain/article-body.ts'
import { newId } from '../../shared/domain/id.ts'
import { createSourceFile } from '../../shared/domain/source-file.ts'
import { canonicalJson } from '../../shared/journal/canonical-json.ts'
import { insertion } from '../../shared/journal/change.ts'
import { createEntryDraft, type RecordChange } from '../../shared/journal/entry.ts'

export interface CaseWriter {
  /** The case's folder. */
  readonly path: string
  add(body: ArticleBody, readingState: Article['readingState']): Promise<RevisionId>
  /** Writes what is still waiting. */
  flush(): Promise<void>
}

/** Records in an entry; about half of what one call may carry. */
const CHANGES_PER_ENTRY = 400

export async function createCaseWriter(desk: Desk): Promise<CaseWriter> {
  const ask = async <T>(key: string, input: unknown) => unwrap((await desk.invoke(key, input)) as Result<T>)
  const opened = await ask<{ path: string }>('cases/create', {
    title: 'Measured',
    question: '',
    parentFolder: null,
  })
  const bytes = new TextEncoder().encode('one original for all')
  await upload(desk, 'file', bytes)
  const file = createSourceFile({
    sha256: sha256(bytes),
    sizeBytes: bytes.length,
    encodingFormat: 'text/plain',
    originalName: 'measured.txt',
  })
  let changes: RecordChange[] = [insertion('sourceFiles', file)]

  async function flush(): Promise<void> {
    if (changes.length === 0) return
    await ask('journal/commit', {
      draft: createEntryDraft({ verb: 'article/import', label: 'Import', changes }),
    })
    changes = []
  }

  async function add(body: ArticleBody, readingState: Article['readingState']): Promise<RevisionId> {
    const json = new TextEncoder().encode(canonicalJson(body))
    await upload(desk, 'body', json)
    const articleId = newId('article')
    const revision = createArticleRevision({
      articleId,
      revisionNumber: 1,
      sourceFileId: file.id,
      bodySha256: sha256(json),
      textSha256: sha256(new TextEncoder().encode(body.text)),
      textLength: body.text.length,
      wordCount: body.text.split(/\s+/).length,
      extraction: { reader: 'plain-text', version: '1', charset: 'utf-8', charsetReason: 'measured' },
      warnings: [],
    })
    const article = createArticle({
      id: articleId,
      title: body.text.slice(0, 80),
      byline: null,
      publisher: 'The Harbour Courier',
      agency: null,
      dateline: null,
      issued: '2031-03-04',
      url: null,
      language: 'en',
      direction: 'ltr',
      currentRevisionId: revision.id,
    })
    changes.push(insertion('articles', { ...article, readingState }), insertion('revisions', revision))
    if (changes.length >= CHANGES_PER_ENTRY) await flush()
    return revision.id
  }
  return { path: opened.path, add, flush }
}

async function upload(desk: Desk, kind: UploadKind, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const route = bulkRoutes.upload(kind, sha256(bytes), 0, bytes.length)
  const response = await desk.serve(
    new Request(`https://attest.localhost${route}`, { method: 'POST', body: bytes }),
  )
  unwrap((await response.json()) as Result<unknown>)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
