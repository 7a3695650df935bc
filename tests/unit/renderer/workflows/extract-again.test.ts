/** Reading an original once more, on stand-ins: what becomes the next revision, what is left as it is, and when nothing is written. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PackedArticle, PackedExtraction } from '../../../../renderer/extraction/extractor-client.ts'
import type { Act } from '../../../../renderer/workflows/commit.ts'
import {
  extractAgain,
  type ExtractAgainDeps,
  type ExtractedAgain,
} from '../../../../renderer/workflows/extract-again.ts'
import { articleRevisionSchema, createArticleRevision } from '../../../../shared/domain/article-revision.ts'
import { createArticle, type Article } from '../../../../shared/domain/article.ts'
import type { ExtractionOptions } from '../../../../shared/domain/extraction.ts'
import { newId } from '../../../../shared/domain/id.ts'
import { createSourceFile } from '../../../../shared/domain/source-file.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

const noFacts = {
  standfirst: null,
  byline: null,
  publisher: null,
  agency: null,
  dateline: null,
  correction: null,
  issued: null,
  url: null,
  identifier: null,
  identifierVersion: null,
  status: null,
  language: null,
  direction: 'ltr',
} as const

const packed = (text: string, facts: Partial<PackedArticle> = {}): PackedArticle => ({
  ...noFacts,
  title: text,
  candidates: [],
  warnings: [],
  body: new Blob([JSON.stringify({ blocks: [], text })]),
  text: new Blob([text]),
  textLength: text.length,
  wordCount: 1,
  blockCount: 1,
  ...facts,
})

const readingOf = (articles: readonly PackedArticle[], options: ExtractionOptions): PackedExtraction => ({
  ok: true,
  derivation: {
    reader: 'plain-text',
    version: '2',
    encodingFormat: 'text/plain',
    charset: options.charset ?? 'windows-1252',
    charsetReason: 'assumed',
    ...(Object.keys(options).length > 0 ? { options } : {}),
  },
  articles: [...articles],
  contained: [],
  warnings: [],
})

interface Stage {
  readonly deps: ExtractAgainDeps
  readonly acts: Act[]
  readonly uploads: string[]
  readonly article: Article
  again(options: ExtractionOptions): Promise<ExtractedAgain>
}

interface StageOptions {
  /** What the file gives when it is read in the usual way, and when it is read as asked. */
  readonly usual: readonly PackedArticle[]
  readonly asked: readonly PackedArticle[] | PackedExtraction
  /** Which of the usual ones the case has. */
  readonly place?: number
  readonly corrected?: Partial<Article>
  readonly articlesOfFile?: number
  /** The case reads another file now, in which the article stands in a later state. */
  readonly hasLaterState?: boolean
}

function stage({
  usual,
  asked,
  place = 0,
  corrected = {},
  articlesOfFile = 1,
  hasLaterState = false,
}: StageOptions): Stage {
  const sourceFile = createSourceFile({
    sha256: hashOf('bytes'),
    sizeBytes: 5,
    encodingFormat: 'text/plain',
    originalName: 'a.txt',
  })
  const articleId = newId('article')
  const {
    title,
    textLength,
    wordCount,
    text: _text,
    body: _body,
    blockCount: _count,
    ...rest
  } = usual[place]!
  const { candidates: _candidates, warnings: _warnings, ...facts } = rest
  const revision = createArticleRevision({
    articleId,
    revisionNumber: 1,
    sourceFileId: sourceFile.id,
    bodySha256: hashOf(JSON.stringify({ blocks: [], text: title })),
    textSha256: hashOf(title),
    textLength,
    wordCount,
    extraction: { reader: 'plain-text', version: '1', charset: 'windows-1252', charsetReason: 'assumed' },
    warnings: [],
  })
  const later = createArticleRevision({
    ...revision,
    id: newId('revision'),
    revisionNumber: 2,
    sourceFileId: `file:${hashOf('later bytes')}`,
    textSha256: hashOf('later'),
  })
  const article: Article = {
    ...createArticle({
      ...facts,
      id: articleId,
      title,
      currentRevisionId: hasLaterState ? later.id : revision.id,
    }),
    ...corrected,
  }
  const acts: Act[] = []
  const uploads: string[] = []
  const deps: ExtractAgainDeps = {
    readOriginal: () => Promise.resolve(new Blob(['bytes'])),
    extract: (_file, _name, options = {}) => {
      const isUsual = Object.keys(options).length === 0
      return Promise.resolve(
        isUsual ? readingOf(usual, options) : 'ok' in asked ? asked : readingOf(asked, options),
      )
    },
    hash: async (bytes) => hashOf(await bytes.text()),
    listRevisions: () => Promise.resolve(hasLaterState ? [revision, later] : [revision]),
    countArticlesFrom: () => Promise.resolve(articlesOfFile),
    upload: (kind, sha256) => Promise.resolve(void uploads.push(`${kind} ${sha256}`)),
    commit: (act) => {
      acts.push(act)
      return Promise.resolve(null)
    },
  }
  return {
    deps,
    acts,
    uploads,
    article,
    again: (options) => extractAgain({ article, revision, sourceFile }, options, deps),
  }
}

const cyrillic = { charset: 'windows-1251' }

