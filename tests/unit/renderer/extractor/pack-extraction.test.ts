/** What crosses is what a case stores. */
import { describe, expect, it } from 'vitest'
import { createArticleBody } from '../../../../shared/domain/article-body.ts'
import { packedExtractionSchema } from '../../../../renderer/extractor/messages.ts'
import { countWords, packExtraction } from '../../../../renderer/extractor/pack-extraction.ts'

const body = createArticleBody([
  { kind: 'heading', level: 1, text: 'Garrison leaves' },
  { kind: 'paragraph', text: 'They left – 🛳 at four.', spans: [{ kind: 'strong', start: 0, end: 4 }] },
])

describe('packExtraction', () => {
  it('packs a body as canonical JSON and its text as UTF-8', async () => {
    const packed = packExtraction({
      ok: true,
      derivation: {
        reader: 'html',
        version: '1',
        encodingFormat: 'text/html',
        charset: 'utf-8',
        charsetReason: 'valid UTF-8',
      },
      articles: [
        {
          title: 'T',
          standfirst: null,
          correction: null,
          identifier: null,
          identifierVersion: null,
          status: null,
          candidates: [],
          byline: null,
          publisher: null,
          agency: null,
          dateline: null,
          issued: null,
          url: null,
          language: null,
          direction: 'ltr',
          body,
          warnings: [],
        },
      ],
      contained: [],
      warnings: [],
    })
    expect(packedExtractionSchema.safeParse(packed).success).toBe(true)
    if (!packed.ok) throw new Error('refused')
    const [article] = packed.articles
    expect(JSON.parse(await article!.body.text())).toEqual(body)
    expect(await article!.text.text()).toBe(body.text)
    expect(article).toMatchObject({ textLength: body.text.length, blockCount: 2, wordCount: 6 })
  })

  it('lets a refusal through', () => {
    const refusal = { ok: false, code: 'no-text', reason: 'x' } as const
    expect(packExtraction(refusal)).toBe(refusal)
  })
})

describe('countWords', () => {
  it.each([
    ['Don’t stop, well-known man', 4],
    ['政府軍は木曜日の夜に撤退した', 7],
    ['', 0],
  ])('%j has %i', (text, words) => {
    expect(countWords(createArticleBody([{ kind: 'paragraph', text }]))).toBe(words)
  })
})
