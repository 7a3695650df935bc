/**
 * Reads the original of an article once more: with today's reader, in another charset, or as the whole page. Another text becomes the next
 * revision of the article; the old one and the excerpts on it stay as they are. A text that is there already is not written again.
 */
import { listRevisions } from '../database/repositories/articles.ts'
import { uploadBytes } from '../desktop/bulk-client.ts'
import {
  createExtractor,
  type PackedArticle,
  type PackedExtraction,
  type PackedRefusal,
} from '../extraction/extractor-client.ts'
import { createHasher } from '../extraction/hasher.ts'
import type { CaseSession } from '../session/case-session.ts'
import { MAX_UPLOAD_BYTES, type UploadKind } from '../../shared/bridge/bulk-routes.ts'
import { createArticleRevision, type ArticleRevision } from '../../shared/domain/article-revision.ts'
import type { Article, ArticleId } from '../../shared/domain/article.ts'
import type { ExtractionOptions } from '../../shared/domain/extraction.ts'
import type { SourceFile } from '../../shared/domain/source-file.ts'
import { sameJson } from '../../shared/journal/canonical-json.ts'
import { insertion, update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit, type Act } from './commit.ts'
import type { ArticleFacts } from './correct-article.ts'
import { locateArticle } from './locate-article.ts'
import { readOriginal } from './read-original.ts'
import { describeRefusal, explainRefusal } from './refusal-sentences.ts'

/** The article, and which of its readings is to be done again. */
export interface KnownReading {
  readonly article: Article
  readonly revision: ArticleRevision
  readonly sourceFile: SourceFile
}

export type ExtractedAgain =
  | {
      readonly outcome: 'new-revision'
      readonly revision: ArticleRevision
      readonly entry: JournalEntry | null
    }
  /** The revision that has this very text. */
  | { readonly outcome: 'same-text'; readonly revision: ArticleRevision }
  | { readonly outcome: 'refused'; readonly reason: string; readonly nextStep: string }

/** What this needs of the rest of the house. */
export interface ExtractAgainDeps {
  readOriginal(file: SourceFile): Promise<Blob>
  extract(file: Blob, name: string, options?: ExtractionOptions): Promise<PackedExtraction>
  hash(bytes: Blob): Promise<string>
  /** The first one first. */
  listRevisions(id: ArticleId): Promise<readonly ArticleRevision[]>
  /** Articles of the case that have a text from this file. */
  countArticlesFrom(file: SourceFile): Promise<number>
  upload(kind: UploadKind, sha256: string, bytes: Blob): Promise<unknown>
  commit(act: Act): Promise<JournalEntry | null>
}

/** Does it to the open case. */
export async function extractArticleAgain(
  session: CaseSession,
  known: KnownReading,
  options: ExtractionOptions,
): Promise<ExtractedAgain> {
  const { store } = session
  const extractor = createExtractor({ slots: 1 })
  const hasher = createHasher()
  try {
    return await extractAgain(known, options, {
      readOriginal,
      extract: extractor.extract,
      hash: hasher.hash,
      listRevisions: (id) => listRevisions(store, id),
      async countArticlesFrom(file) {
        const revisions = await store.revisions.where('sourceFileId').equals(file.id).toArray()
        return new Set(revisions.map(({ articleId }) => articleId)).size
      },
      upload: uploadBytes,
      commit: (act) => commit(session, act),
    })
  } finally {
    extractor.close()
    hasher.close()
  }
}