describe('another text', () => {
  it('becomes the next revision with how it was read, and the one that is current', async () => {
    const { again, acts, uploads, article } = stage({ usual: [packed('Ïîðò')], asked: [packed('Порт')] })
    const result = await again(cyrillic)
    expect(result.outcome).toBe('new-revision')
    expect(acts).toHaveLength(1)
    const [{ verb, label, changes }] = acts as [Act]
    expect(verb).toBe('article/extract-again')
    expect(label).toBe('Decode “Ïîðò” again as windows-1251')
    const [insertion, change] = changes
    const made = articleRevisionSchema.parse(insertion!.after)
    expect(made).toMatchObject({
      articleId: article.id,
      revisionNumber: 2,
      textSha256: hashOf('Порт'),
      extraction: { charset: 'windows-1251', version: '2', options: cyrillic },
    })
    expect(change).toMatchObject({
      table: 'articles',
      before: { currentRevisionId: article.currentRevisionId, title: 'Ïîðò' },
      after: { currentRevisionId: made.id, title: 'Порт' },
    })
    expect(uploads).toEqual([`body ${made.bodySha256}`])
  })

  it('brings its facts where the analyst has corrected nothing', async () => {
    const { again, acts } = stage({
      usual: [packed('Ïîðò', { byline: 'Àííà', publisher: 'Âåñòè' })],
      asked: [packed('Порт', { byline: 'Анна', publisher: 'Вести' })],
      corrected: { publisher: 'Vesti' },
    })
    await again(cyrillic)
    expect(acts[0]!.changes[1]!.after).toMatchObject({ title: 'Порт', byline: 'Анна' })
    expect(acts[0]!.changes[1]!.after).not.toHaveProperty('publisher')
  })

  it('of the same letters leaves the facts as they are', async () => {
    const { again, acts } = stage({
      usual: [packed('Port', { standfirst: 'The garrison left.' })],
      asked: [packed('Port', { standfirst: null, text: new Blob(['Menu\nPort\nImprint']) })],
    })
    await again({ wholePage: true })
    expect(Object.keys(acts[0]!.changes[1]!.after!)).toEqual(['currentRevisionId'])
    expect(acts[0]!.label).toBe('Take the whole page of “Port”')
  })

  it('of an older state of the article is kept beside the current one', async () => {
    const { again, acts } = stage({ usual: [packed('Ïîðò')], asked: [packed('Порт')], hasLaterState: true })
    await again(cyrillic)
    expect(acts[0]!.changes[0]!.after).toMatchObject({ revisionNumber: 3 })
    expect(acts[0]!.changes[1]).toBeNull()
  })
})

describe('nothing is written', () => {
  it('when the text is the same, however the file was read', async () => {
    const { again, acts, uploads } = stage({ usual: [packed('Port')], asked: [packed('Port')] })
    expect(await again({})).toMatchObject({ outcome: 'same-text', revision: { revisionNumber: 1 } })
    expect(await again(cyrillic)).toMatchObject({ outcome: 'same-text', revision: { revisionNumber: 1 } })
    expect([acts, uploads]).toEqual([[], []])
  })

  it('when the file can’t be read in this way, and the reason is said', async () => {
    const refusal: PackedExtraction = { ok: false, code: 'no-text', reason: '' }
    const { again, acts } = stage({ usual: [packed('Port')], asked: refusal })
    expect(await again({ wholePage: true })).toMatchObject({
      outcome: 'refused',
      reason: 'There are no words in the file.',
    })
    expect(acts).toEqual([])
  })

  it('when it can’t be told which article of the file it is', async () => {
    const { again, acts } = stage({
      usual: [packed('Ïîðò'), packed('Ìîñò'), packed('Ïëàí')],
      asked: [packed('Порт'), packed('Мост')],
      place: 2,
      articlesOfFile: 3,
    })
    expect(await again(cyrillic)).toMatchObject({
      outcome: 'refused',
      reason: 'Which of the 2 articles in the file is this one can’t be told.',
    })
    expect(acts).toEqual([])
  })
})

describe('a file with many articles', () => {
  it('gives the one that bears the same name', async () => {
    const names = ['tag:a', 'tag:b'].map((identifier) => ({ identifier }))
    const { again } = stage({
      usual: [packed('Ïîðò', names[0]), packed('Ìîñò', names[1])],
      asked: [packed('Мост', names[1])],
      place: 1,
      articlesOfFile: 2,
    })
    expect(await again(cyrillic)).toMatchObject({ revision: { textSha256: hashOf('Мост') } })
  })

  it('gives the one at the same place, known by its old words, when none has a name', async () => {
    const { again } = stage({
      usual: [packed('Ïîðò'), packed('Ìîñò')],
      asked: [packed('Порт'), packed('Мост')],
      place: 1,
      articlesOfFile: 2,
      corrected: { title: 'The bridge' },
    })
    expect(await again(cyrillic)).toMatchObject({ revision: { textSha256: hashOf('Мост') } })
  })

  it('does not take its only article for one of several that the case has', async () => {
    const { again } = stage({
      usual: [packed('Ïîðò'), packed('Ìîñò')],
      asked: [packed('Мост')],
      place: 0,
      articlesOfFile: 2,
    })
    expect(await again(cyrillic)).toMatchObject({ outcome: 'refused' })
  })
})
