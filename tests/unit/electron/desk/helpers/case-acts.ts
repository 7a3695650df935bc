/** What an analyst does, as the window would send it: bring a file and its text, capture a quote, make an event, hold one against the other. */
import { createHash } from 'node:crypto'
import { createArticleBody, type ArticleBody } from '../../../../../shared/domain/article-body.ts'
import { createArticleRevision, type ArticleRevision } from '../../../../../shared/domain/article-revision.ts'
import { createArticle, type Article } from '../../../../../shared/domain/article.ts'
import { createExcerpt, type Excerpt } from '../../../../../shared/domain/excerpt.ts'
import { newId } from '../../../../../shared/domain/id.ts'
import { createSourceFile, type SourceFile } from '../../../../../shared/domain/source-file.ts'
import { canonicalJson } from '../../../../../shared/journal/canonical-json.ts'
import { insertion } from '../../../../../shared/journal/change.ts'
import { createEntryDraft, type EntryDraft } from '../../../../../shared/journal/entry.ts'

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
export const utf8 = (text: string) => new TextEncoder().encode(text)

export interface ArticleParts {
  readonly original: Uint8Array<ArrayBuffer>
  readonly body: ArticleBody
  readonly bodyBytes: Uint8Array<ArrayBuffer>
  readonly bodySha256: string
  readonly sourceFile: SourceFile
  readonly revision: ArticleRevision
  readonly article: Article
}

/** The parts of an article with these paragraphs, as an import makes them. */
export function articleParts(paragraphs: readonly string[], title = 'Garrison leaves Karst'): ArticleParts {
  const original = utf8(
    `<html><title>${title}</title>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</html>`,
  )
  const body = createArticleBody(paragraphs.map((text) => ({ kind: 'paragraph' as const, text })))
  const bodyBytes = utf8(canonicalJson(body))
  const bodySha256 = sha256(bodyBytes)
  const sourceFile = createSourceFile({
    sha256: sha256(original),
    sizeBytes: original.length,
    encodingFormat: 'text/html',
    originalName: 'karst.html',
  })
  const articleId = newId('article')
  const revision = createArticleRevision({
    articleId,
    revisionNumber: 1,
    sourceFileId: sourceFile.id,
    bodySha256,
    textSha256: sha256(utf8(body.text)),
    textLength: body.text.length,
    wordCount: body.text.split(/\s+/).length,
    extraction: { reader: 'html', version: '1', charset: 'utf-8', charsetReason: null },
    warnings: [],
  })
  const article = createArticle({
    id: articleId,
    title,
    byline: null,
    publisher: 'Karst Courier',
    agency: null,
    dateline: null,
    issued: '2021-08-12',
    url: null,
    language: 'en',
    direction: 'ltr',
    currentRevisionId: revision.id,
  })
  return { original, body, bodyBytes, bodySha256, sourceFile, revision, article }
}

export function importDraft(
  { sourceFile, revision, article }: ArticleParts,
  group: string | null = null,
): EntryDraft {
  const changes = [
    insertion('sourceFiles', sourceFile),
    insertion('revisions', revision),
    insertion('articles', article),
  ]
  return createEntryDraft({ verb: 'import/add-article', label: 'Import article', group, changes })
}

/** An excerpt of these words where they first stand. */
export function excerptOf({ revision, article, body }: ArticleParts, exact: string): Excerpt {
  const start = body.text.indexOf(exact)
  const end = start + exact.length
  return createExcerpt({
    articleId: article.id,
    revisionId: revision.id,
    quote: {
      exact,
      prefix: body.text.slice(Math.max(0, start - 32), start),
      suffix: body.text.slice(end, end + 32),
    },
    position: { start, end },
  })
}

export function captureDraft(excerpt: Excerpt): EntryDraft {
  return createEntryDraft({
    verb: 'excerpt/capture',
    label: 'Capture excerpt',
    changes: [insertion('excerpts', excerpt)],
  })
}