export async function extractAgain(
  { article, revision, sourceFile }: KnownReading,
  options: ExtractionOptions,
  deps: ExtractAgainDeps,
  now: Date = new Date(),
): Promise<ExtractedAgain> {
  const bytes = await deps.readOriginal(sourceFile)
  const read = (asked: ExtractionOptions) => deps.extract(bytes, sourceFile.originalName, asked)
  const extraction = await read(options)
  if (!extraction.ok) return refused(extraction)
  // What the article was before tells it from its neighbours, and which of its facts the analyst has not touched.
  const usual = revision.extraction.options ?? {}
  const before = sameJson(usual, options) ? extraction : await read(usual)
  const isOnlyOne = (await deps.countArticlesFrom(sourceFile)) === 1
  const sought = { article, revision, isOnlyOne }
  const oldPlace = before.ok ? await locateArticle(before.articles, sought, deps.hash) : null
  const place =
    (await locateArticle(extraction.articles, sought, deps.hash)) ??
    (before.ok && before.articles.length === extraction.articles.length ? oldPlace : null)
  if (place === null) return cannotBeTold(extraction.articles.length)

  const packed = extraction.articles[place]!
  if (packed.body.size > MAX_UPLOAD_BYTES.body)
    return refused({ ok: false, code: 'too-large', reason: `The text takes ${packed.body.size} bytes.` })
  const revisions = await deps.listRevisions(article.id)
  const textSha256 = await deps.hash(packed.text)
  const same = revisions.find((each) => each.sourceFileId === sourceFile.id && each.textSha256 === textSha256)
  if (same !== undefined) return { outcome: 'same-text', revision: same }

  const bodySha256 = await deps.hash(packed.body)
  const { encodingFormat: _format, ...derivation } = extraction.derivation
  const next = createArticleRevision(
    {
      articleId: article.id,
      revisionNumber: revisions.at(-1)!.revisionNumber + 1,
      sourceFileId: sourceFile.id,
      bodySha256,
      textSha256,
      textLength: packed.textLength,
      wordCount: packed.wordCount,
      extraction: derivation,
      candidates: packed.candidates,
      warnings: packed.warnings,
    },
    now,
  )
  // An older state of the article stays an older state, however well it is read.
  const current = revisions.find((each) => each.id === article.currentRevisionId)
  const isOfCurrentFile = current?.sourceFileId === sourceFile.id
  // Other letters spell other facts; more or fewer words of the same page tell the same.
  const isSpeltAnew = derivation.charset !== revision.extraction.charset
  const was = isSpeltAnew && before.ok && oldPlace !== null ? before.articles[oldPlace]! : null
  const change = isOfCurrentFile
    ? update('articles', article, { currentRevisionId: next.id, ...untouchedFacts(article, was, packed) })
    : null
  await deps.upload('body', bodySha256, packed.body)
  const entry = await deps.commit({
    verb: 'article/extract-again',
    label: describeAct(article, options),
    changes: [insertion('revisions', next), change],
  })
  return { outcome: 'new-revision', revision: next, entry }
}

/** Facts that still say what the old reading said follow the new one; what the analyst corrected stays. */
function untouchedFacts(
  article: Article,
  was: PackedArticle | null,
  now: PackedArticle,
): Partial<ArticleFacts> {
  if (was === null) return {}
  const names = [
    ...(['title', 'standfirst', 'byline', 'publisher', 'agency', 'dateline'] as const),
    ...(['correction', 'issued', 'url', 'language', 'direction'] as const),
  ]
  const follow = names.filter((name) => (article[name] ?? null) === was[name])
  return Object.fromEntries(follow.map((name) => [name, now[name]]))
}

function describeAct({ title }: Article, { charset, wholePage }: ExtractionOptions): string {
  if (charset !== undefined) return `Decode ${quoted(title)} again as ${charset}`
  return wholePage === true ? `Take the whole page of ${quoted(title)}` : `Extract ${quoted(title)} again`
}

function refused({ code, reason }: PackedRefusal): ExtractedAgain {
  return {
    outcome: 'refused',
    reason: explainRefusal(code, reason),
    nextStep: describeRefusal(code).nextStep,
  }
}

function cannotBeTold(count: number): ExtractedAgain {
  const reason =
    count === 0
      ? 'Read in this way, the file holds no article.'
      : count === 1
        ? 'Read in this way, the file holds one article, and it can’t be told whether it is this one.'
        : `Which of the ${count.toLocaleString('en')} articles in the file is this one can’t be told.`
  return {
    outcome: 'refused',
    reason,
    nextStep: 'Nothing was written; the text that is here stays as it is.',
  }
}
