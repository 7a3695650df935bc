/**
 * A case of any size for measurements, written through the desk's own door (nothing is put into the database behind its back). Articles share
 * one original and a hundred texts, so that making it is not what takes the time.
 */
import { createHash } from 'node:crypto'
import type { Desk } from '../../electron/desk/desk.ts'
import { describeQuote } from '../../shared/anchoring/describe-quote.ts'
import { bulkRoutes, type UploadKind } from '../../shared/bridge/bulk-routes.ts'
import { unwrap, type Result } from '../../shared/bridge/result.ts'
import { createArticleRevision, type RevisionId } from '../../shared/domain/article-revision.ts'
import { createArticle, type ArticleId } from '../../shared/domain/article.ts'
import { createArticleBody, type ArticleBody } from '../../shared/domain/article-body.ts'
import { createExcerpt } from '../../shared/domain/excerpt.ts'
import { newId } from '../../shared/domain/id.ts'
import { createSourceFile } from '../../shared/domain/source-file.ts'
import { canonicalJson } from '../../shared/journal/canonical-json.ts'
import { insertion } from '../../shared/journal/change.ts'
import { createEntryDraft, type RecordChange } from '../../shared/journal/entry.ts'

/** Records an entry; about 500 KB of JSON, half of what one call may carry. */
const CHANGES_PER_ENTRY = 400

export interface CaseSize {
  readonly articles: number
  readonly excerptsPerArticle: number
}

/** Creates and fills a case, leaves it open, and answers with its folder. */
export async function makeCase(desk: Desk, size: CaseSize): Promise<string> {
  const opened = unwrap(
    (await desk.invoke('cases/create', { title: 'Measured', question: '', parentFolder: null })) as Result<{ path: string }>,
  )
  const fileBytes = new TextEncoder().encode('one original for all')
  const fileSha256 = sha256(fileBytes)
  await upload(desk, 'file', fileBytes)
  const file = createSourceFile({
    sha256: fileSha256,
    sizeBytes: fileBytes.length,
    encodingFormat: 'text/plain',
    originalName: 'measured.txt',
  })
  const bodies = await storeBodies(desk)
  let changes: RecordChange[] = [insertion('sourceFiles', file)]
  for (let n = 0; n < size.articles; n += 1) {
    changes.push(...makeArticle(n, file.id, bodies[n % bodies.length]!, size.excerptsPerArticle))
    if (changes.length < CHANGES_PER_ENTRY && n < size.articles - 1) continue
    const draft = createEntryDraft({ verb: 'article/import', label: 'Import', changes })
    unwrap(await desk.invoke('journal/commit', { draft }))
    changes = []
  }
  return opened.path
}

interface StoredBody {
  readonly body: ArticleBody
  readonly bodySha256: string
  readonly textSha256: string
}

async function storeBodies(desk: Desk): Promise<StoredBody[]> {
  const stored: StoredBody[] = []
  for (let n = 0; n < 100; n += 1) {
    const body = createArticleBody(
      Array.from({ length: 40 }, (_, p) => ({ kind: 'paragraph' as const, text: makeSentences(n * 40 + p, 3) })),
    )
    stored.push(await storeBody(desk, body))
  }
  return stored
}

async function storeBody(desk: Desk, body: ArticleBody): Promise<StoredBody> {
  const bytes = new TextEncoder().encode(canonicalJson(body))
  await upload(desk, 'body', bytes)
  return { body, bodySha256: sha256(bytes), textSha256: sha256(new TextEncoder().encode(body.text)) }
}

