/**
 * Puts an article into the open case by the lanes that an import uses (upload of the original and of the body, one journal entry), for
 * journeys and measurements that are not about importing: a text is given block by block and stands in the case as it is.
 */
import type { Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import type { AttestBridge } from '../../../shared/bridge/contract.ts'
import { bulkRoutes, MAX_SLICE_BYTES, type UploadKind } from '../../../shared/bridge/bulk-routes.ts'
import { createArticleBody, type ArticleBody, type BlockPart } from '../../../shared/domain/article-body.ts'
import { createArticleRevision } from '../../../shared/domain/article-revision.ts'
import { createArticle, type Article } from '../../../shared/domain/article.ts'
import { newId } from '../../../shared/domain/id.ts'
import { createSourceFile } from '../../../shared/domain/source-file.ts'
import { canonicalJson } from '../../../shared/journal/canonical-json.ts'
import { insertion } from '../../../shared/journal/change.ts'
import { createEntryDraft, type RecordChange } from '../../../shared/journal/entry.ts'

export interface SeededArticle {
  readonly article: Article
  readonly revisionId: ReturnType<typeof createArticleRevision>['id']
  readonly body: ArticleBody
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Paragraphs given as strings, or blocks of any kind. */
export async function seedArticle(
  page: Page,
  blocks: readonly (string | BlockPart)[],
  facts: Partial<Article> = {},
): Promise<SeededArticle> {
  const body = createArticleBody(
    blocks.map((each) => (typeof each === 'string' ? { kind: 'paragraph', text: each } : each)),
  )
  const bodyJson = canonicalJson(body)
  const original = `<!doctype html><p>${body.text}</p>`
  await upload(page, 'file', original)
  await upload(page, 'body', bodyJson)
  const articleId = newId('article')
  const file = createSourceFile({
    sha256: sha256(original),
    sizeBytes: Buffer.byteLength(original),
    encodingFormat: 'text/html',
    originalName: 'seeded.html',
  })
  const revision = createArticleRevision({
    articleId,
    revisionNumber: 1,
    sourceFileId: file.id,
    bodySha256: sha256(bodyJson),
    textSha256: sha256(body.text),
    textLength: body.text.length,
    wordCount: body.text.split(/\s+/).length,
    extraction: { reader: 'html', version: '1', charset: 'utf-8', charsetReason: 'declared in the file' },
    warnings: [],
  })
  const article = {
    ...createArticle({
      id: articleId,
      title: 'A seeded article',
      byline: null,
      publisher: 'The Harbour Courier',
      agency: null,
      dateline: null,
      issued: '2031-03-04T18:20:00+01:00',
      url: null,
      language: 'en',
      direction: 'ltr',
      currentRevisionId: revision.id,
    }),
    ...facts,
  }
  await commitChanges(page, 'article/import', [
    insertion('sourceFiles', file),
    insertion('articles', article),
    insertion('revisions', revision),
  ])
  return { article, revisionId: revision.id, body }
}

/** Writes an entry past the window's own store, which catches up when the window is loaded again. */
export async function commitChanges(
  page: Page,
  verb: string,
  changes: readonly RecordChange[],
): Promise<void> {
  const draft = createEntryDraft({ verb, label: 'Seed', changes: [...changes] })
  const result = await page.evaluate(
    (sent) =>
      (globalThis as unknown as { attestBridge: AttestBridge }).attestBridge.invoke('journal/commit', sent),
    { draft } as unknown,
  )
  if (!result.ok) throw new Error(`seeding failed: ${result.error.message}`)
}

async function upload(page: Page, kind: UploadKind, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8')
  for (let offset = 0; offset < bytes.length; offset += MAX_SLICE_BYTES) {
    const slice = bytes.subarray(offset, offset + MAX_SLICE_BYTES)
    const answer = await page.evaluate(
      async ([route, base64]) => {
        const body = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const response = await fetch(route, { method: 'POST', body })
        return (await response.json()) as { ok: boolean; error?: { message: string } }
      },
      [bulkRoutes.upload(kind, sha256(text), offset, bytes.length), slice.toString('base64')] as const,
    )
    if (!answer.ok) throw new Error(`uploading failed: ${answer.error?.message}`)
  }
}