function makeArticle(n: number, sourceFileId: `file:${string}`, stored: StoredBody, excerptCount: number): RecordChange[] {
  const articleId: ArticleId = newId('article')
  const { body, bodySha256, textSha256 } = stored
  const revision = createArticleRevision({
    articleId,
    revisionNumber: 1,
    sourceFileId,
    bodySha256,
    textSha256,
    textLength: body.text.length,
    wordCount: body.text.split(/\s+/).length,
    extraction: { reader: 'plain-text', version: '1', charset: 'utf-8', charsetReason: 'measured' },
    warnings: [],
  })
  const article = createArticle({
    id: articleId,
    title: makeSentences(n * 7919, 1),
    byline: `Reporter ${n % 97}`,
    publisher: `Outlet ${n % 211}`,
    agency: n % 3 === 0 ? `Agency ${n % 7}` : null,
    dateline: null,
    issued: `2031-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
    url: `https://outlet-${n % 211}.example/${n}`,
    language: 'en',
    direction: 'ltr',
    currentRevisionId: revision.id,
  })
  const excerpts = Array.from({ length: excerptCount }, (_, e) => {
    const block = body.blocks[(n + e * 3) % body.blocks.length]!
    return createExcerpt({
      articleId,
      revisionId: revision.id,
      ...describeQuote(body.text, block.start, Math.min(block.end, block.start + 60 + e * 5))!,
    })
  })
  // An article and its revision point at each other and stand in one entry.
  return [
    insertion('articles', article),
    insertion('revisions', revision),
    ...excerpts.map((excerpt) => insertion('excerpts', excerpt)),
  ]
}

export interface DocumentSize {
  readonly characters: number
  readonly pages: number
  readonly excerpts: number
}

/** Creates a case with one long document, its excerpts spread over it and overlapping, and leaves it open. */
export async function makeLongDocument(desk: Desk, size: DocumentSize): Promise<void> {
  unwrap(await desk.invoke('cases/create', { title: 'Measured', question: '', parentFolder: null }))
  const parts = []
  for (let length = 0; length < size.characters; length += parts.at(-1)!.text.length + 1) {
    const text = makeSentences(parts.length, 4)
    parts.push({ kind: 'paragraph' as const, text, page: 1 + Math.floor((length * size.pages) / size.characters) })
  }
  const body = createArticleBody(parts)
  const fileBytes = new TextEncoder().encode('a long original')
  await upload(desk, 'file', fileBytes)
  const stored = await storeBody(desk, body)
  const file = createSourceFile({
    sha256: sha256(fileBytes),
    sizeBytes: fileBytes.length,
    encodingFormat: 'application/pdf',
    originalName: 'measured.pdf',
  })
  const [article, revision] = makeArticle(0, file.id, stored, 0)
  const { articleId, id } = revision!.after as unknown as { articleId: ArticleId; id: RevisionId }
  const excerpts = Array.from({ length: size.excerpts }, (_, n) => {
    const start = Math.floor((n * (body.text.length - 400)) / size.excerpts)
    return createExcerpt({ articleId, revisionId: id, ...describeQuote(body.text, start, start + 60 + ((n * 37) % 240))! })
  })
  const changes = [insertion('sourceFiles', file), article!, revision!, ...excerpts.map((each) => insertion('excerpts', each))]
  for (let at = 0; at < changes.length; at += CHANGES_PER_ENTRY) {
    const some = changes.slice(at, at + CHANGES_PER_ENTRY)
    unwrap(await desk.invoke('journal/commit', { draft: createEntryDraft({ verb: 'article/import', label: 'Import', changes: some }) }))
  }
}

const WORDS =
  'harbour garrison left crane dredger ministry spokeswoman said evening blockade grain convoy road capital quay mole lantern ferry pilot office committee denied confirmed reported witness heard no shooting after sunset'.split(
    ' ',
  )

/** The same words for the same number, every time. */
function makeSentences(seed: number, count: number): string {
  let state = (seed + 1) * 2654435761
  const next = (below: number) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return Math.floor((state / 4294967296) * below)
  }
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 9 + next(12) }, () => WORDS[next(WORDS.length)]!)
    return `${words[0]!.charAt(0).toUpperCase()}${words[0]!.slice(1)} ${words.slice(1).join(' ')}.`
  }).join(' ')
}

async function upload(desk: Desk, kind: UploadKind, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const path = bulkRoutes.upload(kind, sha256(bytes), 0, bytes.length)
  const response = await desk.serve(new Request(`https://attest.localhost${path}`, { method: 'POST', body: bytes }))
  unwrap((await response.json()) as Result<unknown>)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
